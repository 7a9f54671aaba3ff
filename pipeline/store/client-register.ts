// The client register as rows: read whole or one by one, written in bulk with its history. (Border file: rows of the
// database become entries.)
import { asc, eq, inArray, isNull, max, or, type SQL, sql } from 'drizzle-orm';
import { parseCivilDate } from '../../contract/civil-date.ts';
import { chunksOf } from './chunks.ts';
import { type ClientChange, codesOf, type StoredClient } from './client-entry.ts';
import type { Db, Tx } from './database.ts';
import { client, clientCode, clientEvent, office } from './schema.ts';

type ClientRow = typeof client.$inferSelect;
type CodeRow = typeof clientCode.$inferSelect;

/** The rows of one statement: each has up to 15 values, a statement takes 65,535. */
const CHUNK = 1_000;

/** No other import or edit until the transaction ends; reading goes on. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.execute(sql`LOCK TABLE civis.client IN SHARE ROW EXCLUSIVE MODE`);
}

/** Of every office, removed ones too (they have no codes). */
export async function loadRegister(db: Db | Tx): Promise<readonly StoredClient[]> {
  const rows = await db.select().from(client).orderBy(asc(client.createdAt), asc(client.id));
  return withCodes(rows, await db.select().from(clientCode));
}

export async function isRegisterKept(db: Db | Tx): Promise<boolean> {
  const rows = await db.select({ id: client.id }).from(client).where(isNull(client.removedAt)).limit(1);
  return rows.length > 0;
}

export async function clientsById(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredClient>> {
  const found = await clientsWhere(db, (chunk) => inArray(client.id, [...chunk]), ids);
  return new Map(found.map((each) => [each.id, each]));
}

/** By what people call them, in any case: the office's id or our own. Removed ones too. */
export async function clientsByName(db: Db | Tx, names: readonly string[]): Promise<readonly StoredClient[]> {
  const where = (chunk: readonly string[]) =>
    or(inArray(sql`lower(${client.externalId})`, [...chunk]), inArray(client.id, [...chunk]));
  const wanted = [...new Set(names.map((name) => name.trim().toLowerCase()))];
  return clientsWhere(db, where, wanted);
}

export async function ownersOfCodes(
  db: Db | Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  for (const chunk of chunksOf([...new Set(codes)], CHUNK)) {
    const rows = await db.select().from(clientCode).where(inArray(clientCode.code, chunk));
    for (const { code, clientId } of rows) owners.set(code, clientId);
  }
  return owners;
}

async function clientsWhere(
  db: Db | Tx,
  where: (chunk: readonly string[]) => SQL | undefined,
  values: readonly string[],
): Promise<readonly StoredClient[]> {
  const found: StoredClient[] = [];
  for (const chunk of chunksOf(values, CHUNK)) {
    const rows = await db.select().from(client).where(where(chunk)).orderBy(asc(client.id));
    const ids = rows.map(({ id }) => id);
    const codes =
      ids.length === 0 ? [] : await db.select().from(clientCode).where(inArray(clientCode.clientId, ids));
    found.push(...withCodes(rows, codes));
  }
  return found;
}

function withCodes(rows: readonly ClientRow[], codes: readonly CodeRow[]): readonly StoredClient[] {
  const byClient = new Map<string, CodeRow[]>();
  for (const code of codes) byClient.set(code.clientId, [...(byClient.get(code.clientId) ?? []), code]);
  return rows.map(({ removedAt, createdAt: _c, updatedAt: _u, ...row }) => {
    const own = byClient.get(row.id) ?? [];
    const others = own.filter((code) => !code.isCodiceFiscale && !code.isPartitaIva);
    return {
      ...row,
      delegationExpiresOn: row.delegationExpiresOn === null ? null : parseCivilDate(row.delegationExpiresOn),
      codiceFiscale: own.find((code) => code.isCodiceFiscale)?.code ?? null,
      partitaIva: own.find((code) => code.isPartitaIva)?.code ?? null,
      otherCodes: others.map(({ code }) => code).sort(),
      isRemoved: removedAt !== null,
    };
  });
}

/** All of them with their codes and history, in a handful of statements. Under {@link lockRegister}. */
export async function saveClients(
  tx: Tx,
  changes: readonly ClientChange[],
  by: string,
  now: Date,
): Promise<void> {
  await addOffices(tx, changes, now);
  const places = await nextPlaces(tx, changes);
  for (const chunk of chunksOf(changes, CHUNK)) {
    const ids = chunk.map((change) => change.client.id);
    await tx.delete(clientCode).where(inArray(clientCode.clientId, ids));
  }
  for (const chunk of chunksOf(changes, CHUNK)) {
    await tx
      .insert(client)
      .values(chunk.map((change) => rowOf(change, now)))
      .onConflictDoUpdate({ target: client.id, set: EXCLUDED });
    const codes = chunk.flatMap(codeRowsOf);
    if (codes.length > 0) await tx.insert(clientCode).values(codes);
    await tx.insert(clientEvent).values(
      chunk.map(({ kind, client: entry }) => ({
        ...{ clientId: entry.id, ordinal: places.get(entry.id) ?? 0, kind, by, entry, createdAt: now },
      })),
    );
  }
}

async function addOffices(tx: Tx, changes: readonly ClientChange[], now: Date): Promise<void> {
  const ids = [...new Set(changes.map((change) => change.client.officeId))];
  if (ids.length === 0) return;
  const rows = ids.map((id) => ({ id, name: id, createdAt: now }));
  await tx.insert(office).values(rows).onConflictDoNothing();
}

async function nextPlaces(tx: Tx, changes: readonly ClientChange[]): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  const known = changes.filter(({ before }) => before !== null).map((change) => change.client.id);
  for (const chunk of chunksOf(known, CHUNK)) {
    const rows = await tx
      .select({ id: clientEvent.clientId, last: max(clientEvent.ordinal) })
      .from(clientEvent)
      .where(inArray(clientEvent.clientId, chunk))
      .groupBy(clientEvent.clientId);
    for (const { id, last } of rows) places.set(id, (last ?? -1) + 1);
  }
  return places;
}

