// Joins notices to clients in bulk: it follows from the paper, the way in and the register as they are now. The draft and
// every list ask here. What is stored of it beside a notice is only for looking up, and written again in the transaction of
// each of the three (notice-places.ts).
import { type ClientJoin, joinClient } from '../linking/join-client.ts';
import { type StoredClient, shownId } from './client-entry.ts';
import type { ClientQuestion } from './client-index.ts';
import { clientsById, clientsByName, ownersOfCodes } from './client-register.ts';
import type { Db, Tx } from './database.ts';

export interface JoinedClient extends ClientJoin {
  readonly client: StoredClient | null;
}

/** One answer per question, in order; a handful of statements however many there are. */
export async function joinClients(
  db: Db | Tx,
  questions: readonly ClientQuestion[],
): Promise<readonly JoinedClient[]> {
  const names = questions.flatMap(({ given }) => given);
  const byName = new Map<string, string>();
  const nameOf = (text: string) => text.trim().toLowerCase();
  for (const client of names.length === 0 ? [] : await clientsByName(db, names)) {
    if (client.isRemoved) continue;
    byName.set(client.id, client.id);
    byName.set(nameOf(shownId(client)), client.id);
  }
  // A folder may bear the code itself as its name.
  const codes = questions.flatMap(({ codiceFiscale, given }) => [
    ...(codiceFiscale === null ? [] : [codiceFiscale]),
    ...given.map((name) => name.trim().toUpperCase()),
  ]);
  const owners = codes.length === 0 ? new Map<string, string>() : await ownersOfCodes(db, codes);
  const joins = questions.map((question) =>
    joinClient(
      question,
      (code) => owners.get(code) ?? null,
      (name) => byName.get(nameOf(name)) ?? owners.get(name.trim().toUpperCase()) ?? null,
    ),
  );
  const found = await clientsById(db, [
    ...new Set(joins.flatMap(({ clientId }) => (clientId === null ? [] : [clientId]))),
  ]);
  return joins.map((join) => ({ ...join, client: found.get(join.clientId ?? '') ?? null }));
}
