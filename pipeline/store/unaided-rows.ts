// What the program alone made of each notice, as rows beside the notices: until somebody speaks of a notice its row follows
// every new draft, from then on it stays. A notice that nothing is in doubt of may be drawn to be looked at all the same.
import { and, eq, isNull, notExists, notInArray, or, sql } from 'drizzle-orm';
import { type HumanWord, targetOf } from '../../contract/human-word.ts';
import type { Result } from '../../contract/result.schema.ts';
import { isAbout } from '../../validators/corrections/index.ts';
import { keyFields } from '../drafting/key-fields.ts';
import { isDrawn } from '../quality/audit-draw.ts';
import { areAllSaid, saidFieldsOf } from '../quality/said-of-fields.ts';
import { triggersOf } from '../quality/triggers.ts';
import { chunksOf } from './chunks.ts';
import type { Db, Tx } from './database.ts';
import { humanWord, notice, noticeUnaided } from './schema.ts';
import { storedResult } from './stored-result.ts';
import { databaseWordIndex } from './word-rows.ts';

const CHUNK = 500;

/**
 * Instead of what stood there for the document; in the transaction that writes its notices.
 * @param drawPercent of the ready ones that are drawn
 */
export async function replaceUnaided(
  tx: Tx,
  documentId: string,
  results: readonly Result[],
  now: Date,
  drawPercent: number,
): Promise<void> {
  const ids = results.map(({ id }) => id);
  const gone = ids.length === 0 ? undefined : notInArray(noticeUnaided.noticeId, ids);
  await tx.delete(noticeUnaided).where(and(eq(noticeUnaided.documentId, documentId), gone));
  const words = await databaseWordIndex(tx).wordsOf(documentId);
  const untouched = words.length === 0 ? results : results.filter((result) => !isSpokenOf(result, words));
  await writeRows(
    tx,
    untouched.map((result) => rowOf(documentId, result, now, drawPercent)),
  );
  if (words.length > 0) await markLookedAt(tx, documentId, results, words, now);
}

/** A decision about pages is about all notices of the document. */
function isSpokenOf({ id, source }: Result, words: readonly HumanWord[]): boolean {
  return words.some(
    (word) => word.noticeId === id || targetOf(word.said).startsWith('split ') || isAbout(word, source),
  );
}

type Row = typeof noticeUnaided.$inferInsert;

function rowOf(documentId: string, result: Result, now: Date, drawPercent: number): Row {
  const { id, status, notice: act, request } = result;
  return {
    ...{ noticeId: id, documentId, status, triggers: [...triggersOf(result)] },
    keyFields: [...keyFields(act, request)],
    drawnAt: status === 'ready' && isDrawn(id, drawPercent) ? now : null,
    lookedAt: null,
  };
}

/** Once drawn it stays so, whatever the percentage is now; unless it is in doubt meanwhile: then a person looks anyway. */
async function writeRows(tx: Tx, rows: readonly Row[]): Promise<void> {
  for (const chunk of chunksOf(rows, CHUNK)) {
    await tx
      .insert(noticeUnaided)
      .values([...chunk])
      .onConflictDoUpdate({
        target: noticeUnaided.noticeId,
        set: {
          documentId: sql`excluded.document_id`,
          status: sql`excluded.status`,
          triggers: sql`excluded.triggers`,
          keyFields: sql`excluded.key_fields`,
          drawnAt: sql`CASE WHEN excluded.status = 'ready'
            THEN coalesce(${noticeUnaided.drawnAt}, excluded.drawn_at) END`,
          lookedAt: sql`NULL`,
        },
      });
  }
}

/** When the last key field was spoken of; open again once a word was taken back. */
async function markLookedAt(
  tx: Tx,
  documentId: string,
  results: readonly Result[],
  words: readonly HumanWord[],
  now: Date,
): Promise<void> {
  const rows = await tx
    .select()
    .from(noticeUnaided)
    .where(and(eq(noticeUnaided.documentId, documentId), sql`${noticeUnaided.drawnAt} IS NOT NULL`));
  for (const row of rows) {
    const own = results.find(({ id }) => id === row.noticeId);
    const said = own ? saidFieldsOf(words.filter((word) => isAbout(word, own.source))) : [];
    const isLooked = areAllSaid(row.keyFields, said);
    if (isLooked === (row.lookedAt !== null)) continue;
    await tx
      .update(noticeUnaided)
      .set({ lookedAt: isLooked ? now : null })
      .where(eq(noticeUnaided.noticeId, row.noticeId));
  }
}

/**
 * Rows for notices stored before there were any, some at a time; of those that people have spoken of nobody knows any more
 * what the program alone had made. None is drawn. @returns how many were written
 */
export async function addUnaided(db: Db, signal: AbortSignal): Promise<number> {
  for (let written = 0; ; ) {
    if (signal.aborted) return written;
    const found = await db.transaction(async (tx) => {
      const rows = await tx
        .select({ documentId: notice.documentId, result: notice.result })
        .from(notice)
        .leftJoin(noticeUnaided, eq(noticeUnaided.noticeId, notice.id))
        .where(and(isNull(noticeUnaided.noticeId), notExists(wordsAbout(tx))))
        .limit(CHUNK);
      const made = rows.map(({ documentId, result }) =>
        rowOf(documentId, storedResult(result), new Date(0), 0),
      );
      if (made.length > 0) await tx.insert(noticeUnaided).values(made).onConflictDoNothing();
      return made.length;
    });
    written += found;
    if (found < CHUNK) return written;
  }
}

function wordsAbout(tx: Tx) {
  return tx
    .select({ one: sql`1` })
    .from(humanWord)
    .where(
      and(
        eq(humanWord.documentId, notice.documentId),
        or(eq(humanWord.noticeId, notice.id), isNull(humanWord.noticeId)),
      ),
    );
}
