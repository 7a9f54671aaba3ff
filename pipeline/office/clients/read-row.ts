// One row of a client list as what it says of a client, or everything that is wrong with it. (Border file.)
import type { ClientEntry } from '../../store/client-entry.ts';
import type { Cell } from './cell.ts';
import { type CellRead, readCode, readCodes } from './cells/read-code.ts';
import { readDay } from './cells/read-day.ts';
import { readDelegation, readEmail, readNotes, readPhone, readWords } from './cells/read-text.ts';
import type { ClientField } from './columns.table.ts';
import { type CellProblem, problemSentence, type RowProblem } from './import-problems.table.ts';
import type { MatchedTable } from './match-columns.ts';

/** What a row says; what it does not say is left out and changes nothing. */
export type GivenClient = Partial<ClientEntry>;

export interface ReadRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly given: GivenClient;
  readonly problems: readonly RowProblem[];
  readonly says: readonly RowProblem[];
}

type Reader = (cell: Exclude<Cell, null>) => CellRead<string | readonly string[] | null>;
const READERS: Readonly<Record<ClientField, Reader>> = {
  externalId: readWords,
  name: readWords,
  surname: readWords,
  givenName: readWords,
  codiceFiscale: readCode,
  partitaIva: readCode,
  anyCode: readCode,
  otherCodes: readCodes,
  inCharge: readWords,
  contactEmail: readEmail,
  contactName: readWords,
  contactPhone: readPhone,
  delegation: readDelegation,
  delegationExpiresOn: readDay,
  office: readWords,
  notes: readNotes,
};

/** The rows below the heads, empty ones left out. */
export function readRows({ rows, headRow, columns }: MatchedTable): readonly ReadRow[] {
  const read: ReadRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= headRow || cells.every((cell) => cell === null)) continue;
    read.push(readRow(index + 1, cells, columns));
  }
  return read;
}

function readRow(row: number, cells: readonly Cell[], columns: MatchedTable['columns']): ReadRow {
  const values = new Map<ClientField, string | readonly string[] | null>();
  const problems: RowProblem[] = [];
  const says: RowProblem[] = [];
  for (const [field, { index, head }] of columns) {
    const cell = unguarded(cells[index] ?? null);
    if (cell === null) continue;
    const place = { row, column: head, value: shown(cell) };
    const read = READERS[field](cell);
    if (!read.ok) problems.push(problemAt(place, read.problem));
    else {
      values.set(field, read.value);
      says.push(...read.says.map((problem) => problemAt(place, problem)));
    }
  }
  const given = givenBy(values);
  const isPlain = problems.length === 0;
  if (isPlain && !given.codiceFiscale && !given.partitaIva && !given.otherCodes?.length)
    problems.push(problemAt({ row, column: null, value: null }, { code: 'code.missing' }));
  return { row, given, problems, says };
}

function givenBy(values: ReadonlyMap<ClientField, string | readonly string[] | null>): GivenClient {
  const text = (field: ClientField) => {
    const value = values.get(field);
    return typeof value === 'string' ? value : undefined;
  };
  const any = text('anyCode');
  const isPerson = any !== undefined && any.length > 11;
  const name = text('name') ?? [text('surname'), text('givenName')].filter(Boolean).join(' ');
  const others = values.get('otherCodes');
  return given({
    externalId: text('externalId'),
    name: name === '' ? undefined : name,
    codiceFiscale: text('codiceFiscale') ?? (isPerson ? any : undefined),
    partitaIva: text('partitaIva') ?? (isPerson ? undefined : any),
    otherCodes: Array.isArray(others) ? others : undefined,
    inCharge: text('inCharge'),
    contactEmail: text('contactEmail'),
    contactName: text('contactName'),
    contactPhone: text('contactPhone'),
    delegation: text('delegation'),
    delegationExpiresOn: values.get('delegationExpiresOn') as ClientEntry['delegationExpiresOn'] | undefined,
    officeId: text('office')?.toLowerCase(),
    notes: text('notes'),
  });
}

function given(values: { readonly [Key in keyof ClientEntry]?: ClientEntry[Key] | undefined }): GivenClient {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

export function problemAt(
  place: Pick<RowProblem, 'row' | 'column' | 'value'>,
  problem: CellProblem,
): RowProblem {
  return { ...place, code: problem.code, message: problemSentence(problem) };
}

/** Exports put an apostrophe before what a spreadsheet would run. yes: `'+39 06 1234567`  no: `'A Volta` */
const GUARDED = /^'(?=[=+\-@])/;
function unguarded(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(GUARDED, '') : cell;
}

const SHOWN_CHARS = 60;
function shown(cell: Exclude<Cell, null>): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.slice(0, SHOWN_CHARS);
}
