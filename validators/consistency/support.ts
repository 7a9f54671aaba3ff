// What the readings of one value are worth together: the class of evidence they reach, before any other value or
// neighbour speaks against it. Null when they do not carry it.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldName } from '../../contract/words.ts';
import type { DoubtCode } from '../identifiers/index.ts';
import type { EvidenceClass } from './evidence-class.table.ts';
import { isNearReading } from './near-reading.ts';
import type { OtherReading, Place } from './place-readings.ts';
import { ENGINE_OF } from './readers.table.ts';
import { marksOf, ruleName } from './rule-standing.table.ts';
import type { ValueGroup } from './value-groups.ts';

/** Only here the check covers every character of the value: the printed 20 hold three digits it does not see. */
const STRONG_CHECK: readonly FieldName[] = ['numeroCartella', 'codiceFiscale'];
/** A code with these is rare on paper and common among misreads: one engine alone does not carry it. */
const RARE_FORMS: readonly DoubtCode[] = ['codiceFiscale.omocodia', 'codiceFiscale.birth_day'];

export interface Support {
  readonly evidenceClass: EvidenceClass | null;
  /** The number's own check holds, is strong, and some reading gave the number plainly beside its label. */
  readonly hasCheck: boolean;
  /** A reading says a whole other value that the check does not explain away. */
  readonly isOpposed: boolean;
}

export function supportOf(
  field: FieldName,
  chosen: ValueGroup,
  rivals: readonly ValueGroup[],
  today: CivilDate,
): Support {
  const hasCheck =
    STRONG_CHECK.includes(field) && chosen.verdict?.strength === 'strong' && chosen.places.some(isPlain);
  const isNear = (text: string) => isNearReading(field, text, chosen.value, today);
  const others = labelledPlaces(chosen).flatMap((place) => place.others);
  const isOpposed = others.some(({ says, text }) => says === 'differs' && !(hasCheck && isNear(text)));
  const evidenceClass =
    agreementClass(chosen, hasCheck) ??
    (hasCheck && !isOpposed ? checkedClass(field, chosen, rivals, others, isNear) : null) ??
    weakClass(chosen);
  return { evidenceClass, hasCheck, isOpposed };
}

/** Two readings that are worth something together: two engines, or one engine on two prints. */
function agreementClass(chosen: ValueGroup, hasCheck: boolean): EvidenceClass | null {
  const labelled = labelledPlaces(chosen);
  const isInMail = enginesOf(chosen).has('mail');
  if (isInMail && labelled.some(isRepairedOnly)) return 'accepted.repaired_and_read';
  if (!labelled.some((place) => place.readers.length > 0)) return null;
  const engines = enginesOnPaper(chosen);
  const prints = printsOf(chosen);
  if (engines.size >= 2) {
    if (engines.has('barcode')) return 'accepted.barcode_and_print';
    if (engines.has('text')) return 'accepted.text_and_print';
    if (hasCheck) return 'accepted.two_engines_and_check';
    return prints >= 2 ? 'accepted.two_engines_two_places' : 'accepted.two_engines';
  }
  if (isInMail && engines.size === 1) return 'accepted.mail_and_page';
  if (engines.has('page') && prints >= 2) return onePass(chosen, hasCheck);
  return labelled.some(isRepairedButRead) ? 'accepted.repaired_and_read' : null;
}

function onePass(chosen: ValueGroup, hasCheck: boolean): EvidenceClass {
  const isRare = chosen.verdict?.doubts.some((code) => RARE_FORMS.includes(code)) ?? false;
  if (isRare) return 'review.places_in_doubt';
  if (chosen.places.some((place) => ruleName(place.candidate.ruleId).startsWith('importo-totale.rows')))
    return 'accepted.rows_add_up';
  return hasCheck ? 'accepted.two_places_and_check' : 'accepted.two_places';
}

/** The page pass saw look-alikes; another engine plainly reads the number they stand for. */
function isRepairedButRead(place: Place): boolean {
  const engines = place.readers.map((reader) => ENGINE_OF[reader]);
  return place.isRepaired && place.isStable && engines.some((engine) => engine !== null && engine !== 'page');
}

/** The page pass saw look-alikes and nothing else speaks against what they stand for. */
function isRepairedOnly({ isRepaired, isStable, isWrongLength, candidate }: Place): boolean {
  const isDeduced = marksOf(candidate.ruleId).includes('deduced');
  return isRepaired && isStable && !isWrongLength && !isDeduced;
}

/** One reading whose strong check holds. */
function checkedClass(
  field: FieldName,
  chosen: ValueGroup,
  rivals: readonly ValueGroup[],
  others: readonly OtherReading[],
  isNear: (text: string) => boolean,
): EvidenceClass | null {
  if (enginesOf(chosen).has('barcode')) return 'accepted.barcode_and_check';
  const isRare = chosen.verdict?.doubts.some((code) => RARE_FORMS.includes(code)) ?? false;
  const elsewhere = rivals.flatMap(labelledPlaces).map((place) => place.candidate.value);
  const refused = chosen.places.filter((place) => place.isUnread).map((place) => place.candidate.raw);
  const hasNear = [...others.map((other) => other.text), ...elsewhere, ...refused].some(isNear);
  if (hasNear && !isRare) return 'accepted.check_and_near';
  const isRead = chosen.places.some((place) => isPlain(place) && !place.isUnread);
  if (field === 'numeroCartella' && isRead) return 'accepted.mod93';
  return isRead ? 'review.letter_once' : null;
}

function weakClass(chosen: ValueGroup): EvidenceClass | null {
  const hasLayer = chosen.witnesses.some(({ reader }) => reader === 'layer');
  return hasLayer && enginesOf(chosen).size === 1 ? 'review.layer_only' : null;
}

/** Whole and without repair beside its label, by the page pass or by the look that was taken in its stead. */
function isPlain(place: Place): boolean {
  const hasLabel = place.standing === 'own' || place.standing === 'weak';
  const isWhole = place.isUnread ? place.readers.length > 0 : !place.isRepaired && !place.isWrongLength;
  return hasLabel && isWhole;
}

function labelledPlaces(group: ValueGroup): readonly Place[] {
  return group.places.filter((place) => place.standing === 'own' || place.standing === 'weak');
}

/** Engines known to have read the value; a scanner's own layer is none of them. */
export function enginesOf(group: ValueGroup): ReadonlySet<string> {
  return new Set(group.witnesses.flatMap(({ reader }) => ENGINE_OF[reader] ?? []));
}

/** The same without the mail around the paper, which says nothing of a print. */
export function enginesOnPaper(group: ValueGroup): ReadonlySet<string> {
  return new Set([...enginesOf(group)].filter((engine) => engine !== 'mail'));
}

/** How many prints were read, barcodes apart. */
export function printsOf(group: ValueGroup): number {
  const inks = group.witnesses.flatMap(({ reader, ink }) =>
    ink >= 0 && ENGINE_OF[reader] !== null && reader !== 'barcode' ? [ink] : [],
  );
  return new Set(inks).size;
}
