// Notices in which something may still be checked: open, not refused, in nobody else's hand; most urgent first, each with
// what people said of it. Walked a page at a time, so that whoever has found enough stops.
import { inArray } from 'drizzle-orm';
import type { HumanWord } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { isAbout, standingWords } from '../../../validators/corrections/index.ts';
import type { Db } from '../../store/database.ts';
import { type ListPlace, noticePlaces } from '../../store/notice-list.ts';
import { notice, reviewMark } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';
import { wordsOfDocuments } from '../../store/word-rows.ts';
import { holderOf } from '../review/review-marks.ts';

export interface CheckableNotice {
  readonly id: string;
  readonly documentId: string;
  readonly result: Result;
  /** Standing ones about it. */
  readonly words: readonly HumanWord[];
}

export interface Checker {
  /** Principal. */
  readonly by: string;
  /** Clients whose notices may be seen; null: all. */
  readonly seenClients: readonly string[] | null;
  readonly now: Date;
}

const PAGE = 100;

export async function* checkableNotices(
  db: Db,
  { by, seenClients, now }: Checker,
): AsyncGenerator<readonly CheckableNotice[]> {
  const filter = {
    ...{ status: ['ready', 'needs_review'] as const, kind: [], clientId: null, owner: null, cause: null },
    ...{ from: null, to: null, undated: 'with' as const, search: null, isOpenOnly: true, seenClients },
  };
  for (let after: ListPlace | null = null; ; ) {
    const places: readonly ListPlace[] = await noticePlaces(db, filter, {
      ...{ sort: 'urgency', after, limit: PAGE },
    });
    if (places.length === 0) return;
    yield await loaded(
      db,
      places.map(({ id }) => id),
      { by, now },
    );
    after = places.at(-1) ?? null;
    if (places.length < PAGE) return;
  }
}

async function loaded(
  db: Db,
  ids: readonly string[],
  { by, now }: Pick<Checker, 'by' | 'now'>,
): Promise<readonly CheckableNotice[]> {
  const { id, documentId, result } = notice;
  const rows = await db
    .select({ id, documentId, result })
    .from(notice)
    .where(inArray(id, [...ids]));
  const marks = await db
    .select()
    .from(reviewMark)
    .where(inArray(reviewMark.noticeId, [...ids]));
  const held = new Set(
    marks.flatMap((mark) => {
      const holder = holderOf(mark, now);
      return holder === null || holder === by ? [] : [mark.noticeId];
    }),
  );
  const words = await wordsOfDocuments(
    db,
    rows.map((row) => row.documentId),
  );
  const found = new Map(
    rows.map((row) => {
      const own = storedResult(row.result);
      const standing = standingWords(words.get(row.documentId) ?? []);
      return [
        row.id,
        { ...row, result: own, words: standing.filter((word) => isAbout(word, own.source)) },
      ] as const;
    }),
  );
  return ids.flatMap((each) => (held.has(each) ? [] : (found.get(each) ?? [])));
}
