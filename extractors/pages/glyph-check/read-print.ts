// The second look at fields of a born-digital page: is what the page shows what its text layer says? Each field is
// rendered. Where every ink of it is a picture that the line network has read before as the very character the text
// layer claims, that reading stands. New inks among known ones are read by the network with their neighbours; any
// other field, and whatever is not plain then, is read whole. What is read plainly is remembered.
import type { Box } from '../../../contract/geometry.ts';
import type { PageReading, RegionReading, Word } from '../../../contract/page-reading.ts';
import type { LineEngine, LineText } from '../ocr/line-engine.ts';
import type { PageRegions } from '../pdf/pdf-regions.ts';
import { createRaster, type GrayRaster } from '../raster/gray-raster.ts';
import { type ClaimedShape, type PrintLine, printLine } from './print-line.ts';
import { SHAPE_EM } from './shape.ts';
import type { ShapeBook } from './shape-book.ts';

export interface PrintRegion {
  readonly id: string;
  /** Page pixels. */
  readonly box: Box;
}

export const PRINT_METHOD = 'text-crop-ppocr';
/** The same reader, its reading of each shape remembered. */
export const SHAPES_METHOD = 'text-crop-ppocr-shapes';

/** White around the crop, as a share of its height: line readers want some paper around the print. */
const MARGIN = 0.35;
const MIN_MARGIN_PX = 4;
/** Print is drawn at most this much larger than at the page's own resolution, and smaller. */
const MAX_SCALE = 4;
/** A character read with less is no teacher. */
const PLAIN_SCORE = 0.9;
/** Where more of a field than this share is new, it is read whole: a network reads better with more to go by. */
const MAX_PART = 0.6;
/** A word this far off, as a share of an em, is another word: kerning never opens such a gap. */
const BLANK_EM = 0.18;
/** Print overhangs the box of its advances by less than this share of half the blank. */
const OVERHANG_SHARE = 0.5;

/** @throws AppError pdf.damaged */
export async function readPrint(
  page: PageRegions,
  reading: PageReading,
  regions: readonly PrintRegion[],
  engines: { readonly lines: LineEngine; readonly shapes: ShapeBook },
): Promise<ReadonlyMap<string, readonly RegionReading[]>> {
  const words = reading.readings.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const found = new Map<string, readonly RegionReading[]>();
  for (const { id, box } of regions) found.set(id, [await readField(page, words, box, engines)]);
  return found;
}

async function readField(
  page: PageRegions,
  words: readonly Word[],
  box: Box,
  { lines, shapes }: { readonly lines: LineEngine; readonly shapes: ShapeBook },
): Promise<RegionReading> {
  const scale = Math.min(MAX_SCALE, SHAPE_EM / Math.max(1, box[3]));
  const margin = Math.max(MIN_MARGIN_PX, box[3] * MARGIN);
  const around = scaled([box[0] - margin, box[1] - margin / 2, box[2] + 2 * margin, box[3] + margin], scale);
  const picture = page.draw(around, scale);
  const toPicture = ([x, y, width, height]: Box): Box => [
    x * scale - around[0],
    y * scale - around[1],
    width * scale,
    height * scale,
  ];
  const line = printLine(box, words, picture, toPicture);
  const known = line && (await knownReading(line, picture, lines, shapes));
  if (known) return known;
  const read = await lines.read(withoutNeighbours(picture, box, words, toPicture));
  if (line) teach(line.claims, read, shapes);
  return { text: read.text, confidence: read.confidence, method: PRINT_METHOD };
}

/** Null unless every ink of the field is known, or plainly read now, as what the text layer says. */
async function knownReading(
  { text, claims }: PrintLine,
  picture: GrayRaster,
  lines: LineEngine,
  shapes: ShapeBook,
): Promise<RegionReading | null> {
  const scores = claims.map(({ char, shape }) => shapes.find(char, shape)?.score ?? null);
  const first = scores.indexOf(null);
  const last = scores.lastIndexOf(null);
  if (first >= 0) {
    const part = claims.slice(Math.max(0, first - 1), last + 2);
    if (part.length > claims.length * MAX_PART) return null;
    const read = await lines.read(partOf(picture, part));
    if (!teach(part, read, shapes, true)) return null;
    scores.push(...read.scores);
  }
  const lowest = scores.reduce<number>((low, score) => Math.min(low, score ?? 1), 1);
  return { text, confidence: lowest, method: SHAPES_METHOD };
}

/** The inks alone on white paper: the network's cost goes with the width. */
function partOf(picture: GrayRaster, part: readonly ClaimedShape[]): GrayRaster {
  const left = Math.min(...part.map(({ x }) => x));
  const right = Math.max(...part.map(({ x, shape }) => x + shape.width));
  const edge = Math.round(SHAPE_EM * MARGIN);
  const out = createRaster(right - left + 2 * edge, picture.height);
  for (let y = 0; y < picture.height; y++) {
    const row = picture.data.subarray(y * picture.width + left, y * picture.width + right);
    out.data.set(row, y * out.width + edge);
  }
  return out;
}

/**
 * Only print that the network read just as the text layer says teaches its inks; a doubt teaches nothing.
 * @param isWhole the reading holds these inks and nothing else, all of them plain
 * @returns whether it was read so
 */
function teach(claims: readonly ClaimedShape[], read: LineText, shapes: ShapeBook, isWhole = false): boolean {
  const chars = [...read.text].map((char, at) => ({ char, score: read.scores[at] ?? 0 }));
  const inks = chars.filter(({ char }) => char.trim() !== '');
  const said = inks.map(({ char }) => char).join('');
  const claimed = claims.map(({ char }) => char).join('');
  if (isWhole && (said !== claimed || inks.some(({ score }) => score < PLAIN_SCORE))) return false;
  // What stands beside the field is in the crop, too: the field itself has to be found in it, once.
  const from = said.indexOf(claimed);
  if (from < 0 || said.indexOf(claimed, from + 1) >= 0) return false;
  claims.forEach(({ char, shape }, at) => {
    const score = inks[from + at]?.score ?? 0;
    if (score >= PLAIN_SCORE && !shapes.find(char, shape)) shapes.teach(char, shape, score);
  });
  return true;
}

/**
 * Words a blank away from the field are papered over: cut through by the edge of the crop they would be read as a
 * digit more. Ink that no word of the text layer stands for stays.
 */
function withoutNeighbours(
  picture: GrayRaster,
  box: Box,
  words: readonly Word[],
  toPicture: (box: Box) => Box,
): GrayRaster {
  const data = new Uint8Array(picture.data);
  for (const word of words) {
    const gap = Math.max(word.box[0] - box[0] - box[2], box[0] - word.box[0] - word.box[2]);
    if (gap < BLANK_EM * box[3]) continue;
    const overhang = (gap / 2) * OVERHANG_SHARE;
    const [x, y, width, height] = toPicture([
      word.box[0] - overhang,
      word.box[1],
      word.box[2] + 2 * overhang,
      word.box[3],
    ]);
    const [left, right] = [Math.max(0, Math.floor(x)), Math.min(picture.width, Math.ceil(x + width))];
    if (right <= left) continue;
    for (let row = Math.max(0, Math.floor(y)); row < Math.min(picture.height, y + height); row++) {
      data.fill(255, row * picture.width + left, row * picture.width + right);
    }
  }
  return { ...picture, data };
}

function scaled([x, y, width, height]: Box, scale: number): Box {
  const left = Math.floor(x * scale);
  const top = Math.floor(y * scale);
  return [left, top, Math.ceil((x + width) * scale) - left, Math.ceil((y + height) * scale) - top];
}
