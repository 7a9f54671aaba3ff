// The first page only, as one picture: a phone's JPEG or a screenshot-like PNG.
import { sharpOf } from '../picture.ts';
import type { Wrap } from './wrap.ts';

export function singlePicture(extension: 'jpg' | 'png', dpi: number): Wrap {
  return {
    extension,
    dpi,
    async make({ pictures }) {
      const [first] = pictures;
      if (!first) throw new Error('no page to photograph');
      const chain = sharpOf(first).withMetadata({ density: dpi });
      const bytes =
        extension === 'jpg'
          ? await chain.jpeg({ quality: 70 }).toBuffer()
          : await chain.png({ palette: true, colours: 16 }).toBuffer();
      return { bytes, hiddenTextErrors: [] };
    },
  };
}
