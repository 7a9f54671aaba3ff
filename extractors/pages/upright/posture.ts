// How a page lies in its picture: which part is the sheet, how it is turned, how it leans. Only looks, changes
// nothing; straighten.ts acts on it.
import { IDENTITY, mapPoint, multiply, type Transform } from '../../../contract/geometry.ts';
import type { GrayRaster } from '../raster/gray-raster.ts';
import { type Point, type Quad, rectangleToQuad, scaling } from '../raster/homography.ts';
import { shrink, warp } from '../raster/resample.ts';
import type { PagePicture } from './page-picture.ts';
import { findPrint } from './print-components.ts';
import { findSheet } from './sheet.ts';
import { estimateLean } from './skew.ts';
import { guessTurn, type Turn } from './turn.ts';

export interface Posture {
  /** Size of the flattened sheet, in pixels of about the picture's own scale. */
  readonly sheetWidth: number;
  readonly sheetHeight: number;
  /** Flattened sheet → picture. */
  readonly sheetToPicture: Transform;
  readonly perspective: boolean;
  readonly sheetDpi: number;
  readonly turn: Turn;
  /** False when up and down could not be told apart by the print alone. */
  readonly isTurnSure: boolean;
  readonly skewDeg: number;
  /** Marks of letter size on the page: where their middles lie in the picture. */
  readonly letters: readonly Point[];
}

const WORK_DPI = 150;
const A4_RATIO = 297 / 210;
const A4_LONG_INCHES = 297 / 25.4;
/** A flattened sheet this near to A4 is A4: the rest is foreshortening. */
const A4_TOLERANCE = 0.12;
const MIN_TURN_VOTES = 40;
const MIN_TURN_MARGIN = 0.25;
const MIN_AXIS_MARGIN = 1.25;
/** Corners further than this share of the side from a true rectangle: seen in perspective. */
const PERSPECTIVE_SHARE = 0.01;

export function findPosture(picture: PagePicture): Posture {
  const sheet = locateSheet(picture);
  const factor = workFactor(sheet);
  const print = findPrint(workPicture(picture, sheet, factor));
  const lean = estimateLean(print);
  const guess = guessTurn(print, lean);
  return {
    ...sheet,
    turn: guess.turn,
    isTurnSure:
      guess.votes >= MIN_TURN_VOTES && guess.margin >= MIN_TURN_MARGIN && lean.axisMargin >= MIN_AXIS_MARGIN,
    letters: print.letters.map(({ left, right, top, bottom }) =>
      mapPoint(sheet.sheetToPicture, ((left + right) / 2) * factor, ((top + bottom) / 2) * factor),
    ),
    skewDeg: print.letters.length < 5 ? 0 : lean.skewDeg,
  };
}

type Sheet = Pick<Posture, 'sheetWidth' | 'sheetHeight' | 'sheetToPicture' | 'perspective' | 'sheetDpi'>;

function locateSheet(picture: PagePicture): Sheet {
  const { gray, dpi } = picture;
  const quad = findSheet(picture.color?.darkest ?? gray);
  if (!quad) {
    return {
      sheetWidth: gray.width,
      sheetHeight: gray.height,
      sheetToPicture: IDENTITY,
      perspective: false,
      sheetDpi: dpi,
    };
  }
  const size = flatSize(quad);
  return {
    sheetWidth: size.width,
    sheetHeight: size.height,
    sheetToPicture: rectangleToQuad(size.width, size.height, quad),
    perspective: isForeshortened(quad),
    sheetDpi: size.isA4 ? Math.max(size.width, size.height) / A4_LONG_INCHES : dpi,
  };
}

function flatSize(quad: Quad): { width: number; height: number; isA4: boolean } {
  const side = (a: number, b: number) => {
    const [x0, y0] = quad[a] ?? [0, 0];
    const [x1, y1] = quad[b] ?? [0, 0];
    return Math.hypot(x1 - x0, y1 - y0);
  };
  const width = Math.round((side(0, 1) + side(3, 2)) / 2);
  const height = Math.round((side(0, 3) + side(1, 2)) / 2);
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (Math.abs(ratio / A4_RATIO - 1) > A4_TOLERANCE) return { width, height, isA4: false };
  const long = Math.round(Math.sqrt(width * height * A4_RATIO)); // same area, true proportions
  const short = Math.round(long / A4_RATIO);
  return height >= width
    ? { width: short, height: long, isA4: true }
    : { width: long, height: short, isA4: true };
}

/** True when opposite sides are not equal vectors: a rectangle or parallelogram has none of that. */
function isForeshortened([tl, tr, br, bl]: Quad): boolean {
  const dx = tl[0] + br[0] - tr[0] - bl[0];
  const dy = tl[1] + br[1] - tr[1] - bl[1];
  return Math.hypot(dx, dy) > PERSPECTIVE_SHARE * Math.hypot(br[0] - tl[0], br[1] - tl[1]);
}

function workFactor(sheet: Sheet): number {
  return Math.max(1, Math.round(sheet.sheetDpi / WORK_DPI));
}

function workPicture(picture: PagePicture, sheet: Sheet, factor: number): GrayRaster {
  const small = shrink(picture.gray, factor);
  if (sheet.sheetToPicture === IDENTITY) return small;
  const toSmall = multiply(
    scaling(1 / factor, 1 / factor),
    multiply(sheet.sheetToPicture, scaling(factor, factor)),
  );
  return warp(small, toSmall, Math.ceil(sheet.sheetWidth / factor), Math.ceil(sheet.sheetHeight / factor));
}
