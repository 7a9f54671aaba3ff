// What damages share: paper measures in pixels, shapes laid over a picture, three channels from one.
import sharp from 'sharp';
import { type Picture, pictureFrom, sharpOf } from '../picture.ts';

const MM_PER_INCH = 25.4;

export function pixelsOf(picture: Picture, mm: number): number {
  return (mm / MM_PER_INCH) * picture.dpi;
}

/** Lays SVG shapes, in pixels of the picture, over it. Shapes only: text would depend on the machine's fonts. */
export function overlay(picture: Picture, shapes: string): Promise<Picture> {
  const { width, height } = picture;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
  return pictureFrom(sharp(picture.data, rawOf(picture)).composite([{ input: Buffer.from(svg) }]), picture);
}

export function rawOf({ width, height, channels }: Picture) {
  return { raw: { width, height, channels } };
}

/** Grey or colour → grey. */
export async function greyOf(picture: Picture): Promise<Picture> {
  if (picture.channels === 1) return picture;
  return pictureFrom(sharpOf(picture).toColourspace('b-w'), { ...picture, channels: 1 });
}

/** Changes every byte by itself, whatever its channel; the result is rounded and kept within 0–255. */
export function mapBytes(picture: Picture, change: (value: number, at: number) => number): Picture {
  const data = Buffer.alloc(picture.data.length);
  for (let i = 0; i < data.length; i += 1) {
    data[i] = Math.max(0, Math.min(255, Math.round(change(picture.data[i] ?? 255, i))));
  }
  return { ...picture, data };
}
