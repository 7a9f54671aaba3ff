// Pictures come out with the same pixels and their size on paper, and with nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { sanitisePicture } from '../../../extractors/sanitising/picture/sanitise-picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-picture-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function fileOf(bytes: Uint8Array): string {
  const path = join(folder, `file-${++files}`);
  writeFileSync(path, bytes);
  return path;
}

const clean = (bytes: Uint8Array, mediaType: string) =>
  sanitisePicture(fileOf(bytes), mediaType, DEFAULT_READING_LIMITS);

/** A letter-like sheet: white, dark bars, one coloured. */
const sheet = (width = 240, height = 160) => {
  const bar = (w: number, h: number, background: string) => ({
    create: { width: w, height: h, channels: 3 as const, background },
  });
  return sharp(bar(width, height, 'white')).composite([
    { input: bar(120, 12, '#202020'), left: 20, top: 20 },
    { input: bar(80, 12, '#c02020'), left: 20, top: 60 },
  ]);
};

describe('a PNG', () => {
  it('keeps pixels and resolution, and loses words and what stands after it', async () => {
    const png = await sheet()
      .withDensity(300)
      .withExif({ IFD0: { Artist: 'Mario Rossi' } })
      .png()
      .toBuffer();
    const made = await clean(Buffer.concat([png, Buffer.from('PK\u0003\u0004 nascosto')]), 'image/png');
    expect(made).toMatchObject({
      mediaType: 'image/png',
      way: 'encoded',
      look: { state: 'same', equalPages: 1 },
    });
    const text = Buffer.from(made.bytes).toString('latin1');
    expect(text).not.toMatch(/Mario|nascosto/);
    expect((await sharp(made.bytes).metadata()).density).toBe(300);
  });
});

describe('a JPEG', () => {
  it('is turned as it is shown, keeps its resolution and loses its maker’s data', async () => {
    const jpeg = await sheet()
      .withMetadata({ orientation: 6, density: 200, exif: { IFD0: { Artist: 'Mario Rossi' } } })
      .jpeg({ quality: 90 })
      .toBuffer();
    const made = await clean(Buffer.concat([jpeg, Buffer.from('<script>')]), 'image/jpeg');
    const facts = await sharp(made.bytes).metadata();
    expect([facts.width, facts.height, facts.orientation ?? 1, facts.density]).toEqual([160, 240, 1, 200]);
    expect(Buffer.from(made.bytes).toString('latin1')).not.toMatch(/Mario|<script>/);
    expect(made.look.worstTile).toBeLessThanOrEqual(0.2);
  });

  it('that is cut short is never half a picture', async () => {
    const noisy = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    await expect(clean(noisy.subarray(0, noisy.length / 2), 'image/jpeg')).rejects.toMatchObject({
      code: 'image.damaged',
    });
  });
});

describe('a TIFF', () => {
  it('becomes a PDF of its size on paper', async () => {
    const tiff = await sheet(1654, 2339)
      .withDensity(200)
      .tiff({ compression: 'lzw', xres: 200 / 25.4, yres: 200 / 25.4 })
      .toBuffer();
    const made = await clean(tiff, 'image/tiff');
    expect(made).toMatchObject({ mediaType: 'application/pdf', pagesAfter: 1, look: { state: 'same' } });
    const { width, height } = (await PDFDocument.load(made.bytes)).getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it('in black and white takes one bit a pixel', async () => {
    const colored = await sheet(1654, 2339).png().toBuffer();
    const tiff = await sharp(colored)
      .threshold(128)
      .toColourspace('b-w')
      .tiff({ compression: 'lzw' })
      .toBuffer();
    const made = await clean(tiff, 'image/tiff');
    expect(Buffer.from(made.bytes).toString('latin1')).toContain('/BitsPerComponent 1');
    expect(made.look).toMatchObject({ state: 'same', equalPages: 1 });
  });
});

describe('a moving picture', () => {
  it('keeps its first frame, and that is told', async () => {
    const frames = await sharp([await sheet().png().toBuffer(), await sheet().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    const made = await clean(frames, 'image/gif');
    expect(made.warnings).toEqual([{ code: 'picture.animation_lost', count: 1, pages: [] }]);
    expect(made.mediaType).toBe('image/png');
  });
});

it('a format that is not decoded is refused, not passed on', async () => {
  await expect(clean(Buffer.from('BM'), 'image/bmp')).rejects.toMatchObject({ code: 'sanitising.no_way' });
});
