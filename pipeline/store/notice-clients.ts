// Whose notices these are, in bulk: asked of the register by what their papers say and what was given with their files.

import { inArray } from 'drizzle-orm';
import type { Result } from '../../contract/result.schema.ts';
import { SURE_STATES } from '../../contract/words.ts';
import type { StoredClient } from './client-entry.ts';
import { joinClients } from './client-joins.ts';
import type { Db, Tx } from './database.ts';
import { intake } from './schema.ts';

export interface PlacedResult {
  readonly documentId: string;
  readonly result: Pick<Result, 'fields'>;
}

/** One answer per notice, in order, a handful of statements for all; null: not in the register, or not known. */
export async function clientsOfNotices(
  db: Db | Tx,
  notices: readonly PlacedResult[],
): Promise<readonly (StoredClient | null)[]> {
  const givens = await givenFor(
    db,
    notices.map(({ documentId }) => documentId),
  );
  const questions = notices.map(({ documentId, result: { fields } }) => {
    const { value, state } = fields.codiceFiscale;
    const isSure = SURE_STATES.has(state) && value !== null;
    return { given: givens.get(documentId) ?? [], codiceFiscale: isSure ? String(value) : null };
  });
  const joins = await joinClients(db, questions);
  return joins.map(({ client }) => client);
}

async function givenFor(
  db: Db | Tx,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .selectDistinct({ documentId: intake.documentId, client: intake.client })
    .from(intake)
    .where(inArray(intake.documentId, [...new Set(documentIds)]));
  const givens = new Map<string, string[]>();
  for (const { documentId, client } of rows) {
    if (client !== null) givens.set(documentId, [...(givens.get(documentId) ?? []), client]);
  }
  return givens;
}
