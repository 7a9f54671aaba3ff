// Which tables our schema has in a database and how their columns are typed, read from the database itself: a dump
// knows every table, also those of a version to come. (Border file: rows of the catalogue.)
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';

export interface ColumnShape {
  readonly name: string;
  /** As PostgreSQL writes it: `timestamp(3) with time zone`, `json`, `text[]`. */
  readonly type: string;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
}

/** Every table of schema `civis`, those that others refer to first. Computed columns are left out. */
export async function tableShapes(db: Db | Tx): Promise<readonly TableShape[]> {
  const { rows } = await db.execute<{ table: string; column: string; type: string }>(sql`
    SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE n.nspname = 'civis' AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = ''
    ORDER BY c.relname, a.attnum`);
  const columns = new Map<string, ColumnShape[]>();
  for (const { table, column, type } of rows) {
    const own = columns.get(table) ?? [];
    columns.set(table, own);
    own.push({ name: column, type });
  }
  const names = inOrder([...columns.keys()], await references(db));
  return names.map((name) => ({ name, columns: columns.get(name) ?? [] }));
}

interface Reference {
  readonly from: string;
  readonly to: string;
}

async function references(db: Db | Tx): Promise<readonly Reference[]> {
  const { rows } = await db.execute<{ from: string; to: string }>(sql`
    SELECT c.relname AS "from", r.relname AS "to"
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND n.nspname = 'civis' AND k.conrelid <> k.confrelid`);
  return rows;
}

function inOrder(names: readonly string[], refs: readonly Reference[]): readonly string[] {
  const placed = new Set<string>();
  const place = (name: string, above: ReadonlySet<string>): void => {
    if (placed.has(name) || above.has(name)) return;
    for (const { from, to } of refs) if (from === name) place(to, new Set([...above, name]));
    placed.add(name);
  };
  for (const name of names) place(name, new Set());
  return [...placed];
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export async function countRows(db: Db | Tx, table: string): Promise<number> {
  const { rows } = await db.execute<{ count: string }>(
    sql.raw(`SELECT count(*) AS count FROM civis.${quoted(table)}`),
  );
  return Number(rows[0]?.count ?? 0);
}
