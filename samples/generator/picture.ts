// A page as pixels, and how a typeset page becomes one (PDFium, no anti-aliasing tricks of our own).
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Buffer;
  readonly dpi: number;
}

const POINTS_PER_INCH = 72;

export function sharpOf(picture: Picture): Sharp {
  const { width, height, channels } = picture;
  return sharp(picture.data, { raw: { width, height, channels } });
}

/** Runs a sharp chain to its end and gives the picture, grey or colour as it was. */
export async function pictureFrom(chain: Sharp, like: Picture): Promise<Picture> {
  const toned = like.channels === 1 ? chain.toColourspace('b-w').extractChannel(0) : chain.removeAlpha();
  const { data, info } = await toned.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: like.channels, data, dpi: like.dpi };
}

/** Every page of a PDF, in grey unless colour is asked for. */
export async function rasterise(pdf: Uint8Array, dpi: number, isColour = false): Promise<Picture[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pictures: Picture[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dpi / POINTS_PER_INCH, render: 'bitmap' });
    const channels = isColour ? 3 : 1;
    pictures.push({ width, height, channels, data: isColour ? rgbOf(data) : greyOf(data), dpi });
  }
  document.destroy();
  library.destroy();
  return pictures;
}

function greyOf(bgra: Uint8Array): Buffer {
  const grey = Buffer.alloc(bgra.length / 4);
  for (let i = 0; i < grey.length; i += 1) grey[i] = greyAt(bgra, i * 4);
  return grey;
}

function rgbOf(bgra: Uint8Array): Buffer {
  const rgb = Buffer.alloc((bgra.length / 4) * 3);
  for (let from = 0, to = 0; from < bgra.length; from += 4, to += 3) {
    rgb[to] = bgra[from + 2] ?? 0;
    rgb[to + 1] = bgra[from + 1] ?? 0;
    rgb[to + 2] = bgra[from] ?? 0;
  }
  return rgb;
}

function greyAt(bgra: Uint8Array, at: number): number {
  return Math.round(0.114 * (bgra[at] ?? 0) + 0.587 * (bgra[at + 1] ?? 0) + 0.299 * (bgra[at + 2] ?? 0));
}
