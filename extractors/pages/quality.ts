// What state a page is in: read, blank, or ink that gave no words and must be looked at by a person.
import type { PageReading, Word } from '../../contract/page-reading.ts';
import { clamp, type GrayRaster } from './raster/gray-raster.ts';
import { histogramOf, otsuOf } from './raster/threshold.ts';

/** Less ink than this is dust: a line of print on A4 is about 0.0005. */
const BLANK_INK = 0.0004;
/** Words scoring less are noise read as letters. */
const MIN_WORD_SCORE = 0.3;
const LOW_QUANTILE = 0.1;
/** Ink is at most this light and paper at most this dark, whatever the histogram says. */
const INK_RANGE = [60, 190] as const;

/** Share of dark pixels, 0–1, of a picture whose light is even. */
export function inkCoverage(raster: GrayRaster): number {
  const histogram = histogramOf(raster);
  const threshold = clamp(otsuOf(histogram), INK_RANGE[0], INK_RANGE[1]);
  const dark = histogram.subarray(0, threshold).reduce((sum, count) => sum + count, 0);
  return raster.data.length === 0 ? 0 : dark / raster.data.length;
}

/** @param hasLayer the page has a text layer: it means to say something, so it is never blank */
export function judgeQuality(
  words: readonly Word[],
  coverage: number,
  hasLayer = false,
): PageReading['quality'] {
  const meaningful = words.filter(
    (word) => word.confidence >= MIN_WORD_SCORE && /[\p{L}\p{N}]/u.test(word.text),
  );
  const scores = words.map((word) => word.confidence).sort((a, b) => a - b);
  const state = meaningful.length > 0 ? 'read' : coverage < BLANK_INK && !hasLayer ? 'blank' : 'unreadable';
  return {
    state,
    inkCoverage: coverage,
    wordCount: words.length,
    lowConfidence: scores[Math.floor(scores.length * LOW_QUANTILE)] ?? 0,
  };
}
