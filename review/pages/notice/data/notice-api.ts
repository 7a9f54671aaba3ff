// What the page of one notice asks of the service.
import type { FieldName } from '../../../../contract/words.ts';
import type { NoticePage, ShownNotice } from '../../../../pipeline/server/notices/notice.schema.ts';
import type { ShownMark, ShownReview } from '../../../../pipeline/server/notices/review.schema.ts';
import type { History, Picked, Preview } from '../../../../pipeline/server/routes/corrections.schemas.ts';
import { API, ask, queryOf } from '../../../api/ask.ts';
import type { QueueQuestion } from '../../../ui/queue-round.ts';

/** A notice as it was seen, with what a reviewer needs beside it. */
export interface SeenNotice {
  readonly notice: ShownNotice;
  /** Of this very state: changes are sent with it. */
  readonly etag: string | null;
  readonly review: ShownReview;
}

export const noticePath = (id: string): string => `/notices/${encodeURIComponent(id)}`;

/** @throws Problem */
export async function seeNotice(id: string, signal?: AbortSignal): Promise<SeenNotice> {
  const request = signal ? { signal } : {};
  const [notice, review] = await Promise.all([
    ask<ShownNotice>(noticePath(id), request),
    ask<ShownReview>(`${noticePath(id)}/review`, request),
  ]);
  return { notice: notice.body, etag: notice.etag, review: review.body };
}

/** @throws Problem */
export async function seeReview(id: string): Promise<ShownReview> {
  return (await ask<ShownReview>(`${noticePath(id)}/review`)).body;
}

/** @throws Problem with `refusals` where the value would be refused */
export async function previewFields(id: string, body: unknown, signal: AbortSignal): Promise<Preview> {
  const path = `${noticePath(id)}/fields/preview`;
  return (await ask<Preview>(path, { method: 'POST', json: body, signal })).body;
}

/** Takes the notice in hand, or renews. @throws Problem review.locked while somebody else has it */
export async function takeNotice(id: string, force = false): Promise<ShownMark> {
  const json = { do: 'take', force };
  return (await ask<ShownMark>(`${noticePath(id)}/lock`, { method: 'POST', json })).body;
}

/** @param isLeaving the browser goes away: the request outlives the page */
export async function releaseNotice(id: string, isLeaving = false): Promise<void> {
  const json = { do: 'release' };
  await ask(`${noticePath(id)}/lock`, { method: 'POST', json, isLeaving });
}

/** @throws Problem */
export async function seeHistory(id: string, signal: AbortSignal): Promise<History> {
  return (await ask<History>(`${noticePath(id)}/history`, { signal })).body;
}

export type MarkChange =
  | { readonly path: 'park'; readonly json: object }
  | { readonly path: 'second-opinion' | 'second-opinion/answer'; readonly json: object };

/** @throws Problem */
export async function changeMark(id: string, { path, json }: MarkChange): Promise<ShownMark> {
  return (await ask<ShownMark>(`${noticePath(id)}/${path}`, { method: 'POST', json })).body;
}

export type Box = readonly [number, number, number, number];

/** What stands in a box of a page. @throws Problem */
export async function readBox(id: string, page: number, box: Box, field: FieldName | null): Promise<Picked> {
  const json = { box, field };
  return (await ask<Picked>(`${noticePath(id)}/pages/${page}/read`, { method: 'POST', json })).body;
}

/** A lane of the queue in its order, as far as the filters let it through. @throws Problem */
export async function queuePage(
  { lane, filters }: QueueQuestion,
  cursor: string | null,
): Promise<NoticePage> {
  const query = queryOf({ lane, ...filters, limit: '25', cursor });
  return (await ask<NoticePage>(`/notices${query}`)).body;
}

export function fieldPicture(id: string, field: string): string {
  return `${API}${noticePath(id)}/fields/${field}/picture`;
}
