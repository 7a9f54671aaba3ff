// The first page only, as one picture: a phone's JPEG or a screenshot-like PNG.
import { sharpOf } from '../picture.ts';
import type { Wrap } from './wrap.ts';

/** @param density what the file says of itself, where that is not its true resolution (telephones write 72) */
export function singlePicture(extension: 'jpg' | 'png', dpi: number, density = dpi): Wrap {
  return {
    extension,
    dpi,
    async make({ pictures }) {
      const [first] = pictures;
      if (!first) throw new Error('no page to photograph');
      const chain = sharpOf(first).withMetadata({ density });
      const bytes =
        extension === 'jpg'
          ? await chain.jpeg({ quality: 70 }).toBuffer()
          : await chain.png({ palette: true, colours: 16 }).toBuffer();
      return { bytes, hiddenTextErrors: [] };
    },
  };
}
