// A page of a notice as its upright picture, whole, smaller, or one place of it. Always our own picture, drawn in the
// sandbox and stored; never the stranger's file.
import sharp from 'sharp';
import { AppError } from '../../../contract/app-error.ts';
import type { Box } from '../../../contract/geometry.ts';

export interface PictureWanted {
  /** Pixels; null: as it is. Never larger than it is. */
  readonly width: number | null;
  /** Of the upright picture; null: the whole page. */
  readonly box: Box | null;
  /** Around the box. */
  readonly marginPx: number;
  readonly format: 'png' | 'webp';
}

const MAX_PIXELS = 200_000_000;
const WEBP_QUALITY = 80;

/** @param picture where it is stored, or itself. @throws AppError request.invalid for a box outside the page */
export async function pictureBytes(picture: string | Uint8Array, wanted: PictureWanted): Promise<Buffer> {
  const { width, box, marginPx, format } = wanted;
  let image = sharp(picture, { limitInputPixels: MAX_PIXELS });
  if (box) {
    const place = placeIn(await image.metadata(), box, marginPx);
    if (!place) throw new AppError('request.invalid', 'box outside the page');
    image = image.extract(place);
  }
  if (width !== null) image = image.resize({ width, withoutEnlargement: true });
  return format === 'webp' ? image.webp({ quality: WEBP_QUALITY }).toBuffer() : image.png().toBuffer();
}

function placeIn(page: { readonly width: number; readonly height: number }, box: Box, margin: number) {
  const left = Math.max(0, Math.floor(box[0] - margin));
  const top = Math.max(0, Math.floor(box[1] - margin));
  const right = Math.min(page.width, Math.ceil(box[0] + box[2] + margin));
  const bottom = Math.min(page.height, Math.ceil(box[1] + box[3] + margin));
  return right <= left || bottom <= top ? null : { left, top, width: right - left, height: bottom - top };
}
