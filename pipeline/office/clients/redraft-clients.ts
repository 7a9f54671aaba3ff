// The notices that a change of the register concerns go back to `draft`, in its transaction: those of the clients' codes
// and folders, before and after, and all of them when the register begins or ends (then `client.unknown` comes or goes).
import { and, eq, inArray, sql } from 'drizzle-orm';
import { chunksOf } from '../../store/chunks.ts';
import type { ClientChange, StoredClient } from '../../store/client-entry.ts';
import { noticesOfClient } from '../../store/client-notices.ts';
import { isRegisterKept } from '../../store/client-register.ts';
import type { Tx } from '../../store/database.ts';
import { redraft } from '../../store/redraft.ts';
import { document, notice } from '../../store/schema.ts';

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
  const ids = isTurned ? await allNotices(tx) : await noticesOfClient(tx, changes.flatMap(statesOf));
  const documents: string[] = [];
  for (const chunk of chunksOf(ids, CHUNK)) documents.push(...(await redraft(tx, chunk, now)));
  await redraftUnderWay(tx);
  return [...new Set(documents)];
}

/** What it was and what it is. */
export function statesOf({ client, before }: ClientChange): readonly StoredClient[] {
  return before === null ? [client] : [before, client];
}

async function allNotices(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.select({ id: notice.id }).from(notice);
  return rows.map(({ id }) => id);
}

/** Drafted by the old register and not visible yet: nobody can name their notices, and there are never many. */
async function redraftUnderWay(tx: Tx): Promise<void> {
  await tx
    .update(document)
    .set({ nextStage: 'draft', revision: sql`${document.revision} + 1` })
    .where(and(eq(document.status, 'waiting'), inArray(document.nextStage, ['draft', 'deliver'])));
}
