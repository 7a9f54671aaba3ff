// The rows of the queue as far as they were loaded, from page to page of the program: asked for a page at a time, asked for
// again every now and then, never torn away under the reader. Outlives the page, so that coming back shows it at once.
import { batch, signal } from '@preact/signals';
import type { ReviewLane } from '../../../contract/review-lanes.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { askQueuePage } from '../../api/queue.ts';
import type { QueueFilters, QueueRow } from '../../api/queue-types.ts';
import { mergeRows, type ShownRow } from './merge-rows.ts';

const FIRST = 50;
const MORE = 100;
/** The most a page of the API holds. */
const MOST = 200;
/** So many rows from the top are asked for again; what lies deeper is as it was loaded, until one asks for all anew. */
const REFRESHED = 2 * MOST;
/** A row remembered from before is looked for so far down. */
const FAR = 2_000;

export interface Question {
  readonly lane: ReviewLane;
  readonly filters: QueueFilters;
}

export const rows = signal<readonly ShownRow[]>([]);
export const isAsking = signal(false);
export const hasMore = signal(false);
export const problem = signal<Problem | null>(null);
/** What the rows answer; null before the first answer. */
export const answered = signal<Question | null>(null);

let question: Question | null = null;
let cursor: string | null = null;
let asking = new AbortController();
let seen: { readonly etag: string | null; readonly limit: number } | null = null;

/** The rows shown are an answer to this. */
export function isAnswered(wanted: Question): boolean {
  return JSON.stringify(answered.peek()) === JSON.stringify(wanted);
}

/** From the top; with a row to come back to as far down as it stands. What was shown stays until the answer is there. */
export async function openQueue(wanted: Question, back: string | null = null): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const { signal: own } = asking;
  question = wanted;
  await guarded(own, async () => {
    let found: QueueRow[] = [];
    let next: string | null = null;
    let limit = FIRST;
    do {
      const { page } = await askQueuePage({ ...wanted, cursor: next, limit, signal: own });
      found = [...found, ...(page?.items ?? [])];
      next = page?.nextCursor ?? null;
      limit = MOST;
    } while (next !== null && back !== null && !found.some(({ id }) => id === back) && found.length < FAR);
    put({ shown: found.map((row) => ({ row, isGone: false })), next });
    seen = null;
    answered.value = wanted;
  });
}

/** The next rows below the last; nothing where all are there, or while others are under way. */
export async function loadMore(): Promise<void> {
  if (cursor === null || isAsking.peek() || question === null) return;
  const { signal: own } = asking;
  const wanted = { ...question, cursor, limit: MORE, signal: own };
  await guarded(own, async () => {
    const { page } = await askQueuePage(wanted);
    const known = new Set(rows.peek().map(({ row }) => row.id));
    const added = (page?.items ?? []).filter(({ id }) => !known.has(id));
    put({
      shown: [...rows.peek(), ...added.map((row) => ({ row, isGone: false }))],
      next: page?.nextCursor ?? null,
    });
  });
}

/**
 * Asks again for what is shown from the top. @param selected id of the row that stays whatever happened
 * @param before called right before rows change @returns how many came in since
 */
export async function refreshQueue(selected: string | null, before: () => void = () => {}): Promise<number> {
  if (question === null || isAsking.peek()) return 0;
  const { signal: own } = asking;
  const wanted = question;
  let added = 0;
  await guarded(own, async () => {
    const count = rows.peek().length;
    const limit = Math.min(MOST, Math.max(FIRST, Math.ceil(count / FIRST) * FIRST));
    const etag = seen?.limit === limit && count <= MOST ? seen.etag : null;
    const first = await askQueuePage({ ...wanted, cursor: null, limit, etag, signal: own });
    if (first.page === null) return;
    let fresh = first.page.items;
    let next = first.page.nextCursor;
    if (count > MOST && next !== null) {
      const { page } = await askQueuePage({ ...wanted, cursor: next, limit: MOST, signal: own });
      fresh = [...fresh, ...(page?.items ?? [])];
      next = page?.nextCursor ?? null;
    }
    const isWhole = count <= REFRESHED || next === null;
    const merged = mergeRows(rows.peek(), fresh, { isWhole, selected, hadMore: cursor !== null });
    added = merged.added;
    before();
    put({ shown: merged.rows, next: isWhole ? next : cursor });
    seen = { etag: first.etag, limit };
  });
  return added;
}

function put({ shown, next }: { readonly shown: readonly ShownRow[]; readonly next: string | null }): void {
  cursor = next;
  batch(() => {
    rows.value = shown;
    hasMore.value = next !== null;
  });
}

/** What failed is said, and what is shown stays. An answer to a question that was given up is dropped. */
async function guarded(own: AbortSignal, work: () => Promise<void>): Promise<void> {
  isAsking.value = true;
  try {
    await work();
    own.throwIfAborted();
    problem.value = null;
  } catch (error) {
    if (!own.aborted) problem.value = asProblem(error);
  } finally {
    if (!own.aborted) isAsking.value = false;
  }
}
