// Each damage does something, leaves what it was given alone, and does the same again from the same seed.
import { describe, expect, it } from 'vitest';
import { askew } from '../../samples/generator/damages/askew.damage.ts';
import { bleedThrough } from '../../samples/generator/damages/bleed-through.damage.ts';
import { blur } from '../../samples/generator/damages/blur.damage.ts';
import type { Damage } from '../../samples/generator/damages/damage.ts';
import { fade } from '../../samples/generator/damages/fade.damage.ts';
import { fax } from '../../samples/generator/damages/fax.damage.ts';
import { foldLine } from '../../samples/generator/damages/fold-line.damage.ts';
import { grain } from '../../samples/generator/damages/grain.damage.ts';
import { jpeg } from '../../samples/generator/damages/jpeg.damage.ts';
import { photo } from '../../samples/generator/damages/photo.damage.ts';
import { punchHoles } from '../../samples/generator/damages/punch-holes.damage.ts';
import { scannerBed } from '../../samples/generator/damages/scanner-bed.damage.ts';
import { speckle } from '../../samples/generator/damages/speckle.damage.ts';
import { staple } from '../../samples/generator/damages/staple.damage.ts';
import { streak } from '../../samples/generator/damages/streak.damage.ts';
import { threshold } from '../../samples/generator/damages/threshold.damage.ts';
import { turn } from '../../samples/generator/damages/turn.damage.ts';
import type { Picture } from '../../samples/generator/picture.ts';
import { seededRandom } from '../../samples/generator/random.ts';

const [WIDTH, HEIGHT] = [210, 297];

/** White paper with dark bars where lines of print would be. */
function paper(channels: 1 | 3): Picture {
  const data = Buffer.alloc(WIDTH * HEIGHT * channels, 255);
  for (let y = 40; y < 240; y += 12) {
    for (let row = y; row < y + 4; row += 1)
      data.fill(20, (row * WIDTH + 25) * channels, (row * WIDTH + 150) * channels);
  }
  return { width: WIDTH, height: HEIGHT, channels, data, dpi: 25.4 };
}

const POSE = {
  widthPx: 300,
  corners: [
    [0.05, 0.05],
    [0.95, 0.08],
    [0.93, 0.95],
    [0.06, 0.92],
  ],
  table: [60, 50, 40],
  falloff: 0.3,
  shadow: { from: 0.6, slope: 0.2, depth: 0.4 },
  tint: [1, 0.98, 0.92],
  grain: 2,
} as const;
const DAMAGES: readonly Damage[] = [
  askew(9, 60),
  bleedThrough(0.3),
  blur(0.8),
  fade(80, 200),
  fax,
  foldLine(0.4, 0.6),
  grain(8),
  jpeg(30),
  photo(POSE),
  punchHoles(20),
  scannerBed(12, 12),
  speckle(0.002),
  staple,
  streak(2, 60),
  threshold(128),
  turn(90),
];
/** Grey only, as their wraps are. */
const GREY_ONLY = new Set([fax.name]);

describe.each(DAMAGES)('$name', (damage) => {
  it.each([1, 3] as const)('on %i channel(s)', async (channels) => {
    if (channels === 3 && GREY_ONLY.has(damage.name)) return;
    const before = paper(channels);
    const [once, again] = [
      await damage.apply(before, seededRandom('damage')),
      await damage.apply(before, seededRandom('damage')),
    ];
    expect(Buffer.compare(before.data, paper(channels).data)).toBe(0);
    expect(once.data.length).toBe(once.width * once.height * once.channels);
    expect(Buffer.compare(once.data, again.data)).toBe(0);
    const isSameShape = once.width === WIDTH && once.height === HEIGHT && once.channels === channels;
    expect(isSameShape && Buffer.compare(once.data, before.data) === 0).toBe(false);
    expect(damage.about).not.toBe('');
  });
});

describe('what a damage leaves', () => {
  const apply = (damage: Damage, picture = paper(1)) => damage.apply(picture, seededRandom('x'));
  const dark = (picture: Picture) => picture.data.filter((value) => value < 128).length;

  it('a threshold leaves two levels, and a higher one thicker strokes', async () => {
    const fine = { ...paper(1), dpi: 254 };
    const [thin, thick] = [await apply(threshold(60), fine), await apply(threshold(220), fine)];
    expect([...new Set(thin.data)].sort()).toEqual([0, 255]);
    expect(dark(thick)).toBeGreaterThan(dark(thin));
  });

  it('an askew sheet loses none of its print', async () => {
    const whole = await apply(askew(12, 244));
    expect(whole.width).toBeGreaterThan(WIDTH);
    expect(dark(whole)).toBeGreaterThan(dark(paper(1)) * 0.9);
  });

  it('a photo shows the table at its corner and the paper in the middle', async () => {
    const { data, width } = await apply(photo({ ...POSE, shadow: null, grain: 0 }));
    const red = (x: number, y: number) => data[(y * width + x) * 3] ?? 0;
    expect(red(2, 2)).toBeLessThan(70);
    expect(red(260, 200)).toBeGreaterThan(150);
  });
});
