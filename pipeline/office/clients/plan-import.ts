// Rows of a list against the register: who is new, who changed, which row cannot be. Pure; nothing is written here.
import {
  type ClientChange,
  type ClientEntry,
  codesOf,
  type StoredClient,
  shownId,
} from '../../store/client-entry.ts';
import type { CellProblem, RowProblem } from './import-problems.table.ts';
import { mergeClient } from './merge-client.ts';
import { type GivenClient, problemAt, type ReadRow } from './read-row.ts';

export interface ImportPlan {
  readonly changes: readonly ClientChange[];
  readonly unchanged: number;
  readonly refused: readonly RowProblem[];
  /** Worth saying of rows that are taken. */
  readonly says: readonly RowProblem[];
}

export interface ImportBeside {
  /** Of rows that name none. */
  readonly officeId: string;
  /** An id of our own for a new client. */
  newId(): string;
}

export function planImport(
  rows: readonly ReadRow[],
  register: readonly StoredClient[],
  beside: ImportBeside,
): ImportPlan {
  const book = new Book(register);
  const changes: ClientChange[] = [];
  const refused: RowProblem[] = [];
  const says: RowProblem[] = [];
  let unchanged = 0;
  for (const read of rows) {
    const target = read.problems.length > 0 ? null : book.find(read);
    if (target === null) refused.push(...read.problems);
    else if (target.problem) refused.push(problemAt(wholeRow(read.row), target.problem));
    else {
      const change = changeOf(target.client, read.given, beside);
      if ('problem' in change) refused.push(problemAt(wholeRow(read.row), change.problem));
      else {
        says.push(...read.says, ...saysOf(read.row, change));
        if (isSame(change)) unchanged += 1;
        else changes.push(change);
        book.put(change, read.row);
      }
    }
  }
  return { changes, unchanged, refused, says };
}

type Target =
  | { readonly client: StoredClient | null; readonly problem?: undefined }
  | { readonly client?: undefined; readonly problem: CellProblem };

/** The register as it will be after the rows so far. */
class Book {
  private readonly byExternalId = new Map<string, StoredClient>();
  private readonly byCode = new Map<string, StoredClient>();
  /** Clients that a row of this list spoke of already. */
  private readonly rowOf = new Map<string, number>();

  constructor(register: readonly StoredClient[]) {
    for (const client of register) this.add(client);
  }

  find({ given }: ReadRow): Target {
    const byId = given.externalId ? this.byExternalId.get(given.externalId.toLowerCase()) : undefined;
    const owners = this.ownersOf(given);
    const other = owners.find(({ id }) => id !== (byId ?? owners[0])?.id);
    if (other) return { problem: { code: 'code.other_client', facts: { other: shownId(other) } } };
    const client = byId ?? owners[0] ?? null;
    if (client === null) return { client };
    const row = this.rowOf.get(client.id);
    if (row !== undefined) return { problem: { code: 'row.repeated', facts: { row: String(row) } } };
    const hasOtherId = given.externalId && client.externalId && !byId;
    if (hasOtherId) return { problem: { code: 'client.other_id', facts: { other: shownId(client) } } };
    if (given.officeId && given.officeId !== client.officeId)
      return { problem: { code: 'client.other_office', facts: { other: client.officeId } } };
    return { client };
  }

  put({ client, before }: ClientChange, row: number): void {
    for (const code of before === null ? [] : codesOf(before)) this.byCode.delete(code);
    this.add(client);
    this.rowOf.set(client.id, row);
  }

  private ownersOf(given: GivenClient): readonly StoredClient[] {
    const { codiceFiscale = null, partitaIva = null, otherCodes = [] } = given;
    // The codice fiscale first: where they lead to different clients it names the one that is meant.
    const codes = [codiceFiscale, partitaIva, ...otherCodes].filter((code) => code !== null);
    return codes.flatMap((code) => this.byCode.get(code) ?? []);
  }

  private add(client: StoredClient): void {
    if (client.externalId !== null) this.byExternalId.set(client.externalId.toLowerCase(), client);
    if (!client.isRemoved) for (const code of codesOf(client)) this.byCode.set(code, client);
  }
}

function changeOf(
  before: StoredClient | null,
  given: GivenClient,
  { officeId, newId }: ImportBeside,
): ClientChange | { readonly problem: CellProblem } {
  const entry = mergeClient(before, given, officeId);
  if (entry.name === '') return { problem: { code: 'name.missing' } };
  if (before === null) return { kind: 'added', before, client: { ...entry, id: newId(), isRemoved: false } };
  const kind = before.isRemoved ? 'restored' : 'changed';
  return { kind, before, client: { ...entry, id: before.id, isRemoved: false } };
}

/** A key that changes under the same id may mean that the office gave the id to somebody else. */
function saysOf(row: number, { kind, before, client }: ClientChange): readonly RowProblem[] {
  if (kind !== 'changed' || before === null || before.codiceFiscale === null) return [];
  if (before.codiceFiscale === client.codiceFiscale) return [];
  return [problemAt({ ...wholeRow(row), value: client.codiceFiscale }, { code: 'code.changed' })];
}

export function isSame({ before, client }: ClientChange): boolean {
  return before !== null && print(before) === print(client);
}

function print(client: ClientEntry): string {
  return JSON.stringify(Object.entries(client).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wholeRow(row: number) {
  return { row, column: null, value: null };
}
