// A sheet on a table taken with a telephone, in any pose: perspective, uneven light, a shadow, a tint. Colour out.
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';
import { inverseOfSquareTo, type Quad } from './perspective.ts';

export interface PhotoPose {
  readonly widthPx: number;
  /** Where the sheet's corners land, as parts of the photo: top left, top right, bottom right, bottom left. */
  readonly corners: Quad;
  /** Colour of the table, 0–255. */
  readonly table: readonly [number, number, number];
  /** 0–1: how much of the light is lost in the corner farthest from the lamp. */
  readonly falloff: number;
  /** The hand's shadow: from this part of the photo's height on, at an angle; null for none. */
  readonly shadow: { readonly from: number; readonly slope: number; readonly depth: number } | null;
  /** 0–1 red, green, blue of the light on white paper. */
  readonly tint: readonly [number, number, number];
  /** Deviation in grey levels. */
  readonly grain: number;
}

const ASPECT = 1.333;
/** Width of a shadow's soft edge, as a part of the photo's height. */
const SOFT_EDGE = 0.05;

export function photo(pose: PhotoPose): Damage {
  return {
    name: `photo ${pose.widthPx} px wide${pose.shadow ? ', with a shadow' : ''}`,
    about: 'a sheet on a table taken with a telephone: perspective, uneven light, shadow',
    apply: (picture, random) => takePhoto(picture, pose, random),
  };
}

function takePhoto(picture: Picture, pose: PhotoPose, random: Random): Picture {
  const width = pose.widthPx;
  const height = Math.round(width * ASPECT);
  const data = Buffer.alloc(width * height * 3);
  const toSheet = inverseOfSquareTo(pose.corners);
  const lamp = [random.next(), random.next() * 0.5] as const;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      const [s, t] = [x / width, y / height];
      const [u, v] = toSheet(s, t);
      const grain = (random.next() + random.next() - 1) * 2.4 * pose.grain;
      const light = lightAt(pose, lamp, s, t);
      const isPaper = u >= 0 && v >= 0 && u < 1 && v < 1;
      for (let channel = 0; channel < 3; channel += 1) {
        const paper = isPaper
          ? (18 + 0.93 * sampleAt(picture, u, v, channel)) * (pose.tint[channel] ?? 1)
          : 0;
        const value = (isPaper ? paper : (pose.table[channel] ?? 0)) * light + grain;
        data[at + channel] = Math.max(0, Math.min(255, Math.round(value)));
      }
    }
  }
  return { width, height, channels: 3, data, dpi: picture.dpi };
}

function lightAt(pose: PhotoPose, lamp: readonly [number, number], s: number, t: number): number {
  const away = Math.hypot(s - lamp[0], t - lamp[1]) / 1.3;
  const lit = 1 - pose.falloff * away;
  if (!pose.shadow) return lit;
  const inside = (t + pose.shadow.slope * s - pose.shadow.from) / SOFT_EDGE;
  return lit * (1 - pose.shadow.depth * Math.max(0, Math.min(1, inside)));
}

/** Bilinear; `channel` counts only on a colour picture. */
function sampleAt({ data, width, height, channels }: Picture, u: number, v: number, channel: number): number {
  const x = Math.min(u * width, width - 1.001);
  const y = Math.min(v * height, height - 1.001);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - left, y - top];
  const at = (top * width + left) * channels + (channels === 3 ? channel : 0);
  const below = at + width * channels;
  const upper = (data[at] ?? 255) * (1 - dx) + (data[at + channels] ?? 255) * dx;
  const lower = (data[below] ?? 255) * (1 - dx) + (data[below + channels] ?? 255) * dx;
  return upper * (1 - dy) + lower * dy;
}
