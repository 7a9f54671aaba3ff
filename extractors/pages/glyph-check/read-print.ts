// The second look at fields of a born-digital page: is what the page shows what its text layer says? Each field is
// rendered. Where every ink of it is a picture that the line network has read before as the very character the text
// layer claims, that reading stands; any other field is read whole by the network, which teaches new pictures.
import type { Box } from '../../../contract/geometry.ts';
import type { PageReading, RegionReading, Word } from '../../../contract/page-reading.ts';
import type { LineEngine, LineText } from '../ocr/line-engine.ts';
import type { PageRegions } from '../pdf/pdf-regions.ts';
import type { GrayRaster } from '../raster/gray-raster.ts';
import { type PrintLine, printLine } from './print-line.ts';
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
  const known = line && knownReading(line, shapes);
  if (known) return known;
  const read = await lines.read(withoutNeighbours(picture, box, words, toPicture));
  if (line) teach(line, read, shapes);
  return { text: read.text, confidence: read.confidence, method: PRINT_METHOD };
}

/** Null unless every ink of the field is known to be what the text layer says. */
function knownReading({ text, claims }: PrintLine, shapes: ShapeBook): RegionReading | null {
  let lowest = 1;
  for (const { char, shape } of claims) {
    const known = shapes.find(char, shape);
    if (!known) return null;
    lowest = Math.min(lowest, known.score);
  }
  return { text, confidence: lowest, method: SHAPES_METHOD };
}

/** Only a field that the network read just as the text layer says teaches its inks; a doubt teaches nothing. */
function teach({ claims }: PrintLine, read: LineText, shapes: ShapeBook): void {
  const chars = [...read.text].map((char, at) => ({ char, score: read.scores[at] ?? 0 }));
  const inks = chars.filter(({ char }) => char.trim() !== '');
  const said = inks.map(({ char }) => char).join('');
  const claimed = claims.map(({ char }) => char).join('');
  // What stands beside the field is in the crop, too: the field itself has to be found in it, once.
  const from = said.indexOf(claimed);
  if (from < 0 || said.indexOf(claimed, from + 1) >= 0) return;
  claims.forEach(({ char, shape }, at) => {
    const score = inks[from + at]?.score ?? 0;
    if (score >= PLAIN_SCORE && !shapes.find(char, shape)) shapes.teach(char, shape, score);
  });
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
