// Which column of a table is what, by its head; a head that nobody knows is named, not swallowed.
import { AppError } from '../../../contract/app-error.ts';
import type { Cell, TableOfCells } from './cell.ts';
import { CLIENT_FIELDS, type ClientField, CODE_FIELDS, COLUMNS } from './columns.table.ts';

export interface MatchedTable {
  readonly sheet: string | null;
  /** Index of the row of heads; the clients stand below it. */
  readonly headRow: number;
  readonly columns: ReadonlyMap<ClientField, { readonly index: number; readonly head: string }>;
  /** Heads that are read by nobody: unknown, or a second one of the same meaning. */
  readonly unknownColumns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Titles and empty rows may stand above the heads. */
const HEADS_WITHIN = 20;

const FIELD_OF_HEAD: ReadonlyMap<string, ClientField> = new Map(
  CLIENT_FIELDS.flatMap((field) => {
    const { it, en, aliases } = COLUMNS[field];
    return [it, en, ...aliases].map((head): [string, ClientField] => [plain(head), field]);
  }),
);

/**
 * Of several sheets, or ways to cut a text, the one that shows most columns; the first of equals.
 * @throws AppError clients.no_header
 */
export function matchColumns(tables: readonly TableOfCells[]): MatchedTable {
  let best: MatchedTable | null = null;
  for (const table of tables) {
    const match = matchTable(table);
    if (match !== null && match.columns.size > (best?.columns.size ?? 0)) best = match;
  }
  if (best) return best;
  throw new AppError('clients.no_header', 'no row with a code column and another');
}

function matchTable({ sheet, rows }: TableOfCells): MatchedTable | null {
  for (const [headRow, cells] of rows.slice(0, HEADS_WITHIN).entries()) {
    const columns = new Map<ClientField, { index: number; head: string }>();
    const unknownColumns: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const head = cell === null ? '' : String(cell).trim();
      if (head === '') continue;
      const field = FIELD_OF_HEAD.get(plain(head));
      if (field === undefined || columns.has(field)) unknownColumns.push(head);
      else columns.set(field, { index, head });
    }
    const hasCode = CODE_FIELDS.some((field) => columns.has(field));
    if (hasCode && columns.size > 1) return { sheet, headRow, columns, unknownColumns, rows };
  }
  return null;
}

/** yes: `Codice Fiscale:` → `codice fiscale`, `P.IVA` → `p iva`, `Località` → `localita` */
function plain(head: string): string {
  return head
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
