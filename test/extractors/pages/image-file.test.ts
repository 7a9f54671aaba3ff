// Pictures come whole or not at all, the way a viewer shows them, and never larger than allowed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeImagePage, imageFacts } from '../../../extractors/pages/image/image-file.ts';
import { darkShare } from '../../../extractors/pages/raster/gray-raster.ts';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { drawPage } from './support/drawn-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-images-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const limits = DEFAULT_READING_LIMITS;
const page = drawPage({ dpi: 100 });
const raw = { raw: { width: page.width, height: page.height, channels: 1 as const } };
const drawn = () => sharp(page.data, raw);

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Two A4 pages of one bit a pixel, Group 4 packed. */
function faxTiff(): Promise<Buffer> {
  const { width, height, data } = page;
  const both = Buffer.concat([data, data]).map((value) => (value < 128 ? 0 : 255));
  return sharp(both, { raw: { width, height: height * 2, channels: 1, pageHeight: height } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 8, yres: 8 })
    .toBuffer();
}

describe('decoding', () => {
  it('reads every page of a one-bit Group 4 TIFF with its ink', async () => {
    const path = file('fax.tif', await faxTiff());
    const { pageCount: pages } = await imageFacts(path, limits);
    const last = await decodeImagePage(path, pages, limits);
    expect({ pages, width: last.gray.width, height: last.gray.height }).toEqual({
      pages: 2,
      width: page.width,
      height: page.height,
    });
    expect(darkShare(last.gray, 128)).toBeCloseTo(darkShare(page, 128), 3);
  });

  it('turns as the EXIF orientation says', async () => {
    const path = file('turned.jpg', await drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    const { gray } = await decodeImagePage(path, 1, limits);
    expect([gray.width, gray.height]).toEqual([page.height, page.width]);
  });

  it('lays transparency on white', async () => {
    const clear = { create: { width: 60, height: 60, channels: 4 as const, background: '#00000000' } };
    const path = file('clear.png', await sharp(clear).png().toBuffer());
    expect(darkShare((await decodeImagePage(path, 1, limits)).gray, 250)).toBe(0);
  });

  it('tells coloured pages from grey ones', async () => {
    const red = await sharp({ create: { width: 90, height: 30, channels: 3, background: '#c02020' } })
      .png()
      .toBuffer();
    const stamped = drawn()
      .toColourspace('srgb')
      .composite([{ input: red, left: 50, top: 50 }]);
    const colorful = await decodeImagePage(file('stamp.png', await stamped.png().toBuffer()), 1, limits);
    const plain = await decodeImagePage(file('plain.png', await drawn().png().toBuffer()), 1, limits);
    expect(plain.color).toBeNull();
    expect(colorful.color?.lightest.data[60 * page.width + 60]).toBe(0xc0);
    expect(colorful.color?.darkest.data[60 * page.width + 60]).toBe(0x20);
  });
});

describe('resolution', () => {
  it.each([
    { says: 200, dpi: 200, why: 'a believable one is taken' },
    { says: 72, dpi: 100, why: 'a meaningless one is replaced by A4' },
    { says: 1_200, dpi: 100, why: 'one that makes a stamp of the page is replaced' },
  ])('$says dpi in the file: $why', async ({ says, dpi }) => {
    const scale = says === 200 ? 2 : 1;
    const image = drawn()
      .resize({ width: page.width * scale })
      .withMetadata({ density: says });
    const path = file(`dpi-${says}.png`, await image.png().toBuffer());
    expect((await decodeImagePage(path, 1, limits)).dpi).toBeCloseTo(dpi, 0);
  });
});

describe('refusing', () => {
  it.each([
    { name: 'cut.png', make: () => drawn().png().toBuffer() },
    { name: 'cut.jpg', make: () => drawn().jpeg().toBuffer() },
    { name: 'cut.tif', make: () => drawn().tiff({ compression: 'lzw' }).toBuffer() },
  ])('$name: a truncated picture is damaged, never half a page', async ({ name, make }) => {
    const whole = await make();
    const path = file(name, whole.subarray(0, Math.floor(whole.length * 0.7)));
    await expect(decodeImagePage(path, 1, limits)).rejects.toMatchObject({ code: 'image.damaged' });
  });

  it('refuses 30,000 × 30,000 pixels on the header alone', async () => {
    const header = Buffer.from(await drawn().png().toBuffer());
    header.writeUInt32BE(30_000, 16);
    header.writeUInt32BE(30_000, 20);
    header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
    const path = file('huge.png', header);
    await expect(imageFacts(path, limits)).rejects.toMatchObject({ code: 'image.too_large' });
    await expect(decodeImagePage(path, 1, limits)).rejects.toMatchObject({ code: 'image.too_large' });
  });

  it('refuses more pages than allowed', async () => {
    const path = file('many.tif', await faxTiff());
    const two = imageFacts(path, { ...limits, maxPages: 1 });
    await expect(two).rejects.toMatchObject({ code: 'pdf.too_many_pages' });
  });
});

/** The checksum of PNG chunks. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
