// How a reader pool is set up, and what it says of itself. (Interface file.)
import type { OcrEngineName } from '../../extractors/pages/ocr/engine.ts';
import type { ReadingLimits } from '../../extractors/pages/reading-limits.ts';

export interface ReaderPoolOptions {
  /** Children that read at most; one more paints pictures where they are asked for. Default: one for each core. */
  readonly size?: number;
  readonly memoryLimitMb: number;
  /** `native` needs the machine's own Tesseract with Italian (checkNativeOcr). */
  readonly ocrEngine?: OcrEngineName;
  readonly limits: ReadingLimits & { readonly pageTimeoutMs: number };
  readonly log?: { warn(fields: object, message: string): void };
  /** Another program for the children: tests only. */
  readonly childEntry?: URL;
}

export interface ReaderPoolStats {
  readonly running: number;
  readonly waiting: number;
  readonly started: number;
  /** Children that were killed or died in a job. */
  readonly lost: number;
  readonly peakBytes: number;
}
