// The notices that may be of a client: those of its codes, and those that were handed in for it. Whether they are is for
// client-joins.ts to say.
import { eq, inArray, sql } from 'drizzle-orm';
import { chunksOf } from './chunks.ts';
import { codesOf, type StoredClient } from './client-entry.ts';
import type { Db, Tx } from './database.ts';
import { intake, notice } from './schema.ts';

const CHUNK = 5_000;

/** Of these clients by what leads to them: their codes on the paper, and what files were handed in for. */
export async function noticesOfClient(
  db: Db | Tx,
  clients: readonly StoredClient[],
): Promise<readonly string[]> {
  const codes = [...new Set(clients.flatMap(codesOf))];
  const given = [...new Set(clients.flatMap(namesOf))];
  const found = new Set<string>();
  for (const chunk of chunksOf(codes, CHUNK)) {
    const rows = await db.select({ id: notice.id }).from(notice).where(inArray(notice.codiceFiscale, chunk));
    for (const { id } of rows) found.add(id);
  }
  for (const chunk of chunksOf(given, CHUNK)) {
    const rows = await db
      .select({ id: notice.id })
      .from(intake)
      .innerJoin(notice, eq(notice.documentId, intake.documentId))
      .where(inArray(sql`lower(${intake.client})`, chunk));
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

/** Lower case: under which files may have been handed in for it. */
export function namesOf(client: StoredClient): readonly string[] {
  const names = [client.id, client.externalId, ...codesOf(client)];
  return names.flatMap((name) => (name === null ? [] : [name.toLowerCase()]));
}
