// Which readings may be used again.
import type { OcrEngineName } from '../../extractors/pages/ocr/engine.ts';

/** Raised whenever the same page may read differently: stored readings of other versions are made again. */
export const READER_VERSION = 8;

/** Another engine reads otherwise: its readings are never mixed with the built-in one's. */
const NATIVE_OFFSET = 1_000;

export function readerVersion(engine: OcrEngineName): number {
  return engine === 'native' ? READER_VERSION + NATIVE_OFFSET : READER_VERSION;
}
