// Deletes a document's rows in one transaction, with the list of the files that have to go after it. Asked again under the
// lock of its row: what came in or was opened meanwhile stays.
import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { CivilDate } from '../../../contract/civil-date.ts';
import { quoted } from '../../store/backup/table-shapes.ts';
import type { Db, Tx } from '../../store/database.ts';
import { resetOf } from '../../store/document-reset.ts';
import { replaceLinkFacts } from '../../store/link-rows.ts';
import { LOOKING_STAGE, lockDeliveries } from '../../store/same-notice.ts';
import { document, intake, notice, purgeRun } from '../../store/schema.ts';
import type { PurgeFacts } from './retention.ts';
import { type Candidate, candidates } from './select-documents.ts';
import { PURGE_RULES, type PurgeSubject } from './tables.table.ts';

export interface DeletionOf {
  readonly documentId: string;
  /** Of the purge as a whole. */
  readonly runId: string;
  readonly by: string;
  readonly now: Date;
  readonly today: CivilDate;
  readonly mayGo: (facts: PurgeFacts) => boolean;
}

/** @returns how many notices went; null where the document may not go (any more) */
export async function deleteDocument(db: Db, deletion: DeletionOf): Promise<number | null> {
  const { documentId, now } = deletion;
  return db.transaction(async (tx) => {
    await lockDeliveries(tx);
    await tx.execute(sql`SELECT 1 FROM ${document} WHERE ${document.id} = ${documentId} FOR UPDATE`);
    const [found] = await candidates(tx, [documentId]);
    if (!found || !deletion.mayGo(found.facts)) return null;
    await noteFiles(tx, found, now);
    await sendBackOthers(tx, found, now);
    const subject = { documentIds: [documentId], noticeIds: found.noticeIds };
    for (const table of Object.keys(PURGE_RULES)) await clearTable(tx, table, subject);
    await noteRun(tx, deletion, found.noticeIds.length);
    return found.noticeIds.length;
  });
}

/** Blobs that its rows name, and its receipts: removed afterwards, whatever happens in between. */
async function noteFiles(tx: Tx, { id, sha256, noticeIds }: Candidate, now: Date): Promise<void> {
  const at = now.toISOString();
  for (const [table, rule] of Object.entries(PURGE_RULES)) {
    if (rule.of !== 'document' && rule.of !== 'notice') continue;
    const ids = rule.of === 'document' ? [id] : noticeIds;
    if (ids.length === 0) continue;
    await tx.execute(sql`INSERT INTO civis.purge_leftover (kind, name, since)
      SELECT DISTINCT 'blob', found[1], ${at}::timestamptz
      FROM civis.${sql.raw(quoted(table))} t, regexp_matches(t::text, '[0-9a-f]{64}', 'g') AS found
      WHERE t.${sql.raw(quoted(rule.column))} IN ${ids}
      ON CONFLICT DO NOTHING`);
  }
  const intakes = await tx.select({ id: intake.id }).from(intake).where(eq(intake.documentId, id));
  for (const each of intakes) {
    await tx.execute(sql`INSERT INTO civis.purge_leftover (kind, name, since)
      VALUES ('receipt', ${`${sha256}/${each.id}`}, ${at}::timestamptz) ON CONFLICT DO NOTHING`);
  }
}

/** Notices that were linked to it, or marked as the same notice come again, are looked at anew without it. */
async function sendBackOthers(tx: Tx, { id }: Candidate, now: Date): Promise<void> {
  await replaceLinkFacts(tx, id, [], now);
  const own = await tx
    .select({ comunicazione: notice.numeroComunicazione, cartella: notice.numeroCartella })
    .from(notice)
    .where(eq(notice.documentId, id));
  const comunicazioni = own.flatMap(({ comunicazione }) => comunicazione ?? []);
  const cartelle = own.flatMap(({ cartella }) => cartella ?? []);
  const same = or(
    comunicazioni.length > 0 ? inArray(notice.numeroComunicazione, comunicazioni) : undefined,
    cartelle.length > 0 ? inArray(notice.numeroCartella, cartelle) : undefined,
  );
  if (!same) return;
  const others = await tx
    .selectDistinct({ id: notice.documentId })
    .from(notice)
    .where(and(ne(notice.documentId, id), same));
  if (others.length === 0) return;
  const ids = others.map((other) => other.id);
  await tx
    .update(document)
    .set(resetOf(LOOKING_STAGE, now))
    .where(and(inArray(document.id, ids), inArray(document.status, ['done', 'needs_review'])));
}

async function clearTable(tx: Tx, table: string, subject: PurgeSubject): Promise<void> {
  const rule = PURGE_RULES[table];
  if (!rule || rule.of === 'nobody') return;
  if (rule.of === 'other') {
    if (subject.noticeIds.length > 0 || table === 'batch') await tx.execute(rule.clear(subject));
    return;
  }
  const ids = rule.of === 'document' ? subject.documentIds : subject.noticeIds;
  if (ids.length === 0) return;
  await tx.execute(
    sql`DELETE FROM civis.${sql.raw(quoted(table))} WHERE ${sql.raw(quoted(rule.column))} IN ${[...ids]}`,
  );
}

async function noteRun(tx: Tx, { runId, by, documentId, now }: DeletionOf, notices: number): Promise<void> {
  await tx
    .insert(purgeRun)
    .values({ id: `${runId}-${documentId}`, by, documents: [documentId], notices, at: now });
}
