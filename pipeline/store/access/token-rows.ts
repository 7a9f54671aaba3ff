// API tokens as rows. Only the SHA-256 of a token is known here.
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { apiToken } from '../schema.ts';

export type TokenRow = typeof apiToken.$inferSelect;

export async function addToken(tx: Db | Tx, row: TokenRow): Promise<void> {
  await tx.insert(apiToken).values(row);
}

export async function tokenOfPrefix(db: Db | Tx, prefix: string): Promise<TokenRow | null> {
  const [row] = await db.select().from(apiToken).where(eq(apiToken.prefix, prefix));
  return row ?? null;
}

export function listTokens(db: Db | Tx): Promise<TokenRow[]> {
  return db.select().from(apiToken).orderBy(desc(apiToken.createdAt), desc(apiToken.id));
}

export async function touchToken(db: Db | Tx, id: string, now: Date): Promise<void> {
  await db.update(apiToken).set({ lastUsedAt: now }).where(eq(apiToken.id, id));
}

/** The row stays: the audit trail names it. @returns false when there is none, or it was revoked before */
export async function revokeToken(tx: Db | Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(apiToken)
    .set({ revokedAt: now })
    .where(and(eq(apiToken.id, id), isNull(apiToken.revokedAt)))
    .returning({ id: apiToken.id });
  return rows.length > 0;
}
