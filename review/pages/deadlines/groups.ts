// The list of deadlines in groups, the most urgent first. What is overdue, or has no day, is never below anything else.
import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { SOON_DAYS } from './left.ts';

export const GROUPS = ['read_today', 'overdue', 'today', 'soon', 'later', 'closed'] as const;
export type Group = (typeof GROUPS)[number];

/** `deadline_changed`: recorded as done, and then its day became another. */
export function groupOf({
  isOpen,
  isUndated,
  flags,
  next,
}: Pick<NoticeRow, 'isOpen' | 'isUndated' | 'flags' | 'next'>): Group {
  if (!isOpen) return 'closed';
  const isOver = next.isFloor && next.daysLeft !== null && next.daysLeft <= 0;
  if (isUndated || isOver || flags.includes('follow_up.deadline_changed') || next.daysLeft === null)
    return 'read_today';
  if (next.isOverdue) return 'overdue';
  if (next.daysLeft === 0) return 'today';
  return next.daysLeft <= SOON_DAYS ? 'soon' : 'later';
}

/** Without the empty ones; rows keep their order. */
export function grouped(
  rows: readonly NoticeRow[],
): readonly { readonly group: Group; readonly rows: readonly NoticeRow[] }[] {
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) })).filter(
    (each) => each.rows.length > 0,
  );
}

/** By the day on which something is to be done, or was for what is closed; what has none is left out. */
export function rowsByDay(rows: readonly NoticeRow[]): ReadonlyMap<string, readonly NoticeRow[]> {
  const days = new Map<string, NoticeRow[]>();
  for (const row of rows) {
    const day = dayOfRow(row);
    if (day !== null) days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}

export function dayOfRow({ next, safe }: Pick<NoticeRow, 'next' | 'safe'>): string | null {
  return next.day ?? safe;
}
