// One client added, edited or removed by hand, by the same rules as a row of a list.
import { AppError } from '../../../contract/app-error.ts';
import { type ClientChange, codesOf, type StoredClient, shownId } from '../../store/client-entry.ts';
import { clientsById, clientsByName, lockRegister, ownersOfCodes } from '../../store/client-register.ts';
import type { Db, Tx } from '../../store/database.ts';
import { MAIN_OFFICE } from '../../store/office-rows.ts';
import { CLIENT_FIELDS, type ClientField, COLUMNS } from './columns.table.ts';
import { newId } from './import-clients.ts';
import { type CellProblem, problemSentence } from './import-problems.table.ts';
import { mergeClient } from './merge-client.ts';
import { isSame } from './plan-import.ts';
import { type GivenClient, readRows } from './read-row.ts';
import { writeClients } from './write-clients.ts';

export type TypedClient = Readonly<Partial<Record<ClientField, string>>>;

export interface Changed {
  readonly client: StoredClient;
  readonly documentIds: readonly string[];
}

interface By {
  readonly by: string;
  readonly now: Date;
  /** What must hold of the client before it is changed; throws where it does not. */
  readonly expects?: (before: StoredClient) => void;
}

/** By the office's id, ours, or a code; removed ones too. @throws AppError client.not_found */
export async function findClient(db: Db | Tx, name: string): Promise<StoredClient> {
  const found = await clientNamed(db, name);
  if (found) return found;
  throw new AppError('client.not_found');
}

/** As {@link findClient}; null where there is none. */
export async function clientNamed(db: Db | Tx, name: string): Promise<StoredClient | null> {
  const named = await clientsByName(db, [name]);
  const owner = (await ownersOfCodes(db, [name.trim().toUpperCase()])).get(name.trim().toUpperCase());
  const byCode = owner === undefined ? undefined : (await clientsById(db, [owner])).get(owner);
  return named.find(({ isRemoved }) => !isRemoved) ?? byCode ?? named[0] ?? null;
}

/** @throws AppError client.invalid naming what is wrong */
export async function addClient(db: Db, typed: TypedClient, by: By): Promise<Changed> {
  return db.transaction(async (tx) => {
    await lockRegister(tx);
    const entry = mergeClient(null, readTyped(typed), MAIN_OFFICE);
    const client = { ...entry, id: newId(), isRemoved: false };
    await checkClient(tx, client);
    const change: ClientChange = { kind: 'added', client, before: null };
    return { client, documentIds: await writeClients(tx, [change], by) };
  });
}

/** An empty text takes a field away; what is not given stays. @throws AppError client.not_found, client.invalid */
export async function setClient(db: Db, name: string, typed: TypedClient, by: By): Promise<Changed> {
  return db.transaction(async (tx) => {
    await lockRegister(tx);
    const before = await findClient(tx, name);
    by.expects?.(before);
    const given = readTyped(typed);
    // Typed codes replace the list; those of an imported one only add to it.
    const base = typed.otherCodes === undefined ? before : { ...before, otherCodes: [] };
    const entry = mergeClient({ ...base, ...clearedBy(typed) }, given, before.officeId);
    const client = { ...entry, id: before.id, isRemoved: false };
    const change: ClientChange = { kind: before.isRemoved ? 'restored' : 'changed', client, before };
    if (isSame(change)) return { client, documentIds: [] };
    await checkClient(tx, client);
    return { client, documentIds: await writeClients(tx, [change], by) };
  });
}

/** By the rules of a list's cells. @throws AppError client.invalid */
function readTyped(typed: TypedClient): GivenClient {
  const fields = CLIENT_FIELDS.filter((field) => typed[field]);
  const columns = new Map(fields.map((field, index) => [field, { index, head: COLUMNS[field].it }]));
  const cells = fields.map((field) => typed[field] ?? null);
  const [row] = readRows({ sheet: null, headRow: 0, columns, unknownColumns: [], rows: [[], cells] });
  const problem = row?.problems.find(({ code }) => code !== 'code.missing');
  if (problem) throw new AppError('client.invalid', `${problem.column}: ${problem.message}`);
  return row?.given ?? {};
}

function clearedBy(typed: TypedClient): GivenClient {
  const cleared = CLIENT_FIELDS.filter((field) => typed[field]?.trim() === '' && field !== 'otherCodes');
  return Object.fromEntries(cleared.map((field) => [field, field === 'name' ? '' : null]));
}

/** @throws AppError client.invalid */
async function checkClient(tx: Tx, client: StoredClient): Promise<void> {
  const invalid = (problem: CellProblem) => new AppError('client.invalid', problemSentence(problem));
  if (client.name === '') throw invalid({ code: 'name.missing' });
  if (codesOf(client).length === 0) throw invalid({ code: 'code.missing' });
  const owners = await ownersOfCodes(tx, codesOf(client));
  const sameName = client.externalId === null ? [] : await clientsByName(tx, [client.externalId]);
  const others = [...owners.values(), ...sameName.map(({ id }) => id)].filter((id) => id !== client.id);
  const other = (await clientsById(tx, others.slice(0, 1))).get(others[0] ?? '');
  if (other) throw invalid({ code: 'code.other_client', facts: { other: shownId(other) } });
}

/** It keeps its history and loses its codes; its notices stay. @throws AppError client.not_found */
export async function removeClient(db: Db, name: string, by: By): Promise<Changed> {
  return db.transaction(async (tx) => {
    await lockRegister(tx);
    const before = await findClient(tx, name);
    by.expects?.(before);
    if (before.isRemoved) return { client: before, documentIds: [] };
    const client = { ...before, isRemoved: true };
    const change: ClientChange = { kind: 'removed', client, before };
    return { client, documentIds: await writeClients(tx, [change], by) };
  });
}
