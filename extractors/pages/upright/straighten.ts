// Makes the upright picture: sheet, turn, lean and scale in one resampling, then evens the light.
import { multiply, type Transform } from '../../../contract/geometry.ts';
import type { Extent } from '../../../contract/page-reading.ts';
import type { GrayRaster } from '../raster/gray-raster.ts';
import { rotation, scaling, translation } from '../raster/homography.ts';
import { shrink, warp } from '../raster/resample.ts';
import { removeSpecks } from '../raster/specks.ts';
import { evenLight } from '../raster/threshold.ts';
import { headRows } from './page-head.ts';
import type { PagePicture } from './page-picture.ts';
import type { Posture } from './posture.ts';
import type { Turn } from './turn.ts';

export interface UprightPicture {
  /** The whole page, or with `top` as many of its rows as hold its head. */
  readonly raster: GrayRaster;
  readonly extent: Extent;
  /** Of the whole upright page, pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The same without coloured ink; null for a page without any. */
  readonly print: GrayRaster | null;
  readonly toOriginal: Transform;
}

/** What the OCR engine is trained for: 10-point print is then 20–30 pixels high. */
export const UPRIGHT_DPI = 300;
/** Blocks of the light evening at {@link UPRIGHT_DPI}: 4 mm, more than a letter, less than a shadow. */
export const LIGHT_BLOCK = 48;
/** Grey levels between brightness and lightest channel from which a pixel is coloured ink, light evened. */
const COLORED_GAP = 12;
/** But darker than this in every channel there is black print under it. */
const LIGHTEST_OF_PRINT = 140;
/** No upright picture is larger than A3 at 300 dpi and a little: a poster is read smaller. */
const MAX_UPRIGHT_PIXELS = 20_000_000;

export function straighten(picture: PagePicture, posture: Posture, extent: Extent = 'whole'): UprightPicture {
  const page = planCanvas(posture);
  const rows = extent === 'top' ? headRows(posture.letters, page.toOriginal, page.height) : page.height;
  const canvas = { ...page, height: rows };
  const raster = resample(picture.gray, posture, canvas);
  const lightest = picture.color && resample(picture.color.lightest, posture, canvas);
  return {
    raster,
    extent: rows < page.height ? 'top' : 'whole',
    widthPx: page.width,
    heightPx: page.height,
    print: lightest && withoutColor(lightest, raster),
    toOriginal: page.toOriginal,
  };
}

/** Coloured ink is lighter in one channel, not always white: where the views differ there is no print. */
export function withoutColor(lightest: GrayRaster, all: GrayRaster): GrayRaster {
  const data = lightest.data.map((value, k) => {
    const isColored = value >= LIGHTEST_OF_PRINT && value - (all.data[k] ?? 255) >= COLORED_GAP;
    return isColored ? 255 : value;
  });
  return { ...lightest, data };
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly toOriginal: Transform;
}

function resample(source: GrayRaster, posture: Posture, canvas: Canvas): GrayRaster {
  // More than half too many dots a side: average them first, or thin strokes alias away.
  const factor = Math.max(1, Math.floor(posture.sheetDpi / UPRIGHT_DPI + 0.3));
  const toSource = multiply(scaling(1 / factor, 1 / factor), canvas.toOriginal);
  const even = evenLight(warp(shrink(source, factor), toSource, canvas.width, canvas.height), LIGHT_BLOCK);
  removeSpecks(even);
  return even;
}

/** Size of the upright picture and the way back to the original: all corners of the sheet stay inside. */
function planCanvas(posture: Posture): Canvas {
  const { sheetWidth, sheetHeight, turn, skewDeg } = posture;
  const isOnSide = turn === 90 || turn === 270;
  const turnedWidth = isOnSide ? sheetHeight : sheetWidth;
  const turnedHeight = isOnSide ? sheetWidth : sheetHeight;
  const cos = Math.cos((skewDeg * Math.PI) / 180);
  const sin = Math.abs(Math.sin((skewDeg * Math.PI) / 180));
  const canvasWidth = turnedWidth * cos + turnedHeight * sin;
  const canvasHeight = turnedHeight * cos + turnedWidth * sin;
  const wanted = UPRIGHT_DPI / posture.sheetDpi;
  const scale = Math.min(wanted, Math.sqrt(MAX_UPRIGHT_PIXELS / (canvasWidth * canvasHeight)));
  const steps: readonly Transform[] = [
    posture.sheetToPicture,
    unturn(turn, sheetWidth, sheetHeight),
    translation(turnedWidth / 2, turnedHeight / 2),
    rotation(skewDeg),
    translation(-canvasWidth / 2, -canvasHeight / 2),
    scaling(1 / scale, 1 / scale),
  ];
  return {
    width: Math.max(1, Math.round(canvasWidth * scale)),
    height: Math.max(1, Math.round(canvasHeight * scale)),
    toOriginal: steps.reduce(multiply),
  };
}

/** Turned sheet → sheet, for a sheet of that size turned clockwise by `turn`. */
export function unturn(turn: Turn, width: number, height: number): Transform {
  if (turn === 90) return [0, 1, 0, -1, 0, height, 0, 0, 1];
  if (turn === 180) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  if (turn === 270) return [0, -1, width, 1, 0, 0, 0, 0, 1];
  return [1, 0, 0, 0, 1, 0, 0, 0, 1];
}
