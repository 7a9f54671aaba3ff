// What webhooks were told of notices, read and written in the transaction that tells them more.
import { eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from './database.ts';
import { notice, webhookTold } from './schema.ts';

export interface ToldRow {
  readonly noticeId: string;
  readonly status: string;
  readonly version: number;
}

/**
 * By notice. One that is visible and of which nothing was told was there before anybody listened: it counts as known,
 * version 0.
 */
export async function toldOf(
  tx: Tx,
  documentId: string,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, ToldRow>> {
  const visible = await tx
    .select({ noticeId: notice.id, status: notice.status })
    .from(notice)
    .where(or(eq(notice.documentId, documentId), inArray(notice.id, [...noticeIds])));
  const told = await tx
    .select({ noticeId: webhookTold.noticeId, status: webhookTold.status, version: webhookTold.version })
    .from(webhookTold)
    .where(inArray(webhookTold.noticeId, [...noticeIds]));
  return new Map(
    [...visible.map((row) => ({ ...row, version: 0 })), ...told].map((row) => [row.noticeId, row]),
  );
}

export async function saveTold(tx: Tx, rows: readonly ToldRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(webhookTold)
    .values(rows.map((row) => ({ ...row, updatedAt: now })))
    .onConflictDoUpdate({
      target: webhookTold.noticeId,
      set: {
        status: sql`excluded.status`,
        version: sql`excluded.version`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}
