// The template of a new database: a gzipped dump of a migrated, empty PGlite. Made at build time into dist (and
// once per machine by the tests); without it a first start takes some seconds longer, nothing else.
import { access, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { writeDurably } from './durable-file.ts';
import { PglitePool } from './pglite-pool.ts';
import { prepareSchemas } from './prepare-schemas.ts';

const require = createRequire(import.meta.url);

/** Another PGlite may bring another PostgreSQL, which could not open the dump: its version is in the name. */
export function databaseTemplateName(): string {
  const packageFile = join(dirname(require.resolve('@electric-sql/pglite')), '..', 'package.json');
  const { version }: { version: string } = require(packageFile);
  return `database-template-pglite-${version}.tar.gz`;
}

/** Environment variable naming a folder that holds the template, for the tests: no setting, hence not among `CIVIS_…`. */
export const TEMPLATE_FOLDER_VARIABLE = '_CIVIS_DATABASE_TEMPLATE_FOLDER';

/** What a new database is made from. */
export interface FoundTemplate {
  /** A dump to load, or a folder to copy: larger, and there four times as soon. */
  readonly kind: 'dump' | 'folder';
  readonly path: string;
}

/** Null when there is none for this PGlite. */
export async function findDatabaseTemplate(): Promise<FoundTemplate | null> {
  const place = process.env[TEMPLATE_FOLDER_VARIABLE] ?? dirname(fileURLToPath(import.meta.url));
  const dump = join(place, databaseTemplateName());
  const folder = unpackedTemplate(dump);
  if (await isThere(folder)) return { kind: 'folder', path: folder };
  return (await isThere(dump)) ? { kind: 'dump', path: dump } : null;
}

/** Unpacks a dump beside itself, for whoever makes many databases. */
export async function unpackDatabaseTemplate(dump: string): Promise<void> {
  const part = `${unpackedTemplate(dump)}.${process.pid}.part`;
  const pglite = await PGlite.create({ dataDir: part, loadDataDir: new Blob([await readFile(dump)]) });
  await pglite.close();
  await rename(part, unpackedTemplate(dump)).catch(async (error: unknown) => {
    // Another process was sooner.
    await rm(part, { recursive: true, force: true });
    if (!(await isThere(unpackedTemplate(dump)))) throw error;
  });
}

function unpackedTemplate(dump: string): string {
  return dump.slice(0, -'.tar.gz'.length);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Makes the template in `folder`; some 8 s. */
export async function makeDatabaseTemplate(folder: string): Promise<string> {
  const pglite = await PGlite.create('memory://');
  const pool = new PglitePool(pglite);
  await prepareSchemas(pool);
  // Leaves the write-ahead log of the making out of the dump: a third of its size.
  await pglite.exec('SET wal_recycle = off; SELECT pg_switch_wal(); CHECKPOINT; CHECKPOINT');
  const dump = await pglite.dumpDataDir('gzip');
  await pool.end();
  const file = join(folder, databaseTemplateName());
  await writeDurably(file, new Uint8Array(await dump.arrayBuffer()));
  return file;
}
