// A notice as somebody has it before them: the result, and what changes in the same transaction as anything recorded about
// it. The draft follows a change only after a while; the version tells it at once.
import { and, count, eq, type SQL } from 'drizzle-orm';
import { AppError } from '../../contract/app-error.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { Db, Tx } from './database.ts';
import { document, followUpEvent, notice } from './schema.ts';
import { storedResult } from './stored-result.ts';

export interface NoticeVersion {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly clientId: string | null;
  readonly result: Result;
  /** Of its document: grows with every change from outside. */
  readonly revision: number;
  /** What people recorded of its deadline so far. */
  readonly events: number;
}

/**
 * @param id whole @param seen which notices may be seen
 * @throws AppError notice.not_found, also for one that may not be seen
 */
export async function noticeVersion(db: Db | Tx, id: string, seen: SQL | undefined): Promise<NoticeVersion> {
  const [row] = await db
    .select({
      ...{ id: notice.id, documentId: notice.documentId, ordinal: notice.ordinal },
      ...{ clientId: notice.clientId, result: notice.result, revision: document.revision },
    })
    .from(notice)
    .innerJoin(document, eq(document.id, notice.documentId))
    .where(and(eq(notice.id, id), seen));
  if (!row) throw new AppError('notice.not_found');
  const [recorded] = await db
    .select({ events: count() })
    .from(followUpEvent)
    .where(eq(followUpEvent.noticeId, id));
  return { ...row, result: storedResult(row.result), events: recorded?.events ?? 0 };
}

/** As {@link noticeVersion} with the notice's row held until the transaction ends. */
export async function holdNotice(tx: Tx, id: string, seen: SQL | undefined): Promise<NoticeVersion> {
  await tx.select({ id: notice.id }).from(notice).where(eq(notice.id, id)).for('update');
  return noticeVersion(tx, id, seen);
}

/** Asked in the transaction of a change before anything is changed; throws where it may not be made. */
export type Expectation = (tx: Tx) => Promise<void>;
