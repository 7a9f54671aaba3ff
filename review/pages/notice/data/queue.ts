// The notice after this one: the first of the queue one came from that was not opened in this round. It is fetched while this one
// is worked on, with the picture one will look at first.

import type { Result } from '../../../../contract/result.schema.ts';
import { goOnWith, roundOf, widenRound } from '../../../ui/queue-round.ts';
import { isDoubtful, slotsOf } from '../logic/slots.ts';
import { fieldPicture, queuePage, type SeenNotice, seeNotice } from './notice-api.ts';
import { fetchPicture } from './pictures.ts';

interface Ahead {
  readonly id: string;
  readonly seen: Promise<SeenNotice>;
}

let ahead: { readonly of: string; readonly next: Promise<Ahead | null> } | null = null;

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

/** @returns the id to go to, null at the end of the queue one came from. @throws Problem */
export async function leaveFor(id: string): Promise<string | null> {
  const next = await lookAhead(id);
  // An end is looked for anew: something may come in meanwhile.
  if (next === null) ahead = null;
  else goOnWith(id, next.id);
  return next?.id ?? null;
}

/** From here on with the whole queue. */
export function widenQueue(id: string): void {
  widenRound(id);
  ahead = null;
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
  const { question, ids } = roundOf(id);
  const opened = new Set(ids);
  let cursor: string | null = null;
  do {
    const { items, nextCursor } = await queuePage(question, cursor);
    const isFree = ({ inHand }: (typeof items)[number]) => inHand === null || inHand.isMine;
    const next = items.find((row) => !opened.has(row.id) && isFree(row));
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
