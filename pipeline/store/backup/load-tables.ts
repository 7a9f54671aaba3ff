// Rows of a backup into a database whose tables are those of then. All of them in one transaction.
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import type { Db, Tx } from '../database.ts';
import type { TableFile } from './manifest.schema.ts';
import { readPacked } from './packed-file.ts';
import { countRows, quoted, tableShapes } from './table-shapes.ts';

const MOST_PARAMETERS = 5_000;
const MOST_BYTES = 4_000_000;
const rowSchema = z.array(z.string().nullable());

/** @throws AppError restore.differs when a table does not end with as many rows as its file has */
export async function loadTables(
  db: Db,
  folder: string,
  files: readonly TableFile[],
  signal: AbortSignal,
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { name } of await tableShapes(tx)) {
      const file = files.find(({ table }) => table === name);
      if (!file) continue;
      for await (const rows of batchesOf(join(folder, file.name), file.columns.length)) {
        signal.throwIfAborted();
        await tx.execute(insertOf(file, rows));
      }
      await advanceSequences(tx, file);
      const rows = await countRows(tx, name);
      if (rows !== file.rows) throw new AppError('restore.differs', `${name}: ${rows} of ${file.rows} rows`);
    }
  });
}

type Row = readonly (string | null)[];

async function* batchesOf(path: string, width: number): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  let bytes = 0;
  for await (const line of readPacked(path)) {
    const row = rowSchema.length(width).parse(line);
    rows.push(row);
    bytes += row.reduce((total, value) => total + (value?.length ?? 0), 0);
    if (bytes < MOST_BYTES && (rows.length + 1) * width <= MOST_PARAMETERS) continue;
    yield rows;
    rows = [];
    bytes = 0;
  }
  if (rows.length > 0) yield rows;
}

function insertOf({ table, columns }: TableFile, rows: readonly Row[]): SQL {
  const names = sql.raw(columns.map(({ name }) => quoted(name)).join(', '));
  const tuples = rows.map((row) => {
    const values = row.map((value, at) => sql`${value}::text::${sql.raw(columns[at]?.type ?? 'text')}`);
    return sql`(${sql.join(values, sql`, `)})`;
  });
  // Numbers that the database gives out itself come back as they were.
  return sql`INSERT INTO civis.${sql.raw(quoted(table))} (${names}) OVERRIDING SYSTEM VALUE
    VALUES ${sql.join(tuples, sql`, `)}`;
}

/** The next number given out follows the greatest that is there. */
async function advanceSequences(tx: Tx, { table, columns }: TableFile): Promise<void> {
  const place = `civis.${quoted(table)}`;
  for (const { name, type } of columns) {
    if (!NUMBERS.has(type)) continue;
    await tx.execute(sql`SELECT setval(s, coalesce((SELECT max(${sql.raw(quoted(name))}) FROM ${sql.raw(place)}), 0) + 1, false)
      FROM pg_get_serial_sequence(${place}, ${name}) AS s WHERE s IS NOT NULL`);
  }
}

const NUMBERS = new Set(['smallint', 'integer', 'bigint']);