function rowOf({ client: entry }: ClientChange, now: Date): typeof client.$inferInsert {
  const { codiceFiscale: _f, partitaIva: _i, otherCodes: _o, isRemoved, ...row } = entry;
  return { ...row, removedAt: isRemoved ? now : null, createdAt: now, updatedAt: now };
}

function codeRowsOf({ client: entry }: ClientChange): readonly CodeRow[] {
  if (entry.isRemoved) return [];
  return codesOf(entry).map((code) => ({
    code,
    clientId: entry.id,
    isCodiceFiscale: code === entry.codiceFiscale,
    isPartitaIva: code === entry.partitaIva,
  }));
}

const EXCLUDED = {
  officeId: sql`excluded.office_id`,
  externalId: sql`excluded.external_id`,
  name: sql`excluded.name`,
  inCharge: sql`excluded.in_charge`,
  contactEmail: sql`excluded.contact_email`,
  contactName: sql`excluded.contact_name`,
  contactPhone: sql`excluded.contact_phone`,
  delegation: sql`excluded.delegation`,
  delegationExpiresOn: sql`excluded.delegation_expires_on`,
  notes: sql`excluded.notes`,
  removedAt: sql`excluded.removed_at`,
  updatedAt: sql`excluded.updated_at`,
};

export interface ClientHistoryEntry {
  readonly kind: string;
  readonly by: string;
  readonly at: Date;
}

/** Oldest first. */
export async function historyOfClient(db: Db, id: string): Promise<readonly ClientHistoryEntry[]> {
  return db
    .select({ kind: clientEvent.kind, by: clientEvent.by, at: clientEvent.createdAt })
    .from(clientEvent)
    .where(eq(clientEvent.clientId, id))
    .orderBy(asc(clientEvent.ordinal));
}
