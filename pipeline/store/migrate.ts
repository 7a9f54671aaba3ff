// Brings our schema up to date: the .sql files of migrations/ in order, each in one transaction with its line in
// the ledger, all under one advisory lock on one client. (drizzle's own migrator takes no lock and reads its
// ledger outside the transaction.)
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { AppError } from '../../contract/app-error.ts';

/** What both `pg` and PGlite clients can do. */
export interface MigrationClient {
  query(text: string, values?: unknown[]): Promise<{ rows: readonly unknown[] }>;
}

const FOLDER = new URL('./migrations/', import.meta.url);
/** Spells CIVI; any fixed number would do. */
const ADVISORY_LOCK_KEY = 0x43495649;
const STATEMENT_BREAK = '--> statement-breakpoint';

/**
 * @param upTo the last migration to apply, for data of an older version; all unless given
 * @throws AppError store.version when the database knows migrations that this program does not, or for an unknown `upTo`
 */
export async function migrate(client: MigrationClient, upTo?: string): Promise<void> {
  const known = await migrationFiles();
  if (upTo !== undefined && !known.includes(upTo)) throw unknownMigration(upTo);
  const files = upTo === undefined ? known : known.slice(0, known.indexOf(upTo) + 1);
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK_KEY]);
  try {
    await client.query(LEDGER);
    const applied = await appliedNames(client);
    refuseUnknown(applied, known);
    for (const name of files) {
      if (!applied.has(name)) await apply(client, name);
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK_KEY]);
  }
}

/**
 * For a process that has been running for a while.
 * @throws AppError store.version when a newer program has brought the database further than this one knows
 */
export async function refuseNewerSchema(db: NodePgDatabase): Promise<void> {
  const { rows } = await db.execute(sql`SELECT name FROM public.civis_migration`);
  refuseUnknown(new Set(rows.map(nameOf)), await migrationFiles());
}

/** Those a database has had, in order; none for one that was never ours. */
export async function migrationsOf(client: MigrationClient): Promise<readonly string[]> {
  const there = await client.query(`SELECT to_regclass('public.civis_migration')::text AS name`);
  if (there.rows.map(nameOf)[0] !== 'civis_migration') return [];
  return [...(await appliedNames(client))].sort();
}

/** The first migration that a database lacks; null when it is up to date or was never ours. */
export async function firstPending(client: MigrationClient): Promise<string | null> {
  const applied = await migrationsOf(client);
  if (applied.length === 0) return null;
  return (await migrationFiles()).find((name) => !applied.includes(name)) ?? null;
}

function refuseUnknown(applied: ReadonlySet<string>, known: readonly string[]): void {
  const unknown = [...applied].find((name) => !known.includes(name));
  if (unknown) throw unknownMigration(unknown);
}

function unknownMigration(name: string): AppError {
  return new AppError('store.version', `unknown migration ${name}`);
}

const LEDGER = `CREATE TABLE IF NOT EXISTS public.civis_migration
  (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`;

async function appliedNames(client: MigrationClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query('SELECT name FROM public.civis_migration');
  return new Set(rows.map(nameOf));
}

function nameOf(row: unknown): string {
  return typeof row === 'object' && row && 'name' in row ? String(row.name) : '';
}

async function apply(client: MigrationClient, name: string): Promise<void> {
  const text = await readFile(new URL(name, FOLDER), 'utf8');
  await client.query('BEGIN');
  try {
    for (const statement of text.split(STATEMENT_BREAK)) await client.query(statement);
    await client.query('INSERT INTO public.civis_migration (name) VALUES ($1)', [name]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** In the order they are applied. */
export async function migrationFiles(): Promise<readonly string[]> {
  const names = await readdir(fileURLToPath(FOLDER));
  return names.filter((name) => name.endsWith('.sql')).sort();
}
