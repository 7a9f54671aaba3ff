// How many notices there are by status, and documents on their way by lane of the queue: of those that somebody may see.
// Counting reads every entry of an index, so a count is kept for a few seconds and says of when it is.
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { NOTICE_STATUSES, type NoticeStatus } from '../../../contract/words.ts';
import type { Db } from '../../store/database.ts';
import { document, notice } from '../../store/schema.ts';
import { keptAnswers } from './kept-answers.ts';

export interface NoticeCounts {
  readonly status: Readonly<Record<NoticeStatus, number>>;
  /** Open ones among them. */
  readonly open: number;
  /** To be read today: without a day, or with one that changed after it was closed. */
  readonly undated: number;
  /** Documents on their way, by the lane of their next stage; nothing for somebody who sees a part of the clients. */
  readonly lanes: { readonly light: number; readonly heavy: number };
  readonly asOf: string;
}

const HEAVY_STAGES: ReadonlySet<string | null> = new Set(['unpack', 'inspect', 'read', 'extract']);
/** Longer where counting takes long: at most a twentieth of the time goes into it. */
const KEPT = { leastMs: 3_000, timesTaken: 20 } as const;

/** @param clock of the process, milliseconds: only for how long a count is kept */
export function noticeCounter(db: Db, clock: () => number = Date.now) {
  const kept = keptAnswers<NoticeCounts>({ ...KEPT, clock });
  return (seenClients: readonly string[] | null, now: Date): Promise<NoticeCounts> =>
    kept(JSON.stringify([...(seenClients ?? ['*'])].sort()), () => countNotices(db, seenClients, now));
}

export async function countNotices(
  db: Db,
  seenClients: readonly string[] | null,
  now: Date,
): Promise<NoticeCounts> {
  const seen =
    seenClients === null
      ? undefined
      : seenClients.length === 0
        ? sql`false`
        : inArray(notice.clientId, [...seenClients]);
  const byStatus = await db
    .select({ status: notice.status, count: count() })
    .from(notice)
    .where(seen)
    .groupBy(notice.status);
  const open = await db
    .select({ count: count() })
    .from(notice)
    .where(and(seen, eq(notice.isOpen, true)));
  const undated = await db
    .select({ count: count() })
    .from(notice)
    .where(and(seen, eq(notice.isOpen, true), eq(notice.urgency, '0000-00-00')));
  const found = new Map(byStatus.map((row) => [row.status, row.count]));
  const status = Object.fromEntries(NOTICE_STATUSES.map((one) => [one, found.get(one) ?? 0]));
  return {
    status: { ready: 0, needs_review: 0, not_for_civis: 0, rejected: 0, failed: 0, ...status },
    open: open[0]?.count ?? 0,
    undated: undated[0]?.count ?? 0,
    lanes: seenClients === null ? await lanesOf(db) : { light: 0, heavy: 0 },
    asOf: now.toISOString(),
  };
}

async function lanesOf(db: Db): Promise<NoticeCounts['lanes']> {
  const rows = await db
    .select({ stage: document.nextStage, count: count() })
    .from(document)
    .where(eq(document.status, 'waiting'))
    .groupBy(document.nextStage);
  const sumOf = (isHeavy: boolean) =>
    rows.filter(({ stage }) => HEAVY_STAGES.has(stage) === isHeavy).reduce((sum, row) => sum + row.count, 0);
  return { light: sumOf(false), heavy: sumOf(true) };
}
