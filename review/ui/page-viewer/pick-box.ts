// The box that a person draws on the upright picture, by drag, by one click, or by keys. Pure, in pixels of the picture.
import type { Box } from '../../../contract/geometry.ts';
import type { Size, Spot } from './view-geometry.ts';

/** A line of 10-point print with its margins: an A4 page has about 70 of them. */
const LINES_OF_PAGE = 70;
/** A number of a letter is about so many lines' heights wide. */
const DEFAULT_WIDTH_LINES = 8;
/** Less than this, of a drag, was meant as a click: share of a line's height. */
const CLICK_LINES = 0.25;
const MIN_SIDE_PX = 4;

/** @param picture in either position: the longer side is the height of the sheet */
export function lineHeight({ width, height }: Size): number {
  return Math.max(MIN_SIDE_PX, Math.round(Math.max(width, height) / LINES_OF_PAGE));
}

/** One line high, around a spot, inside the picture. */
export function boxAround([x, y]: Spot, picture: Size): Box {
  const line = lineHeight(picture);
  const width = Math.min(picture.width, line * DEFAULT_WIDTH_LINES);
  return inside([x - width / 2, y - line / 2, width, line], picture);
}

/** What was drawn from one corner to the other; a click's worth of a drag is a box around its spot. */
export function boxOfDrag(from: Spot, to: Spot, picture: Size): Box {
  const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const least = lineHeight(picture) * CLICK_LINES;
  if (width < least && height < least) return boxAround(to, picture);
  return inside([Math.min(from[0], to[0]), Math.min(from[1], to[1]), width, height], picture);
}

export function movedBox([x, y, w, h]: Box, [dx, dy]: Spot, picture: Size): Box {
  return inside([x + dx, y + dy, w, h], picture);
}

/** Its right and lower side moved. */
export function resizedBox([x, y, w, h]: Box, [dx, dy]: Spot, picture: Size): Box {
  const width = Math.min(picture.width - x, Math.max(MIN_SIDE_PX, w + dx));
  const height = Math.min(picture.height - y, Math.max(MIN_SIDE_PX, h + dy));
  return [x, y, width, height];
}

/** Moved, and only where it has to, made smaller, to lie on the picture; whole pixels. */
function inside([x, y, w, h]: Box, picture: Size): Box {
  const width = Math.round(Math.min(picture.width, Math.max(MIN_SIDE_PX, w)));
  const height = Math.round(Math.min(picture.height, Math.max(MIN_SIDE_PX, h)));
  const left = Math.round(Math.min(picture.width - width, Math.max(0, x)));
  const top = Math.round(Math.min(picture.height - height, Math.max(0, y)));
  return [left, top, width, height];
}
