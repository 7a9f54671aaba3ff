// The division of a document as the page goes through it: notices numbered through all parts, the page one is on, and what
// a decision changed. Pure.
import type { DocumentSplits } from '../../../pipeline/server/routes/splits.schema.ts';

type PageGroup = DocumentSplits['parts'][number]['groups'][number];

export interface NumberedGroup extends PageGroup {
  /** From 1, through all parts. */
  readonly number: number;
  readonly part: string | null;
}

export interface PlaceOnBoard {
  readonly part: string | null;
  readonly page: number;
}

export function numbered({ parts }: Pick<DocumentSplits, 'parts'>): readonly NumberedGroup[] {
  const groups = parts.flatMap(({ part, groups: own }) => own.map((group) => ({ ...group, part })));
  return groups.map((group, index) => ({ ...group, number: index + 1 }));
}

export function placesOf(groups: readonly NumberedGroup[]): readonly PlaceOnBoard[] {
  return groups.flatMap(({ part, pages }) => pages.map((page) => ({ part, page })));
}

export function isSame(one: PlaceOnBoard, other: PlaceOnBoard | null): boolean {
  return one.part === other?.part && one.page === other.page;
}

/** The next place in that direction; the same at either end. */
export function steppedFrom(
  places: readonly PlaceOnBoard[],
  from: PlaceOnBoard | null,
  by: 1 | -1,
): PlaceOnBoard | null {
  const at = places.findIndex((each) => isSame(each, from));
  if (at < 0) return places[0] ?? null;
  return places[Math.min(places.length - 1, Math.max(0, at + by))] ?? null;
}

export function groupAt(groups: readonly NumberedGroup[], at: PlaceOnBoard | null): NumberedGroup | null {
  return groups.find(({ part, pages }) => part === at?.part && pages.includes(at.page)) ?? null;
}

/** The notice before it in the same part. */
export function groupBefore(groups: readonly NumberedGroup[], { number, part }: NumberedGroup) {
  return groups.find((group) => group.number === number - 1 && group.part === part) ?? null;
}

/** Notices that have other pages than any had before. */
export function changedGroups(
  before: readonly NumberedGroup[],
  after: readonly NumberedGroup[],
): readonly NumberedGroup[] {
  const keyOf = ({ part, pages }: NumberedGroup) => JSON.stringify([part, pages]);
  const known = new Set(before.map(keyOf));
  return after.filter((group) => !known.has(keyOf(group)));
}
