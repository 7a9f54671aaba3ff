// Choices for a request as rows: they outlive every new reading of their notice. (Border file: JSON of the database.)
import { inArray } from 'drizzle-orm';
import { type ChoiceIndex, type RequestChoices, requestChoicesSchema } from './choice-index.ts';
import type { Db, Tx } from './database.ts';
import { noticeChoice } from './schema.ts';

export function databaseChoiceIndex(db: Db | Tx): ChoiceIndex {
  return {
    async choicesOf(noticeIds) {
      if (noticeIds.length === 0) return new Map();
      const rows = await db
        .select()
        .from(noticeChoice)
        .where(inArray(noticeChoice.noticeId, [...noticeIds]));
      return new Map(rows.map((row) => [row.noticeId, requestChoicesSchema.parse(row.choices)]));
    },
  };
}

/** Replaces what was chosen. Send the notice's document back to `draft` in the same transaction (redraft.ts). */
export async function saveChoices(
  tx: Tx,
  noticeId: string,
  choices: RequestChoices,
  now: Date,
): Promise<void> {
  const row = { choices, updatedAt: now };
  await tx
    .insert(noticeChoice)
    .values({ noticeId, ...row })
    .onConflictDoUpdate({ target: noticeChoice.noticeId, set: row });
}
