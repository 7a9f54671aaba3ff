// People who may sign in, as rows. Who may change them is not decided here.
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { oneTimeLink, signInSession, userAccount } from '../schema.ts';

export type UserRow = typeof userAccount.$inferSelect;
export type NewUser = typeof userAccount.$inferInsert;

/** The same for all ways to write a name. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

export async function userOfName(db: Db | Tx, name: string): Promise<UserRow | null> {
  const [row] = await db
    .select()
    .from(userAccount)
    .where(eq(userAccount.nameKey, nameKeyOf(name)));
  return row ?? null;
}

export async function userOfId(db: Db | Tx, id: string): Promise<UserRow | null> {
  const [row] = await db.select().from(userAccount).where(eq(userAccount.id, id));
  return row ?? null;
}

export function listUsers(db: Db | Tx): Promise<UserRow[]> {
  return db.select().from(userAccount).orderBy(asc(userAccount.nameKey));
}

/** @returns false when somebody has the name */
export async function addUser(tx: Db | Tx, user: NewUser): Promise<boolean> {
  const rows = await tx
    .insert(userAccount)
    .values(user)
    .onConflictDoNothing({ target: userAccount.nameKey })
    .returning({ id: userAccount.id });
  return rows.length > 0;
}

export type UserChange = Partial<Pick<NewUser, 'role' | 'clientIds' | 'isActive' | 'passwordHash'>>;

export async function changeUser(tx: Db | Tx, id: string, change: UserChange, now: Date): Promise<void> {
  await tx
    .update(userAccount)
    .set({ ...change, updatedAt: now })
    .where(eq(userAccount.id, id));
}

/** With sessions and links; the audit trail keeps id and name. */
export async function removeUser(tx: Tx, id: string): Promise<void> {
  await tx.delete(signInSession).where(eq(signInSession.userId, id));
  await tx.delete(oneTimeLink).where(eq(oneTimeLink.userId, id));
  await tx.delete(userAccount).where(eq(userAccount.id, id));
}

const WORKING_ADMIN = and(
  eq(userAccount.role, 'admin'),
  eq(userAccount.isActive, true),
  isNotNull(userAccount.passwordHash),
);

/** Admins that can sign in, held until the transaction ends: two that remove each other wait for one another. */
export async function holdAdmins(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: userAccount.id })
    .from(userAccount)
    .where(WORKING_ADMIN)
    .orderBy(asc(userAccount.id))
    .for('update');
  return rows.map(({ id }) => id);
}

export async function hasAdmin(db: Db | Tx): Promise<boolean> {
  const rows = await db.select({ id: userAccount.id }).from(userAccount).where(WORKING_ADMIN).limit(1);
  return rows.length > 0;
}
