// Pages already read, by the bytes of their part: a killed or repeated run never reads a page twice.
import type { ReadPageRef } from '../stages/stage-outputs.ts';

export interface PageCache {
  get(partSha256: string, page: number, readerVersion: number): Promise<ReadPageRef | null>;
  put(partSha256: string, readerVersion: number, ref: ReadPageRef): Promise<void>;
}
