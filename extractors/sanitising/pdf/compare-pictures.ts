// Do two pictures of a page show the same? Both come from one renderer at one size, so that nothing but a change of the page
// makes a difference; pixels are compared in small tiles, because a lost word is nothing on a whole page.

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgbx: Uint8Array;
}

export interface PictureDifference {
  readonly isEqual: boolean;
  /** Share of differing pixels in the tile that differs most, 0 to 1. */
  readonly worstTile: number;
}

/** 0.25 mm a pixel: the decimal point of 6-point print covers one. */
export const COMPARE_DPI = 100;
/**
 * Pixels closer than this in every channel (of 256 steps) count as alike. `drawn`: the same instructions drawn again round by
 * 2 steps at most (measured); pale grey print differs from paper by more than this. `encoded`: JPEG, and faint colour laid to grey.
 */
export const NEAR = { drawn: 4, encoded: 32 } as const;
/** Side of a tile: 2 mm at {@link COMPARE_DPI}, about one character of small print. */
const TILE_PX = 8;

/** @param near the largest distance that does not count */
export function comparePictures(one: Pixels, other: Pixels, near: number): PictureDifference {
  if (one.width !== other.width || one.height !== other.height) return { isEqual: false, worstTile: 1 };
  if (Buffer.compare(one.rgbx, other.rgbx) === 0) return { isEqual: true, worstTile: 0 };
  const tilesAcross = Math.ceil(one.width / TILE_PX);
  const counts = new Uint16Array(tilesAcross * Math.ceil(one.height / TILE_PX));
  for (let y = 0, at = 0; y < one.height; y++) {
    const row = Math.floor(y / TILE_PX) * tilesAcross;
    for (let x = 0; x < one.width; x++, at += 4) {
      if (!differs(one.rgbx, other.rgbx, at, near)) continue;
      const tile = row + Math.floor(x / TILE_PX);
      counts[tile] = (counts[tile] ?? 0) + 1;
    }
  }
  const worst = counts.reduce((most, count) => Math.max(most, count), 0);
  return { isEqual: false, worstTile: worst / (TILE_PX * TILE_PX) };
}

function differs(one: Uint8Array, other: Uint8Array, at: number, near: number): boolean {
  for (let channel = 0; channel < 3; channel++) {
    const distance = (one[at + channel] as number) - (other[at + channel] as number);
    if (distance > near || distance < -near) return true;
  }
  return false;
}
