// Reads a page that is a picture: upright first, then OCR; if the words say the page was turned wrongly, the
// other turn is tried and the better one kept.
import type { Extent, Word } from '../../contract/page-reading.ts';
import { readColoredInk } from './colored-ink.ts';
import type { OcrEngine } from './ocr/engine.ts';

import type { PagePicture } from './upright/page-picture.ts';
import { findPosture, type Posture } from './upright/posture.ts';
import { findBestTurn } from './upright/prove-turn.ts';
import { straighten, type UprightPicture } from './upright/straighten.ts';

export interface PictureReading {
  readonly posture: Posture;
  readonly upright: UprightPicture;
  /** The engine's lines, not yet joined across gaps. */
  readonly segments: readonly (readonly Word[])[];
  /** The same for stamps and pen in colour: never part of a printed line. */
  readonly inkSegments: readonly (readonly Word[])[];
}

const PAGE_PASS = { layout: 'page', whitelist: null } as const;
/** With fewer marks of letter size than this there is nothing to read: the engine would only guess at dust. */
const MIN_LETTERS = 3;
/** Half the words scoring below this: the page may stand on its head after all. */
const DOUBTFUL_MEDIAN = 0.6;

/** @param extent `top`: only the head of the page is read, unless most of its print stands there */
export async function readPicture(
  picture: PagePicture,
  extent: Extent,
  ocr: OcrEngine,
): Promise<PictureReading> {
  const guess = findPosture(picture);
  if (guess.letters.length < MIN_LETTERS) return { ...asItIs(picture, guess), segments: [], inkSegments: [] };
  const first = guess.isTurnSure ? guess : await findBestTurn(picture, guess, ocr);
  const reading = await readUpright(picture, first, extent, ocr);
  if (!guess.isTurnSure || medianScore(reading.segments.flat()) >= DOUBTFUL_MEDIAN) return reading;
  const proved = await findBestTurn(picture, guess, ocr);
  return proved.turn === first.turn ? reading : readUpright(picture, proved, extent, ocr);
}

function asItIs(picture: PagePicture, posture: Posture): Pick<PictureReading, 'posture' | 'upright'> {
  return { posture, upright: straighten(picture, posture) };
}

async function readUpright(
  picture: PagePicture,
  posture: Posture,
  extent: Extent,
  ocr: OcrEngine,
): Promise<PictureReading> {
  const upright = straighten(picture, posture, extent);
  const segments = await ocr.read(upright.print ?? upright.raster, PAGE_PASS);
  const inkSegments = upright.print ? await readColoredInk(upright.raster, upright.print, ocr) : [];
  return { posture, upright, segments, inkSegments };
}

export function medianScore(words: readonly Word[]): number {
  const scores = words.map((word) => word.confidence).sort((a, b) => a - b);
  return scores[scores.length >> 1] ?? 0;
}
