// Stamps and pen strokes in colour over black print. The print is read without them; what they say themselves (a date
// of receipt, a protocol number) is read from the patches where they stand, with the print taken out in turn.
import type { Box } from '../../contract/geometry.ts';
import type { Word } from '../../contract/page-reading.ts';
import type { OcrEngine } from './ocr/engine.ts';
import { labelInk } from './raster/components.ts';
import { createRaster, cropRaster, type GrayRaster } from './raster/gray-raster.ts';

/** Pixels whose brightness differs by this much between all ink and print only are coloured ink. */
const INK_GAP = 45;
/** Patches are found on a grid of cells of this many pixels (3 mm at 300 dpi): letters of a stamp grow together. */
const CELL = 36;
const MIN_CELL_PIXELS = 30;
/** A patch smaller than this (1.5 cm × 6 mm) holds no words. */
const MIN_PATCH = [180, 72] as const;
const MAX_PATCHES = 6;
const MARGIN = 12;
const MIN_SCORE = 0.6;
/** Shorter words from a stamp's frame or a pen stroke are noise, but for day numbers. */
const TELLING = /[\p{L}\p{N}]{3}|^\d{1,2}$/u;
/** Coloured ink is seldom black: its difference to white is raised by this. */
const GAIN = 2;

/** @param all upright with all ink, @param print the same without coloured ink */
export async function readColoredInk(
  all: GrayRaster,
  print: GrayRaster,
  ocr: OcrEngine,
): Promise<readonly (readonly Word[])[]> {
  const found: (readonly Word[])[] = [];
  for (const patch of findPatches(all, print)) {
    const ink = inkOnly(cropRaster(all, patch), cropRaster(print, patch));
    const lines = await ocr.read(ink, { layout: 'sparse', whitelist: null });
    for (const line of lines) {
      const words = line
        .filter((word) => word.confidence >= MIN_SCORE && TELLING.test(word.text))
        .map((word) => ({ ...word, box: moved(word.box, patch) }));
      if (words.length > 0) found.push(words);
    }
  }
  return found;
}

function findPatches(all: GrayRaster, print: GrayRaster): readonly Box[] {
  const cells = createRaster(Math.ceil(all.width / CELL), Math.ceil(all.height / CELL), 0);
  const counts = new Uint16Array(cells.data.length);
  for (let y = 0; y < all.height; y++) {
    const cellRow = Math.floor(y / CELL) * cells.width;
    for (let x = 0, at = y * all.width; x < all.width; x++, at++) {
      if ((print.data[at] as number) - (all.data[at] as number) < INK_GAP) continue;
      const cell = cellRow + Math.floor(x / CELL);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  counts.forEach((count, cell) => {
    if (count >= MIN_CELL_PIXELS) cells.data[cell] = 255;
  });
  return labelInk(cells, (value) => value === 255)
    .components.map((c) => patchOf(c.left, c.top, c.right, c.bottom, all))
    .filter(([, , width, height]) => width >= MIN_PATCH[0] && height >= MIN_PATCH[1])
    .sort((a, b) => b[2] * b[3] - a[2] * a[3])
    .slice(0, MAX_PATCHES);
}

function patchOf(left: number, top: number, right: number, bottom: number, all: GrayRaster): Box {
  const x = Math.max(0, left * CELL - MARGIN);
  const y = Math.max(0, top * CELL - MARGIN);
  const width = Math.min(all.width, right * CELL + MARGIN) - x;
  return [x, y, width, Math.min(all.height, bottom * CELL + MARGIN) - y];
}

function moved(box: Box, by: Box): Box {
  return [box[0] + by[0], box[1] + by[1], box[2], box[3]];
}

/** What the one view shows and the other does not, dark on white: the print under a stamp goes away. */
function inkOnly(all: GrayRaster, print: GrayRaster): GrayRaster {
  const data = all.data.map(
    (value, k) => 255 - Math.min(255, Math.max(0, ((print.data[k] ?? 255) - value) * GAIN)),
  );
  return { ...all, data };
}
