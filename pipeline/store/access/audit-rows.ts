// The audit trail as rows: added, read, and deleted by age alone. A trigger of the database refuses everything else.
import { and, arrayContains, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { auditEntry } from '../schema.ts';

export type AuditRow = typeof auditEntry.$inferSelect;

export async function addAuditRow(tx: Db | Tx, row: Omit<AuditRow, 'number'>): Promise<void> {
  await tx.insert(auditEntry).values({ ...row, subjects: [...row.subjects] });
}

export interface AuditFilter {
  /** Older than this entry; null from the newest. */
  readonly before: number | null;
  readonly limit: number;
  readonly subject: string | null;
  readonly action: string | null;
  readonly actor: string | null;
  /** From this instant on, and before that one. */
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Newest first. */
export function listAuditRows(db: Db | Tx, filter: AuditFilter): Promise<AuditRow[]> {
  const { before, subject, action, actor, from, to } = filter;
  return db
    .select()
    .from(auditEntry)
    .where(
      and(
        before === null ? undefined : lt(auditEntry.number, before),
        subject === null ? undefined : arrayContains(auditEntry.subjects, [subject]),
        action === null ? undefined : eq(auditEntry.action, action),
        actor === null ? undefined : eq(auditEntry.actorId, actor),
        from === null ? undefined : gte(auditEntry.at, from),
        to === null ? undefined : lt(auditEntry.at, to),
      ),
    )
    .orderBy(desc(auditEntry.number))
    .limit(filter.limit);
}

/**
 * For the purge alone, in a transaction of its own: the trail's trigger lets go of what is older, for this
 * transaction only.
 * @returns how many entries are gone
 */
export async function purgeAuditRows(tx: Tx, before: Date): Promise<number> {
  await tx.execute(sql`SELECT set_config('civis.audit_purge_before', ${before.toISOString()}, true)`);
  const gone = await tx
    .delete(auditEntry)
    .where(lt(auditEntry.at, before))
    .returning({ number: auditEntry.number });
  await tx.execute(sql`SELECT set_config('civis.audit_purge_before', '', true)`);
  return gone.length;
}
