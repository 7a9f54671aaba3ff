// When the print alone does not say which way is up: read some of it in every turn and take the one that gives
// the most text with the best scores.
import type { Word } from '../../../contract/page-reading.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { cropRaster, type GrayRaster } from '../raster/gray-raster.ts';
import type { PagePicture } from './page-picture.ts';
import type { Posture } from './posture.ts';
import { straighten } from './straighten.ts';
import type { Turn } from './turn.ts';

const TURNS: readonly Turn[] = [0, 90, 180, 270];
/** A strip of this height (2 cm at 300 dpi) holds three to five lines. */
const STRIP_PX = 240;
/** Half a page of print has more letters than this. */
const THIN_PAGE_LETTERS = 800;
const MIN_LETTERS = 3;
/** The strip's reading must be worth this many good letters, or every turn is tried. */
const ENOUGH = 20;
/** Print on its head never gives this many letters of plausible, well scored words: no other turn need be tried. */
const PLAIN = 80;

export async function findBestTurn(picture: PagePicture, guess: Posture, ocr: OcrEngine): Promise<Posture> {
  const scores = new Map<Turn, number>();
  for (const turn of [guess.turn, turnBy(guess.turn, 180)]) {
    const score = await scoreOf(picture, { ...guess, turn }, ocr);
    if (score >= PLAIN) return { ...guess, turn };
    scores.set(turn, score);
  }
  if (Math.max(...scores.values()) < ENOUGH) {
    for (const turn of TURNS) {
      // Lines were thought to run the other way: the lean found along them means nothing here.
      if (!scores.has(turn)) {
        scores.set(turn, await scoreOf(picture, { ...guess, turn, skewDeg: guess.skewDeg }, ocr));
      }
    }
  }
  const [turn] = [...scores].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return { ...guess, turn };
}

async function scoreOf(picture: PagePicture, posture: Posture, ocr: OcrEngine): Promise<number> {
  const { raster } = straighten(picture, posture);
  // A page with little print costs little to read whole, and any strip of it may miss what tells.
  const isThin = posture.letters.length < THIN_PAGE_LETTERS;
  const part = isThin ? raster : busiestStrip(raster);
  const lines = await ocr.read(part, { layout: isThin ? 'page' : 'block', whitelist: null });
  return readingScore(lines.flat());
}

/** Letters of words that look like words, weighted by the engine's score. */
export function readingScore(words: readonly Word[]): number {
  return words
    .filter((word) => word.text.length >= MIN_LETTERS && /^[\p{L}\p{N}.,:;/'()%-]+$/u.test(word.text))
    .reduce((sum, word) => sum + word.text.length * Math.max(0, word.confidence - 0.5) * 2, 0);
}

function turnBy(turn: Turn, degrees: number): Turn {
  return TURNS[((turn + degrees) / 90) % 4] ?? 0;
}

/** The strip with most ink edges along its rows: print, not a black bar. */
function busiestStrip(raster: GrayRaster): GrayRaster {
  const height = Math.min(STRIP_PX, raster.height);
  let best = 0;
  let bestEdges = -1;
  for (let top = 0; top + height <= raster.height; top += height >> 1) {
    let edges = 0;
    for (let y = top; y < top + height; y += 4) {
      const row = y * raster.width;
      for (let x = 2; x < raster.width; x += 2) {
        if (Math.abs((raster.data[row + x] ?? 255) - (raster.data[row + x - 2] ?? 255)) > 90) edges++;
      }
    }
    if (edges > bestEdges) {
      bestEdges = edges;
      best = top;
    }
  }
  return cropRaster(raster, [0, best, raster.width, height]);
}
