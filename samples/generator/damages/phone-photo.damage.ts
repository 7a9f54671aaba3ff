// A sheet on a dark table taken with a telephone: perspective, uneven light, a warm tint. Grey in, colour out.
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';
import { inverseOfSquareTo, type Quad } from './perspective.ts';

const WIDTH = 1680;
const HEIGHT = 2240;
/** Where the sheet's corners land, as parts of the photo: top left, top right, bottom right, bottom left. */
const CORNERS: Quad = [
  [0.085, 0.06],
  [0.9, 0.035],
  [0.955, 0.955],
  [0.04, 0.97],
];
const PAPER_TINT = [1, 0.975, 0.92] as const;
const TABLE = [64, 49, 40] as const;
const GRAIN = 2.2;

export const phonePhoto: Damage = {
  name: 'phone photo: perspective, uneven light, dark table',
  about: 'a sheet on a dark table taken with a telephone',
  apply(picture, random) {
    const data = Buffer.alloc(WIDTH * HEIGHT * 3);
    const toSheet = inverseOfSquareTo(CORNERS);
    for (let y = 0; y < HEIGHT; y += 1) {
      for (let x = 0; x < WIDTH; x += 1) {
        const [u, v] = toSheet(x / WIDTH, y / HEIGHT);
        writePixel(data, (y * WIDTH + x) * 3, colourAt(picture, u, v, x / WIDTH, y / HEIGHT, random));
      }
    }
    return { width: WIDTH, height: HEIGHT, channels: 3, data, dpi: picture.dpi };
  },
};

type Rgb = readonly [number, number, number];

function writePixel(data: Buffer, at: number, colour: Rgb): void {
  for (const [channel, value] of colour.entries()) {
    data[at + channel] = Math.max(0, Math.min(255, Math.round(value)));
  }
}

/** u and v are the place on the sheet, 0–1; s and t the place on the photo. */
function colourAt(picture: Picture, u: number, v: number, s: number, t: number, random: Random): Rgb {
  const grain = GRAIN * random.normal();
  if (u < 0 || v < 0 || u >= 1 || v >= 1) {
    const wood = 9 * Math.sin(t * 90 + 6 * Math.sin(s * 7)) + grain;
    return [TABLE[0] + wood, TABLE[1] + wood, TABLE[2] + wood];
  }
  const light = 0.93 - 0.34 * Math.hypot(s - 0.3, t - 0.22) - (t > 0.72 && s > 0.55 ? 0.22 * (t - 0.72) : 0);
  const value = (22 + 0.9 * sampleAt(picture, u, v)) * light + grain;
  return [value * PAPER_TINT[0], value * PAPER_TINT[1], value * PAPER_TINT[2]];
}

/** Bilinear. */
function sampleAt({ data, width, height }: Picture, u: number, v: number): number {
  const x = Math.min(u * width, width - 1.001);
  const y = Math.min(v * height, height - 1.001);
  const at = Math.floor(y) * width + Math.floor(x);
  const [dx, dy] = [x - Math.floor(x), y - Math.floor(y)];
  const top = (data[at] ?? 255) * (1 - dx) + (data[at + 1] ?? 255) * dx;
  const bottom = (data[at + width] ?? 255) * (1 - dx) + (data[at + width + 1] ?? 255) * dx;
  return top * (1 - dy) + bottom * dy;
}
