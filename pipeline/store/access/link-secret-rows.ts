// One-time links with which people choose their password. Only the SHA-256 of the secret is known here.
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { oneTimeLink } from '../schema.ts';

export type OneTimeLinkRow = typeof oneTimeLink.$inferSelect;

/** The newest link of a person (of the first admin where `userId` is null) is the only one that works. */
export async function replaceLink(tx: Tx, link: OneTimeLinkRow): Promise<void> {
  await tx
    .delete(oneTimeLink)
    .where(link.userId === null ? isNull(oneTimeLink.userId) : eq(oneTimeLink.userId, link.userId));
  await tx.delete(oneTimeLink).where(lt(oneTimeLink.expiresAt, link.createdAt));
  await tx.insert(oneTimeLink).values(link);
}

export async function findLink(db: Db | Tx, secretSha256: string, now: Date): Promise<OneTimeLinkRow | null> {
  const [row] = await db.select().from(oneTimeLink).where(isOpen(secretSha256, now));
  return row ?? null;
}

/** Takes it, so that nobody else can. @returns null when it was used, replaced or has expired */
export async function useLink(tx: Tx, secretSha256: string, now: Date): Promise<OneTimeLinkRow | null> {
  const [row] = await tx.delete(oneTimeLink).where(isOpen(secretSha256, now)).returning();
  return row ?? null;
}

export async function removeLinksOf(tx: Db | Tx, userId: string): Promise<void> {
  await tx.delete(oneTimeLink).where(eq(oneTimeLink.userId, userId));
}

const isOpen = (secretSha256: string, now: Date) =>
  and(eq(oneTimeLink.secretSha256, secretSha256), gt(oneTimeLink.expiresAt, now));
