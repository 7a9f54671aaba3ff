// The notice after this one: the most urgent that was not left behind in this round. It is fetched while this one is worked on,
// with the picture one will look at first.

import type { Result } from '../../../../contract/result.schema.ts';
import { isDoubtful, slotsOf } from '../logic/slots.ts';
import { fieldPicture, queuePage, type SeenNotice, seeNotice } from './notice-api.ts';
import { fetchPicture } from './pictures.ts';

interface Ahead {
  readonly id: string;
  readonly seen: Promise<SeenNotice>;
}

/** Left behind in this round, done or not: they do not come again until one starts anew from a list. */
const left = new Set<string>();
let ahead: { readonly of: string; readonly next: Promise<Ahead | null> } | null = null;
let arriving: string | null = null;

/** Call it when a notice is opened: one that was not opened by {@link leaveFor} begins a new round. */
export function beginRound(id: string): void {
  if (arriving !== id) left.clear();
  arriving = null;
}

/** Looks for the one after `id` and fetches it; asked twice it is done once. */
export function lookAhead(id: string): Promise<Ahead | null> {
  if (ahead?.of === id) return ahead.next;
  const next = fetchNext(id);
  ahead = { of: id, next };
  // Who asks again looks again.
  next.catch(() => {
    if (ahead?.next === next) ahead = null;
  });
  return next;
}

/** @returns the id to go to, null at the end of the queue. @throws Problem */
export async function leaveFor(id: string): Promise<string | null> {
  left.add(id);
  const next = await lookAhead(id);
  arriving = next?.id ?? null;
  return arriving;
}

/** The notice as it was fetched ahead, else as it is now. @throws Problem */
export async function seeFetched(id: string, signal: AbortSignal): Promise<SeenNotice> {
  const fetched = ahead && (await ahead.next.catch(() => null));
  if (fetched?.id !== id) return seeNotice(id, signal);
  ahead = null;
  return fetched.seen;
}

async function fetchNext(id: string): Promise<Ahead | null> {
  const next = await nextInQueue(id);
  if (next === null) return null;
  const seen = seeNotice(next);
  seen.then(fetchFirstPicture, () => undefined);
  return { id: next, seen };
}

async function nextInQueue(id: string): Promise<string | null> {
  let cursor: string | null = null;
  do {
    const { items, nextCursor } = await queuePage(cursor);
    const isFree = ({ inHand }: (typeof items)[number]) => inHand === null || inHand.isMine;
    const next = items.find((row) => row.id !== id && !left.has(row.id) && isFree(row));
    if (next) return next.id;
    cursor = nextCursor;
  } while (cursor !== null);
  return null;
}

function fetchFirstPicture({ notice, review, etag }: SeenNotice): void {
  const first = firstPicture(notice.result, review);
  if (first !== null) fetchPicture(fieldPicture(notice.result.id, first), etag);
}

/** The field whose picture one looks at first. */
export function firstPicture(result: Result, review: SeenNotice['review']): string | null {
  const slots = slotsOf(result, review).filter(({ hasPicture }) => hasPicture);
  return (slots.find(isDoubtful) ?? slots[0])?.field ?? null;
}
