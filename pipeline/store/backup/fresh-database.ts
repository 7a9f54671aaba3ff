// An empty database with the tables of a backup's version: embedded in a new folder, or on a server where ours is empty.
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { AppError } from '../../../contract/app-error.ts';
import { asPgPool } from '../any-pool.ts';
import { type Db, openPglite } from '../database.ts';
import { makeFolderDurably } from '../durable-file.ts';
import { type MigrationClient, migrate, migrationFiles, migrationsOf } from '../migrate.ts';
import { PglitePool } from '../pglite-pool.ts';
import { countRows, tableShapes } from './table-shapes.ts';

export interface FreshDatabase {
  readonly db: Db;
  close(): Promise<void>;
}

/** @param migrations those of the backup. @throws AppError store.version for one this program does not know */
export async function freshPglite(folder: string, migrations: readonly string[]): Promise<FreshDatabase> {
  const last = await lastOf(migrations);
  if (last === (await migrationFiles()).at(-1)) return openPglite(folder);
  await makeFolderDurably(folder);
  const pool = new PglitePool(await PGlite.create({ dataDir: folder }));
  await migrateOn(asPgPool(pool), last);
  return { db: drizzle(asPgPool(pool)), close: () => pool.end() };
}

/** @throws AppError store.version, restore.not_empty, database.unavailable */
export async function freshPostgres(url: string, migrations: readonly string[]): Promise<FreshDatabase> {
  const last = await lastOf(migrations);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  try {
    const db = drizzle(pool);
    if (await hasRows(db)) throw new AppError('restore.not_empty', 'database');
    // Tables of another version, all empty: those of the backup's version take their place.
    await pool.query('DROP SCHEMA IF EXISTS civis CASCADE');
    await pool.query('DROP TABLE IF EXISTS public.civis_migration');
    await migrateOn(pool, last);
    return { db, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    if (error instanceof AppError) throw error;
    throw new AppError('database.unavailable', 'cannot prepare the database', { cause: error });
  }
}

async function hasRows(db: Db): Promise<boolean> {
  for (const { name } of await tableShapes(db)) if ((await countRows(db, name)) > 0) return true;
  return false;
}

async function lastOf(migrations: readonly string[]): Promise<string> {
  const known = await migrationFiles();
  const unknown = migrations.find((name) => !known.includes(name));
  const last = [...migrations].sort().at(-1);
  if (unknown !== undefined || last === undefined) {
    throw new AppError('store.version', `the backup needs migration ${unknown ?? '(none named)'}`);
  }
  return last;
}

async function migrateOn(pool: pg.Pool, upTo: string): Promise<void> {
  const client = await pool.connect();
  try {
    const target: MigrationClient = client;
    await migrate(target, upTo);
    if ((await migrationsOf(target)).at(-1) !== upTo) throw new AppError('store.version', `not at ${upTo}`);
  } finally {
    client.release();
  }
}
