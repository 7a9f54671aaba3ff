// What the figures of quality are made of beside the notices (quality-stretches.ts): what waits, and what people said. Everything is
// asked of the notices that came in during a period and may be seen.
import { setImmediate } from 'node:timers/promises';
import { and, asc, count, eq, gte, isNotNull, lt, min, type SQL, sql } from 'drizzle-orm';
import type { HumanWord } from '../../contract/human-word.ts';
import type { Db } from './database.ts';
import { seenBy } from './notice-conditions.ts';
import { isOpenSample } from './sample-condition.ts';
import { humanWord, notice } from './schema.ts';
import { wordOf } from './word-rows.ts';

/** Ends in instants: from the first, before the second; null: open. */
export interface QualityPeriod {
  readonly from: Date | null;
  readonly before: Date | null;
  /** Clients whose notices may be seen; null: all. */
  readonly seenClients: readonly string[] | null;
}

/** Not many: while a statement runs and its words are looked through, the service does nothing else on the embedded database. */
const WORDS_AT_ONCE = 2_000;

/** Came in during the period, and may be seen. */
export function within({ from, before, seenClients }: QualityPeriod): SQL | undefined {
  return and(
    from === null ? undefined : gte(notice.cameAt, from),
    before === null ? undefined : lt(notice.cameAt, before),
    seenBy(seenClients),
  );
}

export interface Waiting {
  readonly count: number;
  /** When the oldest of them came in. */
  readonly since: Date | null;
}

/** What waits now for somebody, whenever it came in: doubtful notices, and drawn ones. */
export async function waitingNow(
  db: Db,
  seenClients: readonly string[] | null,
): Promise<{ readonly review: Waiting; readonly sample: Waiting }> {
  const seen = seenBy(seenClients);
  const waiting = async (which: SQL): Promise<Waiting> => {
    const [row] = await db
      .select({ count: count(), since: min(notice.cameAt) })
      .from(notice)
      .where(and(which, seen));
    return { count: row?.count ?? 0, since: row?.since ?? null };
  };
  return {
    review: await waiting(eq(notice.status, 'needs_review')),
    sample: await waiting(isOpenSample(notice.id)),
  };
}

/** What was said, notice by notice, each notice's words in the order they were said. */
export async function* wordsByNotice(
  db: Db,
  period: QualityPeriod,
): AsyncGenerator<{ readonly noticeId: string; readonly words: readonly HumanWord[] }> {
  let words: HumanWord[] = [];
  for await (const word of wordsInOrder(db, period)) {
    const [first] = words;
    if (first?.noticeId && first.noticeId !== word.noticeId) {
      yield { noticeId: first.noticeId, words };
      words = [];
    }
    words.push(word);
  }
  const [first] = words;
  if (first?.noticeId) yield { noticeId: first.noticeId, words };
}

async function* wordsInOrder(db: Db, period: QualityPeriod): AsyncGenerator<HumanWord> {
  const { noticeId, place } = humanWord;
  let after: { noticeId: string; place: number } | null = null;
  for (;;) {
    const beyond: SQL | undefined = after
      ? sql`(${noticeId}, ${place}) > (${after.noticeId}, ${after.place}::int)`
      : isNotNull(noticeId);
    // No condition on what was said: the planner would think of very few rows, and sort all of them for every page.
    const rows: { word: typeof humanWord.$inferSelect }[] = await db
      .select({ word: humanWord })
      .from(humanWord)
      .innerJoin(notice, eq(notice.id, noticeId))
      .where(and(within(period), beyond))
      .orderBy(asc(noticeId), asc(place))
      .limit(WORDS_AT_ONCE);
    for (const { word } of rows) yield wordOf(word);
    const last = rows.at(-1)?.word;
    if (rows.length < WORDS_AT_ONCE || !last?.noticeId) return;
    after = { noticeId: last.noticeId, place: last.place };
    // As in quality-stretches.ts: others are served in between.
    await setImmediate();
  }
}
