// One statement in node-postgres' manner, run on PGlite. (Border file: `pg` hands over loosely typed arguments.)
import type { PGlite, Results } from '@electric-sql/pglite';

/** As `pg` takes it: a text, or an object with the text; parameters in the object or beside it. */
export interface PgQueryConfig {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly rowMode?: 'array';
  /** drizzle gives its own parsers: it wants days and instants as the text that the database sent. */
  readonly types?: unknown;
}

export interface PgResult {
  // biome-ignore lint/suspicious/noExplicitAny: rows are as loose as in `pg`; callers parse them
  readonly rows: any[];
  readonly rowCount: number;
  readonly fields: readonly { name: string; dataTypeID: number }[];
  readonly command: string;
}

/** timestamptz, timestamp, date, interval and their arrays: given through as text when `types` is set. */
const RAW_TYPE_OIDS = [1184, 1114, 1082, 1186, 1185, 1115, 1182, 1187, 1231];
const RAW_PARSERS = Object.fromEntries(RAW_TYPE_OIDS.map((oid) => [oid, (text: string) => text]));

export function asQueryConfig(query: string | PgQueryConfig, values?: readonly unknown[]): PgQueryConfig {
  if (typeof query === 'string') return values ? { text: query, values } : { text: query };
  return values ? { ...query, values } : query;
}

export async function runOnPglite(pglite: PGlite, query: PgQueryConfig): Promise<PgResult> {
  const options = {
    ...(query.rowMode ? { rowMode: query.rowMode } : {}),
    ...(query.types ? { parsers: RAW_PARSERS } : {}),
  };
  const values = query.values ?? [];
  if (values.length > 0) return asPgResult(await pglite.query(query.text, [...values], options));
  // Without parameters there may be several statements in one text: the last one's rows count, as in `pg`.
  const results = await pglite.exec(query.text, options);
  return asPgResult(results.at(-1));
}

function asPgResult(result: Results | undefined): PgResult {
  const rows = result?.rows ?? [];
  return {
    rows,
    rowCount: result?.rowCount ?? result?.affectedRows ?? rows.length,
    fields: result?.fields ?? [],
    command: result?.command ?? '',
  };
}
