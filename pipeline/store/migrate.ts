// Brings our schema up to date: the .sql files of migrations/ in order, each in one transaction with its line in
// the ledger, all under one advisory lock on one client. (drizzle's own migrator takes no lock and reads its
// ledger outside the transaction.)
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../contract/app-error.ts';

/** What both `pg` and PGlite clients can do. */
export interface MigrationClient {
  query(text: string, values?: unknown[]): Promise<{ rows: readonly unknown[] }>;
}

const FOLDER = new URL('./migrations/', import.meta.url);
/** Spells CIVI; any fixed number would do. */
const ADVISORY_LOCK_KEY = 0x43495649;
const STATEMENT_BREAK = '--> statement-breakpoint';

/** @throws AppError store.version when the database knows migrations that this program does not. */
export async function migrate(client: MigrationClient): Promise<void> {
  const files = await migrationFiles();
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK_KEY]);
  try {
    await client.query(LEDGER);
    const applied = await appliedNames(client);
    const unknown = [...applied].find((name) => !files.includes(name));
    if (unknown) throw new AppError('store.version', `unknown migration ${unknown}`);
    for (const name of files) {
      if (!applied.has(name)) await apply(client, name);
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK_KEY]);
  }
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
  const sql = await readFile(new URL(name, FOLDER), 'utf8');
  await client.query('BEGIN');
  try {
    for (const statement of sql.split(STATEMENT_BREAK)) await client.query(statement);
    await client.query('INSERT INTO public.civis_migration (name) VALUES ($1)', [name]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** In the order they are applied. */
async function migrationFiles(): Promise<readonly string[]> {
  const names = await readdir(fileURLToPath(FOLDER));
  return names.filter((name) => name.endsWith('.sql')).sort();
}
