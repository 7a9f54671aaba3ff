// Grey rasters to PNG and back.
import sharp from 'sharp';
import { AppError } from '../../../contract/app-error.ts';
import type { GrayRaster } from './gray-raster.ts';

/** Level 2 packs nearly as well as 9 on evened paper, in a fraction of the time. */
const COMPRESSION_LEVEL = 2;

export async function toPng({ width, height, data }: GrayRaster): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: COMPRESSION_LEVEL })
    .toBuffer();
}

/** @throws AppError image.damaged */
export async function grayFromFile(path: string, maxPixels: number): Promise<GrayRaster> {
  try {
    const { data, info } = await sharp(path, { failOn: 'warning', limitInputPixels: maxPixels })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: new Uint8Array(data) };
  } catch (cause) {
    throw new AppError('image.damaged', 'the stored upright picture does not decode', { cause });
  }
}
