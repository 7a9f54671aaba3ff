// Removes the files that deleted rows leave behind: receipts first, so that nothing brings a purged document back, then
// blobs that nothing else uses. Goes on where a crash stopped it. A notice whose blob is gone must never be: what is used
// is looked up in every table, in one view of the database, and what somebody puts meanwhile is left alone.
import { join } from 'node:path';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { BackupSource } from '../../store/backup/make-backup.ts';
import { quoted, tableShapes } from '../../store/backup/table-shapes.ts';
import type { Db, Tx } from '../../store/database.ts';
import { purgeLeftover } from '../../store/schema.ts';
import { syncTree } from '../../store/sync-tree.ts';

export interface Swept {
  readonly blobs: number;
  readonly receipts: number;
  /** Files that could not go yet: something is being worked on, or was put just now. The next sweep takes them. */
  readonly remaining: number;
}

/** Longer than it takes to book what was put. */
const FRESH_MS = 600_000;
/** Nothing is fresh for whoever is alone with the data folder. */
const NEVER_FRESH = new Date(8_640_000_000_000_000);
/** Blocks of a table that are looked through in one statement. */
const BLOCKS = 16;

/** @param isAlone nobody else works on this installation */
export async function sweep(
  data: BackupSource,
  { isAlone, now, signal }: { readonly isAlone: boolean; readonly now: Date; readonly signal: AbortSignal },
): Promise<Swept> {
  const { db } = data;
  const pending = await db.$count(purgeLeftover);
  if (pending === 0) return { blobs: 0, receipts: 0, remaining: 0 };
  await makeDurable(data);
  const receipts = await removeReceipts(data);
  const unused = await findUnused(db, isAlone, signal);
  let blobs = 0;
  for (const sha256 of unused) {
    signal.throwIfAborted();
    const freshFrom = isAlone ? NEVER_FRESH : new Date(now.getTime() - FRESH_MS);
    if ((await data.keeping.blobs.remove(sha256, freshFrom)) === 'fresh') continue;
    await forget(db, 'blob', [sha256]);
    blobs += 1;
  }
  return { blobs, receipts, remaining: await db.$count(purgeLeftover) };
}

/** PGlite syncs nothing: after a power cut the rows must not be there again without their files. */
async function makeDurable({ db, kind, dataDir }: BackupSource): Promise<void> {
  if (kind !== 'pglite') return;
  await db.execute(sql`CHECKPOINT`);
  await syncTree(join(dataDir, 'db'));
}

async function removeReceipts({ db, keeping }: BackupSource): Promise<number> {
  const rows = await db.select().from(purgeLeftover).where(eq(purgeLeftover.kind, 'receipt'));
  for (const { name } of rows) {
    const [sha256 = '', intakeId = ''] = name.split('/');
    await keeping.receipts.remove(sha256, intakeId);
    await forget(db, 'receipt', [name]);
  }
  return rows.length;
}

async function forget(db: Db | Tx, kind: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .delete(purgeLeftover)
    .where(and(eq(purgeLeftover.kind, kind), inArray(purgeLeftover.name, [...names])));
}

/** Blobs of the list that no row names. Those in use leave the list; none while documents are being worked on. */
async function findUnused(db: Db, isAlone: boolean, signal: AbortSignal): Promise<readonly string[]> {
  return db.transaction(
    async (tx) => {
      if (!isAlone && (await isWorking(tx))) return [];
      const used = await usedIn(tx, signal);
      await dropDeadPages(tx, used);
      await forget(tx, 'blob', [...used]);
      const rows = await tx
        .select({ name: purgeLeftover.name })
        .from(purgeLeftover)
        .where(eq(purgeLeftover.kind, 'blob'));
      return rows.map(({ name }) => name);
    },
    { isolationLevel: 'repeatable read' },
  );
}

async function isWorking(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`SELECT 1 FROM civis.document WHERE status = 'waiting' AND run_token IS NOT NULL LIMIT 1`,
  );
  return rows.length > 0;
}

/** These name blobs without using them; pages are asked for their parts. */
const NO_USERS = new Set(['purge_leftover', 'purge_run', 'page_reading']);

async function usedIn(tx: Tx, signal: AbortSignal): Promise<Set<string>> {
  const used = new Set<string>();
  for (const { name } of await tableShapes(tx)) {
    if (NO_USERS.has(name)) continue;
    const place = `civis.${quoted(name)}`;
    const size = await tx.execute<{ blocks: string }>(
      sql`SELECT pg_relation_size(${place}::regclass) / current_setting('block_size')::int AS blocks`,
    );
    const blocks = Number(size.rows[0]?.blocks ?? 0);
    for (let at = 0; at < blocks; at += BLOCKS) {
      signal.throwIfAborted();
      const { rows } = await tx.execute<{ hash: string }>(sql`
        SELECT DISTINCT found[1] AS hash
        FROM ${sql.raw(place)} t, regexp_matches(t::text, '[0-9a-f]{64}', 'g') AS found
        WHERE t.ctid >= ${`(${at},0)`}::tid AND t.ctid < ${`(${at + BLOCKS},0)`}::tid
          AND found[1] IN (SELECT name FROM civis.purge_leftover WHERE kind = 'blob')`);
      for (const { hash } of rows) used.add(hash);
    }
  }
  return used;
}

/** Pages of parts that nothing holds any more go, and their pictures join the list; pages of others are in use. */
async function dropDeadPages(tx: Tx, used: Set<string>): Promise<void> {
  const { rows } = await tx.execute<{ part: string; reading: string; upright: string | null }>(sql`
    SELECT part_sha256 AS part, reading_sha256 AS reading, upright_sha256 AS upright FROM civis.page_reading
    WHERE part_sha256 IN (SELECT name FROM civis.purge_leftover WHERE kind = 'blob')
      OR reading_sha256 IN (SELECT name FROM civis.purge_leftover WHERE kind = 'blob')
      OR upright_sha256 IN (SELECT name FROM civis.purge_leftover WHERE kind = 'blob')`);
  const listed = await tx.select({ name: purgeLeftover.name }).from(purgeLeftover);
  const leftovers = new Set(listed.map(({ name }) => name));
  const isDead = (part: string) => leftovers.has(part) && !used.has(part);
  for (const { part, reading, upright } of rows) {
    if (isDead(part)) continue;
    for (const hash of [reading, upright]) if (hash) used.add(hash);
  }
  const dead = rows.filter(({ part }) => isDead(part));
  if (dead.length === 0) return;
  const parts = [...new Set(dead.map(({ part }) => part))];
  await tx.execute(sql`DELETE FROM civis.page_reading WHERE part_sha256 IN ${parts}`);
  const pictures = dead.flatMap(({ reading, upright }) => [reading, upright].flatMap((hash) => hash ?? []));
  for (const name of new Set(pictures)) {
    if (used.has(name)) continue;
    await tx.insert(purgeLeftover).values({ kind: 'blob', name, since: new Date() }).onConflictDoNothing();
  }
}
