// How far down the head of a page reaches: the rows that hold its first few hundred letters. Titles, senders, running
// heads and page numbers stand there; what follows is only worth reading when the page turns out to matter.
import { mapPoint, type Transform } from '../../../contract/geometry.ts';
import { invert, type Point } from '../raster/homography.ts';

/** Three or four printed lines, or a letterhead with its address window. */
const HEAD_LETTERS = 160;
/** However dense the print, the head is at least this share of the page. */
const MIN_HEAD_SHARE = 0.15;
/** When the head would be more than this share, the page is read whole: a second look would cost more. */
const MAX_HEAD_SHARE = 0.6;
/** Rows kept below the last letter, as a share of the page: the line it stands on. */
const LINE_SHARE = 0.012;

/**
 * @param letters middles of letter-sized marks, in pixels of the original picture
 * @param toOriginal upright → original
 * @returns rows of the upright page to read, from the top; the page's whole height when most of its print stands there
 */
export function headRows(letters: readonly Point[], toOriginal: Transform, height: number): number {
  const toUpright = invert(toOriginal);
  const rows = Float64Array.from(letters, ([x, y]) => mapPoint(toUpright, x, y)[1]).sort();
  const last = rows[HEAD_LETTERS - 1];
  if (last === undefined) return height;
  const bottom = Math.max(height * MIN_HEAD_SHARE, last + height * LINE_SHARE);
  return bottom > height * MAX_HEAD_SHARE ? height : Math.ceil(bottom);
}
