// Whole pages through real reader children: what stands on the paper comes out, what cannot be read is said.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { mapPoint } from '../../../contract/geometry.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import { documentAt } from '../../../extractors/containers/open-file.ts';
import { createRaster, type GrayRaster } from '../../../extractors/pages/raster/gray-raster.ts';
import { invert } from '../../../extractors/pages/raster/homography.ts';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { createReaderPool } from '../../../pipeline/sandbox/reader-pool.ts';
import { drawPage, LINES, turnRaster } from '../../extractors/pages/support/drawn-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-read-'));
const pool = createReaderPool({
  size: 1,
  memoryLimitMb: 1_400,
  limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});
const signal = new AbortController().signal;

async function imageFile(name: string, raster: GrayRaster): Promise<string> {
  const path = join(folder, name);
  const raw = { width: raster.width, height: raster.height, channels: 1 as const };
  await sharp(raster.data, { raw }).withMetadata({ density: 150 }).png().toFile(path);
  return path;
}

async function meanDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const pixels = (png: Uint8Array) => sharp(png).toColourspace('b-w').raw().toBuffer();
  const [a, b] = [await pixels(one), await pixels(other)];
  expect(a.length).toBe(b.length);
  return a.reduce((sum, value, k) => sum + Math.abs(value - (b[k] ?? 0)), 0) / a.length;
}

const textsOf = (reading: PageReading) => reading.readings[0]?.lines.map((line) => line.text) ?? [];

describe('a scan', () => {
  it('on its head and leaning is read, and its words are found again on the original', async () => {
    const original = turnRaster(drawPage({ dpi: 150, skewDeg: 2.4 }), 2);
    const path = await imageFile('upside-down.png', original);
    expect(await pool.open(documentAt(path, tmpdir()), signal)).toMatchObject({
      kind: 'image',
      mediaType: 'image/png',
      pageCount: 1,
    });
    const { reading, uprightPng } = await pool.readPage(path, 1, signal);
    expect(reading).toMatchObject({ source: 'ocr', upright: { turn: 180 }, quality: { state: 'read' } });
    for (const line of LINES) expect(textsOf(reading)).toContain(line);
    expect((await sharp(uprightPng ?? undefined).metadata()).width).toBe(reading.upright.widthPx);

    // Painted later, for people, it is the same picture.
    const painted = await pool.paint({ path, page: 1, reading }, signal);
    expect(await meanDifference(painted, uprightPng ?? painted)).toBeLessThan(2);
    expect((await sharp(painted).stats()).channels[0]?.min).toBeLessThan(60);

    const word = reading.readings[0]?.lines
      .flatMap((line) => line.words)
      .find((w) => w.text === '0012345625401');
    const [x = 0, y = 0, w = 0, h = 0] = word?.box ?? [];
    const [originalX, originalY] = mapPoint(reading.upright.toOriginal, x + w / 2, y + h / 2);
    // On its head the second line stands at the foot of the page, towards the right.
    expect(originalX).toBeGreaterThan(original.width / 2);
    expect(originalY).toBeGreaterThan(original.height / 2);
    const back = mapPoint(invert(reading.upright.toOriginal), originalX, originalY);
    expect(back[0]).toBeCloseTo(x + w / 2, 3);

    const regions = [{ id: 'number', box: word?.box ?? [0, 0, 1, 1], expect: 'digits' }] as const;
    const uprightPath = join(folder, 'upright.png');
    writeFileSync(uprightPath, uprightPng ?? new Uint8Array());
    for (const stored of [uprightPath, null]) {
      const again = await pool.reread({ path, page: 1, uprightPath: stored, reading }, regions, signal);
      expect(again.get('number')?.map((r) => r.text.replace(/\D/g, ''))).toContain('0012345625401');
    }
  });

  it('without ink is blank', async () => {
    const path = await imageFile('blank.png', createRaster(1_240, 1_754, 246));
    const { reading } = await pool.readPage(path, 1, signal);
    expect(reading.quality.state).toBe('blank');
  });

  it('of smudges is unreadable, not blank and not read', async () => {
    const smudged = createRaster(1_240, 1_754);
    for (let k = 0; k < 60; k++) {
      const left = 80 + ((k * 373) % 1_000);
      const top = 80 + ((k * 617) % 1_500);
      for (let y = top; y < top + 60; y++)
        smudged.data.fill(30, y * 1_240 + left, y * 1_240 + left + 70 - (k % 9));
    }
    const { reading } = await pool.readPage(await imageFile('smudges.png', smudged), 1, signal);
    expect(reading.quality.state).toBe('unreadable');
  });

  it('with a red stamp over a number gives both', async () => {
    const page = drawPage({ dpi: 150 });
    const stamp = Buffer.from(
      `<svg width="620" height="120"><g fill="none" stroke="#d02828" stroke-width="5"><path d="M5 40 L600 60"/><path d="M5 75 L600 95"/><rect x="4" y="4" width="610" height="110"/></g></svg>`,
    );
    const path = join(folder, 'stamped.png');
    const raw = { width: page.width, height: page.height, channels: 1 as const };
    await sharp(page.data, { raw })
      .toColourspace('srgb')
      .composite([{ input: stamp, left: 280, top: 240 }])
      .withMetadata({ density: 150 })
      .png()
      .toFile(path);
    const { reading } = await pool.readPage(path, 1, signal);
    expect(reading.upright.coloredInk).toBe(true);
    expect(textsOf(reading).join('\n')).toContain('0012345625401');
    expect(textsOf(reading).join('\n')).toContain('RSSMRA80A01H501U');
  });
});

/** Cut down from a spoilt letter: pdf.js opens it, and leaves a promise rejected that nobody waits for. */
const STRAY_REJECTION = [
  'CjEgMCBvYmo8PC8vL0tpZHNbMyA3IDBSXS9Db3VudCAyIDAgb2JqPDwvLy9QYWdlcyAxIDBSPj4zIDAgb2JqPDwvUm9vdCAyIDBSL0ZpbHRlci9G',
  'bGF0ZURlY29kZS9YUmVmLy9XWzEgMiAyXS9JbmRleFswIDIxXT4+c3RyZWFtCnicJcurDYAwFIbR75byCqYJOBRBYViAUVgHy0LMg2aFcv/UHHeA',
  'nASBsWAiiKITln9lbmRzdHJlYW1i',
].join('');

describe('a damaged PDF', () => {
  it('does not cost the reader its life', async () => {
    const own = createReaderPool({
      size: 1,
      memoryLimitMb: 1_400,
      limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
    });
    const path = join(folder, 'stray.pdf');
    writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(STRAY_REJECTION, 'base64')]));
    try {
      for (let time = 0; time < 3; time++) {
        expect(await own.open(documentAt(path, folder), signal)).toMatchObject({ kind: 'pdf' });
      }
      expect(own.stats()).toMatchObject({ started: 1, lost: 0 });
    } finally {
      await own.close();
    }
  });
});
