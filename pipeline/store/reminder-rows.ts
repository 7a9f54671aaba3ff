// Reminders as rows: written before they are sent, claimed for one try at a time, marked by how it ended.
import { and, asc, count, eq, gt, inArray, lt, lte, max, min } from 'drizzle-orm';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Db, Tx } from './database.ts';
import { reminderMail } from './schema.ts';

export interface NewReminder {
  readonly id: string;
  readonly day: CivilDate;
  readonly kind: string;
  readonly recipient: string;
  readonly body: StoredBody;
  readonly items: number;
}

export interface StoredBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Ids of the notices it tells of; not there in a row of an older version. */
  readonly notices?: readonly string[];
}

export interface WaitingReminder {
  readonly id: string;
  readonly day: string;
  readonly kind: string;
  /** Whom it is meant for, also where it goes to the office instead. */
  readonly reader: string;
  readonly notices: readonly string[] | null;
}

export interface ClaimedReminder {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  /** Whom it was meant for, where that address was refused. */
  readonly refusedBy: string | null;
  readonly body: NewReminder['body'];
  /** This try included. */
  readonly attempts: number;
  readonly createdAt: Date;
}

/** A row is kept so long for whoever asks what was sent; addresses are not kept for ever. */
const KEPT_MS = 90 * 86_400_000;
const ENDED = ['sent', 'failed', 'superseded'];

/** Rows that are there already stay as they are. @returns the ids that are new */
export async function addReminders(
  tx: Tx,
  mails: readonly NewReminder[],
  now: Date,
): Promise<readonly string[]> {
  if (mails.length === 0) return [];
  const rows = await tx
    .insert(reminderMail)
    .values(
      mails.map((mail) => ({
        ...mail,
        refusedBy: null,
        state: 'pending',
        nextTryAt: now,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: reminderMail.id });
  return rows.map(({ id }) => id);
}

/** What an older digest still waits to say, the one of `day` says better. Old rows that are done with are dropped. */
export async function supersedeDigests(tx: Tx, day: CivilDate, now: Date): Promise<void> {
  await tx
    .update(reminderMail)
    .set({ state: 'superseded', body: null, nextTryAt: null, updatedAt: now })
    .where(
      and(eq(reminderMail.kind, 'digest'), lt(reminderMail.day, day), eq(reminderMail.state, 'pending')),
    );
  await tx
    .delete(reminderMail)
    .where(
      and(inArray(reminderMail.state, ENDED), lt(reminderMail.updatedAt, new Date(now.getTime() - KEPT_MS))),
    );
}

/** What is written and has not gone out. */
export async function waitingReminders(tx: Tx): Promise<readonly WaitingReminder[]> {
  const { id, day, kind, recipient, refusedBy, body } = reminderMail;
  const rows = await tx
    .select({ id, day, kind, recipient, refusedBy, body })
    .from(reminderMail)
    .where(eq(reminderMail.state, 'pending'));
  return rows.map((row) => ({
    ...{ id: row.id, day: row.day, kind: row.kind },
    reader: row.refusedBy ?? row.recipient,
    notices: row.body?.notices ?? null,
  }));
}

/** What it says is no longer so. @param said null: nothing is left to say */
export async function rewriteReminder(
  tx: Tx,
  id: string,
  said: Pick<NewReminder, 'body' | 'items'> | null,
  now: Date,
): Promise<void> {
  const set = said ?? { state: 'superseded', body: null, nextTryAt: null };
  await tx
    .update(reminderMail)
    .set({ ...set, updatedAt: now })
    .where(and(eq(reminderMail.id, id), eq(reminderMail.state, 'pending')));
}

/** Who has a digest of that day, whatever became of it; and the newest day that has any. */
export async function digestsOf(
  tx: Tx,
  day: CivilDate,
): Promise<{ readonly readers: ReadonlySet<string>; readonly newest: string | null }> {
  const isDigest = eq(reminderMail.kind, 'digest');
  const rows = await tx
    .select({ recipient: reminderMail.recipient, refusedBy: reminderMail.refusedBy })
    .from(reminderMail)
    .where(and(isDigest, eq(reminderMail.day, day)));
  const newest = await tx
    .select({ day: max(reminderMail.day) })
    .from(reminderMail)
    .where(isDigest);
  // One that went to the office instead was this person's, not the office's.
  const readers = new Set(rows.map(({ recipient, refusedBy }) => refusedBy ?? recipient));
  return { readers, newest: newest[0]?.day ?? null };
}

/**
 * The next one that is due, taken for one try: until `until` nobody else takes it. A process that dies meanwhile leaves it
 * waiting; the try counts.
 */
export async function claimReminder(db: Db, now: Date, until: Date): Promise<ClaimedReminder | null> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(reminderMail)
      .where(and(eq(reminderMail.state, 'pending'), lte(reminderMail.nextTryAt, now)))
      .orderBy(asc(reminderMail.createdAt), asc(reminderMail.id))
      .limit(1)
      .for('update', { skipLocked: true });
    const row = due[0];
    if (!row?.body) return null;
    const attempts = row.attempts + 1;
    await tx
      .update(reminderMail)
      .set({ attempts, nextTryAt: until, updatedAt: now })
      .where(eq(reminderMail.id, row.id));
    const { id, kind, recipient, refusedBy, body, createdAt } = row;
    return { id, kind, recipient, refusedBy, body, attempts, createdAt };
  });
}

export async function markSent(db: Db, id: string, now: Date): Promise<void> {
  await db
    .update(reminderMail)
    .set({ state: 'sent', body: null, nextTryAt: null, lastError: null, updatedAt: now })
    .where(eq(reminderMail.id, id));
}

/** @param nextTryAt null: given up */
export async function markFailed(
  db: Db,
  id: string,
  error: string,
  nextTryAt: Date | null,
  now: Date,
): Promise<void> {
  const ended = nextTryAt === null ? { state: 'failed', body: null } : {};
  await db
    .update(reminderMail)
    .set({ ...ended, lastError: error, nextTryAt, updatedAt: now })
    .where(and(eq(reminderMail.id, id), eq(reminderMail.state, 'pending')));
}

/** The person's address is refused for good: the office gets it, at once. */
export async function redirect(db: Db, id: string, from: string, to: string, now: Date): Promise<void> {
  await db
    .update(reminderMail)
    .set({
      recipient: to,
      refusedBy: from,
      lastError: 'smtp.recipient_refused',
      nextTryAt: now,
      updatedAt: now,
    })
    .where(and(eq(reminderMail.id, id), eq(reminderMail.state, 'pending')));
}

/** Everything that waits is due now: for a person who has put right what was wrong. */
export async function retryAll(db: Db, now: Date): Promise<void> {
  await db
    .update(reminderMail)
    .set({ nextTryAt: now, updatedAt: now })
    .where(and(eq(reminderMail.state, 'pending'), gt(reminderMail.nextTryAt, now)));
}

export interface ReminderTrouble {
  /** Null: not tried yet, as behind another that the server did not take. */
  readonly error: string | null;
  readonly mails: number;
  readonly since: Date;
}

/** Reminders that did not go out, by what went wrong; for the app and `doctor`. */
export async function reminderTrouble(db: Db): Promise<readonly ReminderTrouble[]> {
  const rows = await db
    .select({ error: reminderMail.lastError, mails: count(), since: min(reminderMail.createdAt) })
    .from(reminderMail)
    .where(inArray(reminderMail.state, ['pending', 'failed']))
    .groupBy(reminderMail.lastError)
    .orderBy(asc(reminderMail.lastError));
  return rows.flatMap(({ error, mails, since }) => (since ? [{ error, mails, since }] : []));
}
