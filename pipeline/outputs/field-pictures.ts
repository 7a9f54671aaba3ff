// Small pictures of the places where the fields were read, cut from the upright page pictures for the sheet.
import sharp from 'sharp';
import type { Box } from '../../contract/geometry.ts';
import type { FieldName } from '../../contract/words.ts';
import type { FieldPictures } from './sheet/index.ts';

/** Where a field stands on an upright page picture. */
export interface PicturePlace {
  readonly field: FieldName;
  readonly box: Box;
  /** Path of the upright page picture (our own PNG, never the stranger's file). */
  readonly picturePath: string;
}

const MARGIN_PX = 14;
const MAX_WIDTH_PX = 720;

export async function fieldPictures(places: readonly PicturePlace[]): Promise<FieldPictures> {
  const pictures = new Map<FieldName, string>();
  for (const place of places) {
    const png = await cut(place);
    if (png) pictures.set(place.field, `data:image/png;base64,${png.toString('base64')}`);
  }
  return pictures;
}

async function cut({ box, picturePath }: PicturePlace): Promise<Buffer | null> {
  const image = sharp(picturePath);
  const { width, height } = await image.metadata();
  const left = Math.max(0, Math.floor(box[0] - MARGIN_PX));
  const top = Math.max(0, Math.floor(box[1] - MARGIN_PX));
  const right = Math.min(width, Math.ceil(box[0] + box[2] + MARGIN_PX));
  const bottom = Math.min(height, Math.ceil(box[1] + box[3] + MARGIN_PX));
  if (right <= left || bottom <= top) return null;
  return image
    .extract({ left, top, width: right - left, height: bottom - top })
    .resize({ width: Math.min(MAX_WIDTH_PX, right - left), withoutEnlargement: true })
    .grayscale()
    .png({ palette: true, colours: 16 })
    .toBuffer();
}
