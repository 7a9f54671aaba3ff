// What people said, as rows: appended, never changed, and kept when their notice goes. (Border file: JSON of the database.)
import { asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type HumanWord, machineValueSchema, saidSchema, WORD_KINDS } from '../../contract/human-word.ts';
import type { Db, Tx } from './database.ts';
import { humanWord } from './schema.ts';
import type { WordIndex } from './word-index.ts';

export function databaseWordIndex(db: Db | Tx): WordIndex {
  return {
    async wordsOf(documentId) {
      const rows = await db
        .select()
        .from(humanWord)
        .where(eq(humanWord.documentId, documentId))
        .orderBy(asc(humanWord.place));
      return rows.map(wordOf);
    },
  };
}

/** By document, in the order they were said; documents nobody spoke of are left out. */
export async function wordsOfDocuments(
  db: Db | Tx,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HumanWord[]>> {
  const found = new Map<string, HumanWord[]>();
  if (documentIds.length === 0) return found;
  const rows = await db
    .select()
    .from(humanWord)
    .where(inArray(humanWord.documentId, [...new Set(documentIds)]))
    .orderBy(asc(humanWord.documentId), asc(humanWord.place));
  for (const row of rows) found.set(row.documentId, [...(found.get(row.documentId) ?? []), wordOf(row)]);
  return found;
}

/** All that was ever said under this notice's id, oldest first, whether the notice is still there or not. */
export async function wordsOfNotice(db: Db | Tx, noticeId: string): Promise<readonly HumanWord[]> {
  const rows = await db
    .select()
    .from(humanWord)
    .where(eq(humanWord.noticeId, noticeId))
    .orderBy(asc(humanWord.documentId), asc(humanWord.place));
  return rows.map(wordOf);
}

export type NewWord = Omit<HumanWord, 'place'>;

/** With the document's row held, so that places are free. */
export async function appendWords(tx: Tx, documentId: string, words: readonly NewWord[]): Promise<void> {
  if (words.length === 0) return;
  const [last] = await tx
    .select({ place: humanWord.place })
    .from(humanWord)
    .where(eq(humanWord.documentId, documentId))
    .orderBy(desc(humanWord.place))
    .limit(1);
  const next = (last?.place ?? -1) + 1;
  await tx.insert(humanWord).values(
    words.map(({ noticeId, part, pages, kind, said, isInsisted, machine, by, at }, index) => ({
      ...{ documentId, place: next + index, noticeId, part, pages: [...pages] },
      ...{ kind, said, isInsisted, machine, by, createdAt: at },
    })),
  );
}

const kindSchema = z.enum(WORD_KINDS);

export function wordOf(row: typeof humanWord.$inferSelect): HumanWord {
  const { place, noticeId, part, pages, isInsisted, by } = row;
  return {
    ...{ place, noticeId, part, pages, isInsisted, by },
    kind: kindSchema.parse(row.kind),
    said: saidSchema.parse(row.said),
    machine: machineValueSchema.nullable().parse(row.machine),
    at: row.createdAt,
  };
}
