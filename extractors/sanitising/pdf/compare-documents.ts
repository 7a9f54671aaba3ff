// Two PDFs page by page, in the same renderer at the same size.
import { COMPARE_DPI, comparePictures, NEAR } from './compare-pictures.ts';
import { openPdfPictures, type PdfPictures } from './pdf-pictures.ts';
import { pixelsAt, RASTER_DPI } from './raster-page.ts';

export interface PageLooks {
  readonly pageCount: number;
  /** 1-based, in order. */
  readonly differing: readonly number[];
  readonly equalPages: number;
  readonly worstTile: number;
}

/** A copied page runs the same drawing instructions: one pixel that looks otherwise is a change. */
const WORST_TILE_COPIED = 0;
/** What JPEG does to a photograph, in the tile where it does most. */
const WORST_TILE_PICTURED = 0.2;

/** @param pictured pages of the copy that are pictures: compared at the pictures' own size */
export async function compareDocuments(
  before: PdfPictures,
  copy: Uint8Array,
  pictured: ReadonlySet<number>,
): Promise<PageLooks> {
  const after = await openPdfPictures(copy);
  try {
    const differing: number[] = [];
    let equalPages = 0;
    let worstTile = 0;
    for (let page = 1; page <= before.pageCount; page++) {
      const isPictured = pictured.has(page);
      const looks = page <= after.pageCount ? await comparePage(before, after, page, isPictured) : MISSING;
      if (looks.isEqual) equalPages++;
      worstTile = Math.max(worstTile, looks.worstTile);
      if (looks.worstTile > (isPictured ? WORST_TILE_PICTURED : WORST_TILE_COPIED)) differing.push(page);
    }
    return { pageCount: after.pageCount, differing, equalPages, worstTile };
  } finally {
    after.close();
  }
}

const MISSING = { isEqual: false, worstTile: 1 };

async function comparePage(before: PdfPictures, after: PdfPictures, page: number, isPictured: boolean) {
  const one = await before.render(page, pixelsAt(isPictured ? RASTER_DPI : COMPARE_DPI));
  const { width, height } = one;
  const other = await after.render(page, () => ({ width, height }));
  return comparePictures(one, other, isPictured ? NEAR.encoded : NEAR.drawn);
}
