// Pages already read, by the bytes of their part: a killed or repeated run never reads a page twice.
import type { Extent } from '../../contract/page-reading.ts';
import type { ReadPageRef } from '../stages/stage-outputs.ts';

export interface PageCache {
  /** A head when `top` is enough and no more is known; never a head when the whole page is wanted. */
  get(partSha256: string, page: number, readerVersion: number, extent: Extent): Promise<ReadPageRef | null>;
  /** A page read whole is never replaced by its head. */
  put(partSha256: string, readerVersion: number, ref: ReadPageRef): Promise<void>;
}
