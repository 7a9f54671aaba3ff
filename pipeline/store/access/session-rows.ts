// Sessions of people who are signed in. Only the SHA-256 of the cookie is known here.
import { and, desc, eq, gt, lt, ne, or } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { signInSession, userAccount } from '../schema.ts';
import type { UserRow } from './user-rows.ts';

export type SessionRow = typeof signInSession.$inferSelect;

/** What is over: not seen since `idleSince`, or past its end. */
export interface SessionLimits {
  readonly now: Date;
  readonly idleSince: Date;
}

const isLive = ({ now, idleSince }: SessionLimits) =>
  and(gt(signInSession.expiresAt, now), gt(signInSession.lastSeenAt, idleSince));

export async function addSession(tx: Db | Tx, row: SessionRow): Promise<void> {
  await tx.insert(signInSession).values(row);
}

/** A live session of an active person; null for everything else. */
export async function findSession(
  db: Db | Tx,
  secretSha256: string,
  limits: SessionLimits,
): Promise<{ session: SessionRow; user: UserRow } | null> {
  const [row] = await db
    .select({ session: signInSession, user: userAccount })
    .from(signInSession)
    .innerJoin(userAccount, eq(userAccount.id, signInSession.userId))
    .where(and(eq(signInSession.secretSha256, secretSha256), eq(userAccount.isActive, true), isLive(limits)));
  return row ?? null;
}

export async function touchSession(db: Db | Tx, id: string, now: Date): Promise<void> {
  await db.update(signInSession).set({ lastSeenAt: now }).where(eq(signInSession.id, id));
}

/** @param userId of one person; null for all */
export function listSessions(
  db: Db | Tx,
  userId: string | null,
  limits: SessionLimits,
): Promise<SessionRow[]> {
  return db
    .select()
    .from(signInSession)
    .where(and(userId === null ? undefined : eq(signInSession.userId, userId), isLive(limits)))
    .orderBy(desc(signInSession.lastSeenAt), desc(signInSession.id));
}

/** @returns whose it was; null when there is none (for that person) */
export async function endSession(
  tx: Db | Tx,
  id: string,
  ofUser: string | null = null,
): Promise<string | null> {
  const [row] = await tx
    .delete(signInSession)
    .where(and(eq(signInSession.id, id), ofUser === null ? undefined : eq(signInSession.userId, ofUser)))
    .returning({ userId: signInSession.userId });
  return row?.userId ?? null;
}

export async function endSessionOfSecret(tx: Db | Tx, secretSha256: string): Promise<void> {
  await tx.delete(signInSession).where(eq(signInSession.secretSha256, secretSha256));
}

/** All of a person, but for the one kept. @returns how many */
export async function endSessionsOf(
  tx: Db | Tx,
  userId: string,
  keep: string | null = null,
): Promise<number> {
  const rows = await tx
    .delete(signInSession)
    .where(and(eq(signInSession.userId, userId), keep === null ? undefined : ne(signInSession.id, keep)))
    .returning({ id: signInSession.id });
  return rows.length;
}

/** Rows that let nobody in any more. */
export async function removeOverSessions(db: Db | Tx, { now, idleSince }: SessionLimits): Promise<void> {
  await db
    .delete(signInSession)
    .where(or(lt(signInSession.expiresAt, now), lt(signInSession.lastSeenAt, idleSince)));
}
