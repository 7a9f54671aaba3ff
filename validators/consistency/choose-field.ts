// One value per field with its state. `accepted` is a promise: the label, and evidence of a class that keeps it
// (evidence-class.table.ts, contract of 2026-11). Never a majority among readings.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldResult } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import type { DoubtCode } from '../identifiers/index.ts';
import { isAgencyCode } from './agency-code.ts';
import { CONSISTENCY_DOUBTS, type ConsistencyDoubtCode } from './consistency-doubts.table.ts';
import { evidenceOf } from './evidence.ts';
import { type EvidenceClass, evidenceRow } from './evidence-class.table.ts';
import { classOf, standingOfClass } from './evidence-class.ts';
import { bestPlace, placeOn, placeToLookAt } from './look-at.ts';
import type { Place } from './place-readings.ts';
import { rivalDoubts } from './rival-doubts.ts';
import { type Support, supportOf } from './support.ts';
import { groupByValue, isOnlyMail, isPossible, standingRank, type ValueGroup } from './value-groups.ts';

/** Fields whose value is a number in the result. */
const NUMERIC: readonly FieldName[] = ['annoImposta', 'importoTotale'];
/** Doubts of a number's own arithmetic that say it is another thing; the others only inform. */
const BLOCKING_NUMBER_DOUBTS: readonly DoubtCode[] = ['cartella.maybe_inps'];

/** A field nobody looked for: of a document that failed. */
export const MISSING_FIELD: FieldResult = {
  value: null,
  state: 'missing',
  confidence: 0,
  raw: null,
  page: null,
  box: null,
  source: null,
  evidence: [],
  doubts: [],
  alternatives: [],
};

export interface ChooseOptions {
  /** The kind of notice always prints this field: when nothing is found, it was missed. */
  readonly isExpected?: boolean;
}

/** Boxes stay in upright pixels. @param candidates of any fields; only this field's count. */
export function chooseField(
  field: FieldName,
  candidates: readonly FieldCandidate[],
  today: CivilDate,
  { isExpected = false }: ChooseOptions = {},
): FieldResult {
  const groups = groupByValue(field, candidates, today);
  const chosen = groups[0];
  const best = chosen && bestPlace(chosen);
  if (chosen && best && standingRank(chosen) === 0) return ofAnother(field, groups, best);
  if (!chosen || !best)
    return missingAt(
      candidates.find((each) => each.field === field && !isAgencyCode(field, each.value)),
      isExpected,
    );
  const rivals = groups.slice(1);
  const { doubts, evidenceClass, hasCheck } = judge(field, chosen, rivals, today);
  return {
    value: typed(field, chosen.value),
    state: evidenceRow(evidenceClass).state,
    ...standingOfClass(evidenceClass, evidenceOf(field, chosen, hasCheck)),
    raw: best.candidate.raw,
    ...placeToLookAt(field, best.candidate, candidates),
    source: best.candidate.source,
    doubts: [...doubts, ...(chosen.verdict?.doubts ?? [])],
    alternatives: rivals.map((group) => typed(field, group.value)),
  };
}

/** Nothing was read; where the label stands, the place is shown. */
function missingAt(unread: FieldCandidate | undefined, isExpected: boolean): FieldResult {
  if (!unread) {
    const name = isExpected ? 'missing.expected' : 'missing.absent';
    return { ...MISSING_FIELD, ...standingOfClass(name, []) };
  }
  const found = { raw: unread.raw, ...placeOn(unread), source: unread.source };
  return { ...MISSING_FIELD, ...standingOfClass('missing.unread', []), ...found, doubts: ['value.unread'] };
}

/** Only the number of another act or person stands on the paper: it is no value of this notice, but a person may take it. */
function ofAnother(field: FieldName, groups: readonly ValueGroup[], { candidate }: Place): FieldResult {
  return {
    ...MISSING_FIELD,
    ...standingOfClass('missing.other_act', []),
    ...placeOn(candidate),
    source: candidate.source,
    doubts: ['label.elsewhere'],
    alternatives: groups.map((group) => typed(field, group.value)),
  };
}

interface Judgement {
  readonly doubts: readonly ConsistencyDoubtCode[];
  readonly evidenceClass: EvidenceClass;
  readonly hasCheck: boolean;
}

function judge(
  field: FieldName,
  chosen: ValueGroup,
  rivals: readonly ValueGroup[],
  today: CivilDate,
): Judgement {
  const support = supportOf(field, chosen, rivals, today);
  const fromRivals = rivalDoubts(field, chosen, rivals, support);
  const doubts = [
    ...new Set([...labelDoubts(field, chosen), ...readingDoubts(chosen, support), ...fromRivals.doubts]),
  ];
  if (field === 'importoTotale' && chosen.value === '0') doubts.push('amount.zero');
  const isOtherThing = chosen.verdict?.doubts.some((code) => BLOCKING_NUMBER_DOUBTS.includes(code)) ?? false;
  const isBlocked = isOtherThing || doubts.some((code) => CONSISTENCY_DOUBTS[code].blocks);
  const evidenceClass = classOf({
    support: fromRivals.isOverMisread ? 'accepted.two_engines_over_misread' : support.evidenceClass,
    doubts,
    isBlocked,
    isPossible: isPossible(chosen),
  });
  return { doubts, evidenceClass, hasCheck: support.hasCheck };
}

function labelDoubts(field: FieldName, chosen: ValueGroup): readonly ConsistencyDoubtCode[] {
  const byRank = [null, 'label.missing', 'label.weak'] as const;
  const label: ConsistencyDoubtCode | null | undefined = isOnlyMail(chosen)
    ? 'mail.only'
    : byRank[standingRank(chosen)];
  return [...(field === 'partitaRuolo' ? (['partita.confirm'] as const) : []), ...(label ? [label] : [])];
}

function readingDoubts(chosen: ValueGroup, support: Support): readonly ConsistencyDoubtCode[] {
  const labelled = chosen.places.filter((place) => place.standing !== 'elsewhere');
  const isCarried = support.evidenceClass !== null && evidenceRow(support.evidenceClass).state === 'accepted';
  const doubts: ConsistencyDoubtCode[] = [];
  if (support.isOpposed) doubts.push('read.differs');
  if (labelled.some((place) => !place.isStable)) doubts.push('read.unclear');
  const isAllUnread = labelled.length > 0 && labelled.every((place) => place.isUnread);
  if (isAllUnread && !isCarried) doubts.push('value.unread');
  if (labelled.some((place) => place.isRepaired)) doubts.push('glyph.repaired');
  if (labelled.length > 0 && labelled.every((place) => place.isWrongLength)) doubts.push('length.wrong');
  if (support.evidenceClass === 'review.layer_only') doubts.push('read.layer_only');
  else if (support.evidenceClass === 'review.places_in_doubt') doubts.push('read.rare_form');
  else if (!isCarried && !isOnlyMail(chosen)) doubts.push('read.once');
  return support.isOpposed ? doubts.filter((code) => code !== 'read.unclear') : doubts;
}

function typed(field: FieldName, value: string): string | number {
  return NUMERIC.includes(field) ? Number(value) : value;
}
