// Sizes of a notice's pages, and how their pictures lie on them.
import type { NoticePlaces } from '../../pipeline/server/routes/notices/pages.schema.ts';
import { ask } from './ask.ts';

export type PlaceOfPage = NoticePlaces['pages'][number];

/** @throws Problem */
export async function askPagePlaces(noticeId: string, signal: AbortSignal): Promise<readonly PlaceOfPage[]> {
  const { body } = await ask<NoticePlaces>(`/notices/${noticeId}/pages`, { signal });
  return body.pages;
}
