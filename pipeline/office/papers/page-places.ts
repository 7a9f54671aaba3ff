// How the upright picture of each page of a notice lies on the page as it came: boxes of results are in pixels of the
// page, what people look at and point to is the picture.

import type { PageReading } from '../../../contract/page-reading.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import { loadReadings } from '../../stages/load-readings.ts';
import type { ReadPageRef, StageOutputs } from '../../stages/stage-outputs.ts';
import type { BlobStore } from '../../store/blob-store.ts';

export type PagePlace = Pick<PageReading, 'page' | 'original' | 'upright'>;

/** In the order of the notice; empty for a paper of which nothing was read. */
export async function pagePlaces(
  result: Result,
  outputs: Partial<StageOutputs>,
  blobs: BlobStore,
): Promise<readonly PagePlace[]> {
  return loadReadings(blobs, pagesOfNotice(result, outputs));
}

/** The pages of a notice as they were read last. */
export function pagesOfNotice(
  { id, source }: Result,
  { extract }: Partial<StageOutputs>,
): readonly ReadPageRef[] {
  return extract?.notices.find(({ ordinal }) => noticeId(source.sha256, ordinal) === id)?.pages ?? [];
}
