// Every row of our tables into files, all of one moment: one transaction sees the database as it was when it began. Every
// value is the text that PostgreSQL writes for it, so that it comes back as it was, in whichever database.
// (Border file: rows by their place.)
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { TABLES_OF_THE_PLACE } from './derived-tables.table.ts';
import type { TableFile } from './manifest.schema.ts';
import { writePacked } from './packed-file.ts';
import { quoted, type TableShape, tableShapes } from './table-shapes.ts';

/** About so much of a table is in memory at a time, whatever its rows are like. */
const TARGET_BYTES = 2_000_000;
const MOST_ROWS = 1_000;

export interface TablesDump {
  readonly tables: readonly TableFile[];
  readonly migrations: readonly string[];
}

/**
 * On the embedded database everything else waits meanwhile; on a server nothing does.
 * @param folder there already; a file per table is written into it
 * @param signal checked between batches of rows
 */
export async function dumpTables(db: Db, folder: string, signal: AbortSignal): Promise<TablesDump> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`SELECT set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
        set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`);
      const tables: TableFile[] = [];
      for (const shape of await tableShapes(tx)) {
        if (TABLES_OF_THE_PLACE.has(shape.name)) continue;
        const name = `${shape.name}.jsonl.gz`;
        const file = await writePacked(join(folder, name), rowsOf(tx, shape, signal));
        tables.push({ table: shape.name, columns: [...shape.columns], name, ...file });
      }
      const ledger = await tx.execute<{ name: string }>(
        sql`SELECT name FROM public.civis_migration ORDER BY name`,
      );
      return { tables, migrations: ledger.rows.map(({ name }) => name) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function* rowsOf(tx: Tx, { name, columns }: TableShape, signal: AbortSignal): AsyncGenerator<unknown> {
  const texts = columns.map((column, at) => `${quoted(column.name)}::text AS c${at}`);
  await tx.execute(
    sql.raw(`DECLARE civis_dump NO SCROLL CURSOR FOR SELECT ${texts.join(', ')} FROM civis.${quoted(name)}`),
  );
  for (let wanted = 50; ; ) {
    signal.throwIfAborted();
    const { rows } = await tx.execute<Record<string, string | null>>(
      sql.raw(`FETCH ${wanted} FROM civis_dump`),
    );
    if (rows.length === 0) break;
    let bytes = 1;
    for (const row of rows) {
      const values = columns.map((_, at) => row[`c${at}`] ?? null);
      for (const value of values) bytes += value?.length ?? 0;
      yield values;
    }
    wanted = Math.max(1, Math.min(MOST_ROWS, Math.floor((TARGET_BYTES * rows.length) / bytes)));
  }
  await tx.execute(sql.raw('CLOSE civis_dump'));
}
