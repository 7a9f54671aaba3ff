// A fax server's TIFF: all pages in one file, 1 bit, CCITT G4.
import sharp from 'sharp';
import { sharpOf } from '../picture.ts';
import type { Wrap } from './wrap.ts';

const MM_PER_INCH = 25.4;

export function faxTiff(dpi: number): Wrap {
  return {
    extension: 'tif',
    dpi,
    async make({ pictures }) {
      const pages = await Promise.all(pictures.map((picture) => sharpOf(picture).png().toBuffer()));
      const joined = pages.length === 1 ? sharp(pages[0]) : sharp(pages, { join: { animated: true } });
      const perMm = dpi / MM_PER_INCH;
      const bytes = await joined
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: perMm, yres: perMm })
        .toBuffer();
      return { bytes, hiddenTextErrors: [] };
    },
  };
}
