// What becomes of the rows on the page when they are asked for again: the new ones in their order, and the row one is at stays
// where it is even when it left the lane, marked so, until one goes on.
import type { QueueRow } from '../../api/queue-types.ts';

export interface ShownRow {
  readonly row: QueueRow;
  /** It left the lane since it was shown. */
  readonly isGone: boolean;
}

export interface MergeFacts {
  /** Nothing was shown beyond what is asked for again; else what was is kept behind. */
  readonly isWhole: boolean;
  /** The lane went on below what was shown: what comes up from there did not come in. */
  readonly hadMore: boolean;
  /** Id of the row one is at. */
  readonly selected: string | null;
}

export interface Merged {
  readonly rows: readonly ShownRow[];
  /** Came in since. */
  readonly added: number;
}

/**
 * @param fresh the lane from its beginning, as far as it was asked for again
 */
export function mergeRows(
  before: readonly ShownRow[],
  fresh: readonly QueueRow[],
  { isWhole, hadMore, selected }: MergeFacts,
): Merged {
  const known = new Map(before.map((shown) => [shown.row.id, shown]));
  const ids = new Set(fresh.map(({ id }) => id));
  const head = fresh.map((row) => sameOr(known.get(row.id), row));
  const tail = isWhole ? [] : behind(before, fresh).filter(({ row, isGone }) => !isGone && !ids.has(row.id));
  const lastKnown = fresh.findLastIndex(({ id }) => known.has(id));
  const added = fresh.filter(({ id }, at) => !known.has(id) && (!hadMore || at < lastKnown)).length;
  const rows = [...head, ...tail];
  const at = before.findIndex(({ row }) => row.id === selected);
  const own = before[at];
  if (!own || rows.some(({ row }) => row.id === selected)) return { rows, added };
  const kept = { row: own.row, isGone: true };
  return { rows: insertAfter(rows, kept, before.slice(0, at)), added };
}

/** What was shown beyond the last of the new rows that was shown before. */
function behind(before: readonly ShownRow[], fresh: readonly QueueRow[]): readonly ShownRow[] {
  const places = new Map(before.map(({ row }, at) => [row.id, at]));
  const last = fresh.findLast(({ id }) => places.has(id));
  return before.slice(last === undefined ? fresh.length : (places.get(last.id) ?? 0) + 1);
}

/** The very object from before where nothing changed, so that its row is not drawn again. */
function sameOr(before: ShownRow | undefined, row: QueueRow): ShownRow {
  const isSame = before && !before.isGone && JSON.stringify(before.row) === JSON.stringify(row);
  return isSame ? before : { row, isGone: false };
}

/** Behind the nearest of those that stood before it and still stand. */
function insertAfter(
  rows: readonly ShownRow[],
  kept: ShownRow,
  ahead: readonly ShownRow[],
): readonly ShownRow[] {
  for (const { row } of ahead.toReversed()) {
    const at = rows.findIndex((each) => each.row.id === row.id);
    if (at >= 0) return [...rows.slice(0, at + 1), kept, ...rows.slice(at + 1)];
  }
  return [kept, ...rows];
}
