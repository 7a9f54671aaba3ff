// One field of a born-digital page as it is rendered, and the text layer's claim about each ink in it.
import type { Box } from '../../../contract/geometry.ts';
import type { Word } from '../../../contract/page-reading.ts';
import { cropRaster, type GrayRaster } from '../raster/gray-raster.ts';
import { type Shape, shapesOf } from './shape.ts';

export interface ClaimedShape {
  readonly char: string;
  readonly shape: Shape;
  /** Left edge of the ink in the picture the line was cut from. */
  readonly x: number;
}

/** The words of a field, each with its inks; `text` is what the text layer says, words apart by a blank. */
export interface PrintLine {
  readonly text: string;
  readonly claims: readonly ClaimedShape[];
}

/** Ink nearer to a word than this share of an em belongs to it: a wider gap is a blank (see pdf/glyph-words.ts). */
const SPACE_EM = 0.2;
/** A word counts to the field when its box sticks out by no more than this many page pixels. */
const PLAY_PX = 2;
/** Print overhangs the box of its advances by a hair. */
const OVERHANG_EM = 0.05;

/**
 * @param picture a part of the rendered page
 * @param toPicture from page pixels to pixels of `picture`
 * @returns null when ink and text do not answer each other one to one: touching characters, ink no text stands for,
 *   words of two sizes, a word only partly in the field
 */
export function printLine(
  box: Box,
  words: readonly Word[],
  picture: GrayRaster,
  toPicture: (box: Box) => Box,
): PrintLine | null {
  const touched = words.filter((word) => overlaps(word.box, box));
  const own = touched.filter((word) => isWithin(word.box, box)).sort((a, b) => a.box[0] - b.box[0]);
  if (own.length === 0 || own.length < touched.length) return null;
  const [first] = own;
  if (!first || own.some((word) => Math.abs(word.box[3] - first.box[3]) > PLAY_PX)) return null;
  const em = first.box[3];
  const [left, right] = [first.box[0], Math.max(...own.map((word) => word.box[0] + word.box[2]))];
  const around: Box = [left - SPACE_EM * em, first.box[1], right - left + 2 * SPACE_EM * em, em];
  const line = cropRaster(picture, toPicture(around));
  const origin = toPicture(around)[0];
  const shapes = shapesOf(line).map((shape) => ({
    ...shape,
    x: Math.floor(Math.max(0, origin)) + shape.left,
  }));
  const overhang = toPicture([0, 0, em, em])[2] * OVERHANG_EM;
  const claimed = new Map<Shape & { readonly x: number }, string>();
  for (const word of own) {
    const chars = [...word.text].filter((char) => char.trim() !== '');
    const [x, , width] = toPicture(word.box);
    const inside = shapes.filter(
      (shape) => shape.x >= x - overhang && shape.x + shape.width <= x + width + overhang,
    );
    if (inside.length !== chars.length || inside.some((shape) => claimed.has(shape))) return null;
    for (const [at, shape] of inside.entries()) claimed.set(shape, chars[at] ?? '');
  }
  const neighbours = words.filter((word) => !own.includes(word) && overlaps(word.box, around));
  const isNeighbours = (shape: { readonly x: number; readonly width: number }) =>
    neighbours.some((word) => {
      const [x, , width] = toPicture(word.box);
      return shape.x + shape.width > x && shape.x < x + width;
    });
  if (shapes.some((shape) => !claimed.has(shape) && !isNeighbours(shape))) return null;
  const claims = [...claimed].map(([shape, char]) => ({ char, shape, x: shape.x }));
  return { text: own.map((word) => word.text).join(' '), claims };
}

function overlaps(a: Box, b: Box): boolean {
  const isBeside = a[0] >= b[0] + b[2] || b[0] >= a[0] + a[2];
  const middle = a[1] + a[3] / 2;
  return !isBeside && middle >= b[1] && middle <= b[1] + b[3];
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - PLAY_PX &&
    inner[1] >= outer[1] - PLAY_PX &&
    inner[0] + inner[2] <= outer[0] + outer[2] + PLAY_PX &&
    inner[1] + inner[3] <= outer[1] + outer[3] + PLAY_PX
  );
}
