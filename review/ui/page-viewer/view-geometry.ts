// Where things lie while a page is looked at. Three planes: the page (pixels of a result's boxes), the upright picture of
// it, and the stage: the picture at the scale and turn it is shown with, which is what scrolls. Pure.
import { type Box, invert, mapBox, type Transform } from '../../../contract/geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Spot = readonly [x: number, y: number];
/** Clockwise quarter turns. */
export type Turn = 0 | 1 | 2 | 3;
/** How a picture is shown: screen pixels per picture pixel, and turned. */
export interface View {
  readonly scale: number;
  readonly turn: Turn;
}
export interface Scroll {
  readonly left: number;
  readonly top: number;
}

export const MIN_SCALE = 0.05;
export const MAX_SCALE = 4;
/** Of what is seen: a box that is followed takes at most this much of its width or height. */
const MOST_OF_VIEW = 0.8;
/** Print is read with ease from this height of its box on, in screen pixels. */
const READABLE_PX = 22;
/** A scroll leaves at least so much around a box, in screen pixels. */
const AROUND_PX = 40;

export function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

export function turned(turn: Turn, by: 1 | -1): Turn {
  return ((turn + by + 4) % 4) as Turn;
}

export function stageSize(picture: Size, { scale, turn }: View): Size {
  const [width, height] = [picture.width * scale, picture.height * scale];
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The scale at which the whole width is seen. */
export function fitWidth(picture: Size, turn: Turn, seenWidth: number): number {
  return clampScale(seenWidth / stageSize(picture, { scale: 1, turn }).width);
}

export function toStage([x, y]: Spot, picture: Size, { scale, turn }: View): Spot {
  const [sx, sy] = [x * scale, y * scale];
  const [width, height] = [picture.width * scale, picture.height * scale];
  if (turn === 1) return [height - sy, sx];
  if (turn === 2) return [width - sx, height - sy];
  if (turn === 3) return [sy, width - sx];
  return [sx, sy];
}

/** The way back from the stage. */
export function toPicture([x, y]: Spot, picture: Size, { scale, turn }: View): Spot {
  const [width, height] = [picture.width, picture.height];
  const [px, py] = [x / scale, y / scale];
  if (turn === 1) return [py, height - px];
  if (turn === 2) return [width - px, height - py];
  if (turn === 3) return [width - py, px];
  return [px, py];
}

/** A step on the screen as a step on the picture. */
export function stepOnPicture([dx, dy]: Spot, turn: Turn): Spot {
  if (turn === 1) return [dy, -dx];
  if (turn === 2) return [-dx, -dy];
  if (turn === 3) return [-dy, dx];
  return [dx, dy];
}

export function boxOnStage([x, y, w, h]: Box, picture: Size, view: View): Box {
  const [ax, ay] = toStage([x, y], picture, view);
  const [bx, by] = toStage([x + w, y + h], picture, view);
  return [Math.min(ax, bx), Math.min(ay, by), Math.abs(bx - ax), Math.abs(by - ay)];
}

/** Pixels of a result's box on the upright picture. */
export function boxOnPicture(toPage: Transform, box: Box): Box {
  return mapBox(invert(toPage), box);
}

/** A box drawn on the upright picture in pixels of the page, whole and inside of it. */
export function boxOnPage(toPage: Transform, box: Box, page: Size): Box {
  const [x, y, w, h] = mapBox(toPage, box);
  const left = Math.min(page.width - 1, Math.max(0, x));
  const top = Math.min(page.height - 1, Math.max(0, y));
  const right = Math.max(left + 1, Math.min(page.width, x + w));
  const bottom = Math.max(top + 1, Math.min(page.height, y + h));
  return [left, top, right - left, bottom - top];
}

/** Near enough to read the box, far enough to see all of it; the scale there is, where it does both. */
export function scaleToShow([, , w, h]: Box, seen: Size, { scale, turn }: View): number {
  const [width, height] = turn % 2 === 0 ? [w, h] : [h, w];
  const most = Math.min((seen.width * MOST_OF_VIEW) / width, (seen.height * MOST_OF_VIEW) / height);
  const least = READABLE_PX / Math.min(w, h);
  return clampScale(Math.min(most, Math.max(scale, least)));
}

/** Scrolls no more than it takes to see the box with something around it; one larger than what is seen, from its corner. */
export function scrollToShow([x, y, w, h]: Box, seen: Size, scroll: Scroll): Scroll {
  return { left: along(x, w, seen.width, scroll.left), top: along(y, h, seen.height, scroll.top) };
}

function along(start: number, length: number, seen: number, now: number): number {
  const around = Math.max(0, Math.min(AROUND_PX, (seen - length) / 2));
  const isSeen = start - around >= now && start + length + around <= now + seen;
  if (isSeen) return now;
  // In the middle: what stands around it is what tells whether it is the right one.
  return Math.max(0, length > seen ? start : start + length / 2 - seen / 2);
}

/** Where to scroll so that what is under `at` (from the corner of what is seen) stays there at another scale. */
export function scrollAround(at: Spot, scroll: Scroll, from: number, to: number): Scroll {
  const ratio = to / from;
  return { left: (scroll.left + at[0]) * ratio - at[0], top: (scroll.top + at[1]) * ratio - at[1] };
}
