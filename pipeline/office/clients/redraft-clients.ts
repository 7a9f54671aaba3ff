// The notices that a change of the register concerns go back to `draft`, in its transaction: those of the clients' codes
// and folders, before and after, and all of them when the register begins or ends (then `client.unknown` comes or goes).
import { and, eq, inArray, sql } from 'drizzle-orm';
import { chunksOf } from '../../store/chunks.ts';
import { type ClientChange, codesOf, type StoredClient } from '../../store/client-entry.ts';
import { isRegisterKept } from '../../store/client-register.ts';
import type { Tx } from '../../store/database.ts';
import { redraft } from '../../store/redraft.ts';
import { document, intake, notice } from '../../store/schema.ts';

const CHUNK = 5_000;

/**
 * @param wasKept whether a register was kept before the change
 * @returns documents to settle afterwards
 */
export async function redraftClients(
  tx: Tx,
  changes: readonly ClientChange[],
  wasKept: boolean,
  now: Date,
): Promise<readonly string[]> {
  if (changes.length === 0) return [];
  const isTurned = wasKept !== (await isRegisterKept(tx));
  const ids = isTurned ? await allNotices(tx) : await noticesOf(tx, changes.flatMap(statesOf));
  const documents: string[] = [];
  for (const chunk of chunksOf(ids, CHUNK)) documents.push(...(await redraft(tx, chunk, now)));
  await redraftUnderWay(tx);
  return [...new Set(documents)];
}

function statesOf({ client, before }: ClientChange): readonly StoredClient[] {
  return before === null ? [client] : [before, client];
}

async function allNotices(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.select({ id: notice.id }).from(notice);
  return rows.map(({ id }) => id);
}

/** Of these clients by what leads to them: their codes on the paper, and what files were handed in for. */
export async function noticesOf(tx: Tx, clients: readonly StoredClient[]): Promise<readonly string[]> {
  const codes = [...new Set(clients.flatMap(codesOf))];
  const names = clients.flatMap(({ id, externalId }) => [id, ...(externalId === null ? [] : [externalId])]);
  const given = [...new Set([...names, ...codes].map((name) => name.toLowerCase()))];
  const found = new Set<string>();
  for (const chunk of chunksOf(codes, CHUNK)) {
    const rows = await tx.select({ id: notice.id }).from(notice).where(inArray(notice.codiceFiscale, chunk));
    for (const { id } of rows) found.add(id);
  }
  for (const chunk of chunksOf(given, CHUNK)) {
    const rows = await tx
      .select({ id: notice.id })
      .from(intake)
      .innerJoin(notice, eq(notice.documentId, intake.documentId))
      .where(inArray(sql`lower(${intake.client})`, chunk));
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

/** Drafted by the old register and not visible yet: nobody can name their notices, and there are never many. */
async function redraftUnderWay(tx: Tx): Promise<void> {
  await tx
    .update(document)
    .set({ nextStage: 'draft', revision: sql`${document.revision} + 1` })
    .where(and(eq(document.status, 'waiting'), inArray(document.nextStage, ['draft', 'deliver'])));
}
