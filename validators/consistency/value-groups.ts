// Candidates of one field gathered by value, the likeliest value first.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldName } from '../../contract/words.ts';
import { checkIdentifier, type IdentifierVerdict } from '../identifiers/index.ts';
import { isAgencyCode } from './agency-code.ts';
import { inksOf } from './ink.ts';
import { type Place, placeOf } from './place-readings.ts';
import { READS_NO_INK, type Reader } from './readers.table.ts';
import { isUnread, recoverUnread } from './recover-unread.ts';
import { repairedCandidate, repairedUnread } from './repaired-candidate.ts';

export interface ValueGroup {
  readonly value: string;
  readonly places: readonly Place[];
  readonly verdict: IdentifierVerdict | null;
  /** Readings that say this value plainly: each reader once for each ink. */
  readonly witnesses: readonly Witness[];
}

export interface Witness {
  readonly reader: Reader;
  /** Number of the print among those of this value; -1 for readers that look at none. */
  readonly ink: number;
}

const STANDING_RANK = { own: 3, weak: 2, witness: 1, elsewhere: 0 } as const;

export function groupByValue(
  field: FieldName,
  candidates: readonly FieldCandidate[],
  today: CivilDate,
): readonly ValueGroup[] {
  const byValue = new Map<string, FieldCandidate[]>();
  const readable = candidates
    .filter((each) => each.field === field && !isAgencyCode(field, each.value))
    .flatMap((candidate) => asReadable(candidate, today));
  for (const candidate of readable) {
    const key = field === 'denominazione' ? candidate.value.replace(/[^\p{L}\p{N}]/gu, '') : candidate.value;
    byValue.set(key, [...(byValue.get(key) ?? []), candidate]);
  }
  const groups = [...byValue.values()].map((members) => groupOf(field, members, today)).sort(betterFirst);
  const repaired = repairedCandidate(field, groups[0]?.places ?? [], today);
  return repaired ? [groupOf(field, [repaired], today), ...groups] : groups;
}

/**
 * The candidate, or what its re-reads made of a place that the page pass could not read, or read as a number that
 * its own arithmetic refuses. Nothing when the place stays unread.
 */
function asReadable(candidate: FieldCandidate, today: CivilDate): readonly FieldCandidate[] {
  const isRefused = checkIdentifier(candidate.field, candidate.value, today)?.ok === false;
  if (!isUnread(candidate) && !isRefused) return [candidate];
  const recovered = recoverUnread(candidate);
  if (recovered && isAgencyCode(recovered.field, recovered.value)) return [];
  if (recovered && recovered.value !== candidate.value) return [recovered];
  return isUnread(candidate) ? asMustBe(candidate, today) : [candidate];
}

/** Nothing whole was read there, but what was read leaves one number. */
function asMustBe(candidate: FieldCandidate, today: CivilDate): readonly FieldCandidate[] {
  const repaired = repairedUnread(candidate, today);
  return repaired ? [repaired] : [];
}

function groupOf(field: FieldName, members: readonly FieldCandidate[], today: CivilDate): ValueGroup {
  const places = members.map((candidate) => placeOf(candidate));
  const value = members[0]?.value ?? '';
  return { value, places, verdict: checkIdentifier(field, value, today), witnesses: witnessesOf(places) };
}

function witnessesOf(places: readonly Place[]): readonly Witness[] {
  const counted = places.filter((place) => place.standing !== 'elsewhere');
  const inks = inksOf(counted.map((place) => place.candidate));
  const all = counted.flatMap((place, index) =>
    place.readers.map((reader) => ({
      reader,
      ink: READS_NO_INK.includes(reader) ? -1 : (inks[index] ?? -1),
    })),
  );
  return all.filter(
    (one, index) => all.findIndex((other) => other.reader === one.reader && other.ink === one.ink) === index,
  );
}

export type Preference = 'possible' | 'label' | 'whole' | 'readings';

/** Grounds on which one value comes before another, the first that differs decides. */
export const PREFERENCES: readonly {
  readonly name: Preference;
  readonly rank: (group: ValueGroup) => number;
}[] = [
  // The number of another act or person never comes before one of this act, however well it reads.
  { name: 'label', rank: (group) => Number(standingRank(group) > 0) },
  { name: 'possible', rank: (group) => Number(isPossible(group)) },
  { name: 'label', rank: (group) => standingRank(group) },
  { name: 'whole', rank: (group) => Number(isWhole(group)) },
  { name: 'readings', rank: (group) => group.witnesses.length },
];

function betterFirst(a: ValueGroup, b: ValueGroup): number {
  for (const { rank } of PREFERENCES) {
    const difference = rank(b) - rank(a);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function isPossible(group: ValueGroup): boolean {
  return group.verdict?.ok ?? true;
}

export function standingRank(group: ValueGroup): number {
  return Math.max(...group.places.map((place) => STANDING_RANK[place.standing]));
}

/** No page shows it: it stands in the mail around the paper alone. */
export function isOnlyMail(group: ValueGroup): boolean {
  return group.places.every(({ candidate }) => candidate.source === 'mail');
}

/** At least one place reads the full value without repair. */
export function isWhole(group: ValueGroup): boolean {
  return group.places.some((place) => !place.isRepaired && !place.isWrongLength && !place.isUnread);
}
