// What the queue asks of the service: a page of a lane, how many stand in each, and what one does to a notice from the list.
import type { ReviewLane } from '../../contract/review-lanes.ts';
import type { ShownClient } from '../../pipeline/server/clients/client.schema.ts';
import type { NoticePage } from '../../pipeline/server/notices/notice.schema.ts';
import { ask, queryOf } from './ask.ts';
import type { Counts, QueueFilters } from './queue-types.ts';

export interface PageAsked {
  readonly lane: ReviewLane;
  readonly filters: QueueFilters;
  readonly cursor: string | null;
  readonly limit: number;
  /** Of the same page as it was last seen. */
  readonly etag?: string | null;
  readonly signal?: AbortSignal;
}

export interface PageAnswer {
  /** Null: as it was. */
  readonly page: NoticePage | null;
  readonly etag: string | null;
}

/** @throws Problem */
export async function askQueuePage({
  lane,
  filters,
  cursor,
  limit,
  etag,
  signal,
}: PageAsked): Promise<PageAnswer> {
  const path = `/notices${queryOf({ lane, ...filters, cursor, limit })}`;
  const answer = await ask<NoticePage | null>(path, {
    ...(etag ? { seen: etag } : {}),
    ...(signal ? { signal } : {}),
  });
  return { page: answer.status === 304 ? null : answer.body, etag: answer.etag };
}

/** @throws Problem */
export async function askCounts(signal?: AbortSignal): Promise<Counts> {
  return (await ask<Counts>('/notices/lanes', signal ? { signal } : {})).body;
}

export type FoundClient = Pick<ShownClient, 'id' | 'name' | 'externalId' | 'codiceFiscale' | 'partitaIva'>;

/** @throws Problem */
export async function findClients(search: string, signal: AbortSignal): Promise<readonly FoundClient[]> {
  const query = queryOf({ search, limit: 12 });
  return (await ask<{ items: FoundClient[] }>(`/clients${query}`, { signal })).body.items;
}

const noticeMark = (id: string, path: string, json: unknown) =>
  ask(`/notices/${encodeURIComponent(id)}/${path}`, { method: 'POST', json });

/** @throws Problem review.locked while somebody else has it */
export const takeNotice = (id: string, force = false) => noticeMark(id, 'lock', { do: 'take', force });
/** @throws Problem */
export const parkNotice = (id: string, until: string, reason: string) =>
  noticeMark(id, 'park', { do: 'park', until, reason });
/** @throws Problem */
export const resumeNotice = (id: string) => noticeMark(id, 'park', { do: 'resume' });
/** @throws Problem */
export const askExpert = (id: string, question: string) =>
  noticeMark(id, 'second-opinion', { do: 'ask', question });
/** Also closes it once it was read. @throws Problem */
export const withdrawQuestion = (id: string) => noticeMark(id, 'second-opinion', { do: 'withdraw' });
/** @throws Problem */
export const answerQuestion = (id: string, answer: string) =>
  noticeMark(id, 'second-opinion/answer', { answer });
