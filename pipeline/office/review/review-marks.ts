// Who has a notice in hand, until when it rests, what an expert is asked: so that two people do not take the same notice,
// and a notice put aside comes back by itself. A lock runs out unless it is renewed.
import { eq } from 'drizzle-orm';
import { AppError } from '../../../contract/app-error.ts';
import { parseCivilDate, romeDay } from '../../../contract/civil-date.ts';
import type { Db, Tx } from '../../store/database.ts';
import { notice, reviewMark } from '../../store/schema.ts';

export type ReviewMark = typeof reviewMark.$inferSelect;

/** A reviewer's page renews it several times meanwhile; a browser that was closed frees its notice after this. */
export const LOCK_MS = 5 * 60_000;

export interface Taken {
  readonly mark: ReviewMark;
  /** Who had it until now, where it was taken from them; for the audit trail. */
  readonly takenFrom: string | null;
}

/** Null where nothing was ever marked. */
export async function markOf(db: Db | Tx, noticeId: string): Promise<ReviewMark | null> {
  const [row] = await db.select().from(reviewMark).where(eq(reviewMark.noticeId, noticeId));
  return row ?? null;
}

/**
 * Takes a notice, or renews one's own lock.
 * @param isForced take it from whoever has it
 * @throws AppError review.locked while somebody else has it, notice.not_found
 */
export async function takeNotice(
  db: Db,
  noticeId: string,
  who: { readonly by: string; readonly isForced?: boolean },
  now: Date,
): Promise<Taken> {
  return db.transaction(async (tx) => {
    const before = await held(tx, noticeId);
    const holder = holderOf(before, now);
    const isOthers = holder !== null && holder !== who.by;
    if (isOthers && who.isForced !== true) throw new AppError('review.locked');
    const isOwn = holder === who.by;
    const mark = await put(tx, noticeId, {
      lockedBy: who.by,
      lockedAt: isOwn ? (before?.lockedAt ?? now) : now,
      lockExpiresAt: new Date(now.getTime() + LOCK_MS),
    });
    const isNew = before?.lockedBy != null && before.lockedBy !== who.by;
    return { mark, takenFrom: isNew ? before.lockedBy : null };
  });
}

/** Gives one's own back; another's lock stays. */
export async function releaseNotice(db: Db, noticeId: string, by: string): Promise<ReviewMark> {
  return db.transaction(async (tx) => {
    const before = await held(tx, noticeId);
    const isOwn = before?.lockedBy === by;
    return put(tx, noticeId, isOwn ? { lockedBy: null, lockedAt: null, lockExpiresAt: null } : {});
  });
}

/**
 * Puts a notice aside until a day; null takes it up again. It comes back by itself on that day, whatever its deadline.
 * @throws AppError arguments.invalid for a day that is none or past, notice.not_found
 */
export async function parkNotice(
  db: Db,
  noticeId: string,
  park: { readonly until: string; readonly reason: string } | null,
  by: string,
  now: Date,
): Promise<ReviewMark> {
  const day = park && parseCivilDate(park.until);
  if (park && (!day || day < romeDay(now)))
    throw new AppError('arguments.invalid', 'parked until a past day');
  return db.transaction(async (tx) => {
    await held(tx, noticeId);
    return put(
      tx,
      noticeId,
      park
        ? { parkedUntil: park.until, parkReason: park.reason, parkedBy: by, parkedAt: now }
        : { parkedUntil: null, parkReason: null, parkedBy: null, parkedAt: null },
    );
  });
}

/** Asks an expert; null takes the question back. @throws AppError notice.not_found */
export async function askOpinion(
  db: Db,
  noticeId: string,
  question: string | null,
  by: string,
  now: Date,
): Promise<ReviewMark> {
  const answer = { answer: null, answeredBy: null, answeredAt: null };
  return db.transaction(async (tx) => {
    await held(tx, noticeId);
    const asked = question === null ? { askedBy: null, askedAt: null } : { askedBy: by, askedAt: now };
    return put(tx, noticeId, { question, ...asked, ...answer });
  });
}

/** @throws AppError review.nothing_asked, notice.not_found */
export async function answerOpinion(
  db: Db,
  noticeId: string,
  answer: string,
  by: string,
  now: Date,
): Promise<ReviewMark> {
  return db.transaction(async (tx) => {
    const before = await held(tx, noticeId);
    if (before?.question == null) throw new AppError('review.nothing_asked');
    return put(tx, noticeId, { answer, answeredBy: by, answeredAt: now });
  });
}

/** Call it in the transaction of a change. @throws AppError review.locked while somebody else has the notice in hand */
export async function requireFree(tx: Tx, noticeId: string, by: string, now: Date): Promise<void> {
  const holder = holderOf(await markOf(tx, noticeId), now);
  if (holder !== null && holder !== by) throw new AppError('review.locked');
}

/** Null once the lock ran out. */
export function holderOf(mark: ReviewMark | null, now: Date): string | null {
  if (!mark?.lockedBy || !mark.lockExpiresAt) return null;
  return mark.lockExpiresAt.getTime() > now.getTime() ? mark.lockedBy : null;
}

async function held(tx: Tx, noticeId: string): Promise<ReviewMark | null> {
  const rows = await tx.select({ id: notice.id }).from(notice).where(eq(notice.id, noticeId)).for('update');
  if (rows.length === 0) throw new AppError('notice.not_found', noticeId);
  return markOf(tx, noticeId);
}

async function put(tx: Tx, noticeId: string, change: Partial<ReviewMark>): Promise<ReviewMark> {
  // Nothing to change still makes a row, so that there is one to give back.
  const [row] = await tx
    .insert(reviewMark)
    .values({ noticeId, ...change })
    .onConflictDoUpdate({ target: reviewMark.noticeId, set: { noticeId, ...change } })
    .returning();
  if (!row) throw new Error('a mark that was written is not there');
  return row;
}
