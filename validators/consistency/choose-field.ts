// One value per field with its state. `accepted` is a promise: the label and two independent readings that agree,
// or the label and a strong check digit without repair (contract of 2026-11). Never a majority among readings.
import type { Candidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldResult } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import { estimateConfidence } from './confidence.ts';
import { CONSISTENCY_DOUBTS, type ConsistencyDoubtCode } from './consistency-doubts.table.ts';
import { evidenceOf } from './evidence.ts';
import type { Place } from './place-readings.ts';
import { groupByValue, isPossible, standingRank, type ValueGroup } from './value-groups.ts';

/** Fields whose value is a number in the result. */
const NUMERIC: readonly FieldName[] = ['annoImposta', 'importoTotale'];
/** Only here the check covers every character of the value: the printed 20 hold three digits it does not see. */
const STRONG_CHECK: readonly FieldName[] = ['numeroCartella', 'codiceFiscale'];

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

/** Boxes stay in upright pixels. @param candidates of any fields; only this field's count. */
export function chooseField(
  field: FieldName,
  candidates: readonly Candidate[],
  today: CivilDate,
): FieldResult {
  const groups = groupByValue(field, candidates, today);
  const chosen = groups[0];
  const best = chosen && bestPlace(chosen);
  if (!chosen || !best) return missingAt(candidates.find((each) => each.field === field));
  const rivals = groups.slice(1);
  const hasCheck =
    STRONG_CHECK.includes(field) &&
    chosen.verdict?.strength === 'strong' &&
    chosen.places.some(isPlainlyRead);
  const doubts = doubtsOf(field, chosen, rivals, hasCheck);
  const isBlocked = doubts.some((code) => CONSISTENCY_DOUBTS[code].blocks) || !isPossible(chosen);
  const state = isBlocked ? 'needs_review' : 'accepted';
  return {
    value: typed(field, chosen.value),
    state,
    confidence: estimateConfidence({
      state,
      witnesses: chosen.witnesses.length,
      hasCheck,
      doubts,
      isPossible: isPossible(chosen),
    }),
    raw: best.candidate.raw,
    page: best.candidate.page,
    box: [...best.candidate.box],
    source: best.candidate.source,
    evidence: evidenceOf(field, chosen, hasCheck),
    doubts: [...doubts, ...(chosen.verdict?.doubts ?? [])],
    alternatives: rivals.map((group) => typed(field, group.value)),
  };
}

/** Nothing was read; where the label stands, the place is shown. */
function missingAt(unread: Candidate | undefined): FieldResult {
  if (!unread) return MISSING_FIELD;
  const { raw, page, box, source } = unread;
  return { ...MISSING_FIELD, raw, page, box: [...box], source, doubts: ['value.unread'] };
}

/** A place with its own label that reads the value whole, unrepaired and uncontradicted. */
function isCarried(group: ValueGroup): boolean {
  return group.places.some(isCarrier);
}

function isCarrier(place: Place): boolean {
  return isPlainlyRead(place) && place.isStable;
}

/** With its label, whole and without repair: all that a strong check needs. */
function isPlainlyRead(place: Place): boolean {
  const hasLabel = place.standing === 'own' || place.standing === 'weak';
  return hasLabel && !place.isRepaired && !place.isWrongLength && !place.isUnread;
}

function bestPlace(group: ValueGroup): Place | undefined {
  return (
    group.places.find((place) => isCarrier(place) && place.standing === 'own') ??
    group.places.find(isCarrier) ??
    group.places[0]
  );
}

function doubtsOf(
  field: FieldName,
  chosen: ValueGroup,
  rivals: readonly ValueGroup[],
  hasCheck: boolean,
): readonly ConsistencyDoubtCode[] {
  const doubts = new Set<ConsistencyDoubtCode>();
  const rank = standingRank(chosen);
  if (field === 'partitaRuolo') doubts.add('partita.confirm');
  if (rank === 0) doubts.add('label.elsewhere');
  if (rank === 1) doubts.add('label.missing');
  if (rank === 2) doubts.add('label.weak');
  addReadingDoubts(doubts, chosen, hasCheck);
  for (const rival of rivals) {
    const code = rivalDoubt(field, chosen, rival, hasCheck);
    if (code) doubts.add(code);
  }
  if (field === 'importoTotale' && chosen.value === '0') doubts.add('amount.zero');
  return [...doubts];
}

function addReadingDoubts(doubts: Set<ConsistencyDoubtCode>, chosen: ValueGroup, hasCheck: boolean): void {
  const labelled = chosen.places.filter((place) => place.standing !== 'elsewhere');
  if (labelled.some((place) => place.isContradicted)) doubts.add(hasCheck ? 'read.unclear' : 'read.differs');
  if (labelled.some((place) => !place.isStable && !place.isContradicted)) doubts.add('read.unclear');
  if (labelled.some((place) => place.isUnread)) doubts.add('read.unclear');
  if (labelled.length > 0 && labelled.every((place) => place.isUnread)) doubts.add('value.unread');
  if (labelled.some((place) => place.isRepaired)) doubts.add('glyph.repaired');
  if (labelled.length > 0 && labelled.every((place) => place.isWrongLength)) doubts.add('length.wrong');
  const isReadTwice = chosen.witnesses.length >= 2 && (isCarried(chosen) || isRepairedButReread(chosen));
  if (!hasCheck && !isReadTwice) doubts.add('read.once');
}

/** The page pass needed a repair, but two other readings of that labelled place gave the value plainly. */
function isRepairedButReread(group: ValueGroup): boolean {
  return group.places.some(
    (place) =>
      (place.standing === 'own' || place.standing === 'weak') &&
      place.isStable &&
      place.witnesses.length >= 2,
  );
}

/** What another value on the same paper means for the chosen one; null when it is clearly another thing. */
function rivalDoubt(
  field: FieldName,
  chosen: ValueGroup,
  rival: ValueGroup,
  hasCheck: boolean,
): ConsistencyDoubtCode | null {
  const standing = standingRank(rival);
  const isElsewhere = standing === 0;
  const isLesser = standing < standingRank(chosen);
  if (isElsewhere) return null;
  if (standing === 1) return field === 'importoTotale' ? 'total.rows_differ' : null;
  if (isLesser) return null;
  const cannotBe =
    !isPossible(rival) || rival.places.every((place) => place.isWrongLength || place.isRepaired);
  if (hasCheck && !isPossible(rival)) return 'read.other_place_unclear';
  return cannotBe && isPossible(chosen) ? 'read.other_place_unclear' : 'read.other_value';
}

function typed(field: FieldName, value: string): string | number {
  return NUMERIC.includes(field) ? Number(value) : value;
}
