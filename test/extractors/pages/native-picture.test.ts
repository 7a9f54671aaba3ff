// The picture of a scanned page is taken as it is where the page is nothing else; otherwise the page is drawn.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readPdfPage } from '../../../extractors/pages/pdf/pdf-page.ts';
import { turnRaster } from '../../../extractors/pages/raster/turn-raster.ts';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { drawPage } from './support/drawn-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-native-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const A4 = [595.2, 841.92] as const;
const scan = drawPage({ dpi: 150 });
let files = 0;

async function pageWith(draw: (page: PDFPage) => void, place = { x: 0, y: 0 }) {
  const document = await PDFDocument.create();
  const page = document.addPage([...A4]);
  const raw = { width: scan.width, height: scan.height, channels: 1 as const };
  const png = await document.embedPng(await sharp(scan.data, { raw }).png().toBuffer());
  page.drawImage(png, { ...place, width: A4[0], height: A4[1] });
  draw(page);
  const path = join(folder, `${files++}.pdf`);
  writeFileSync(path, await document.save());
  const read = await readPdfPage(path, 1, DEFAULT_READING_LIMITS);
  if (read.kind !== 'picture') throw new Error('not read as a picture');
  return read.picture.gray;
}

/** Largest difference of grey between two pictures of one size. */
const gapOf = (a: { data: Uint8Array }, b: { data: Uint8Array }) =>
  a.data.reduce((most, value, k) => Math.max(most, Math.abs(value - (b.data[k] ?? 0))), 0);

describe('the picture of a scan', () => {
  it('is taken pixel for pixel', async () => {
    const picture = await pageWith(() => {});
    expect([picture.width, picture.height]).toEqual([scan.width, scan.height]);
    expect(gapOf(picture, scan)).toBeLessThanOrEqual(1);
  });

  it.each([90, 180, 270] as const)('is turned with a page that is shown turned by %i°', async (turn) => {
    const picture = await pageWith((page) => page.setRotation(degrees(turn)));
    const shown = turnRaster(scan, turn);
    expect([picture.width, picture.height]).toEqual([shown.width, shown.height]);
    expect(gapOf(picture, shown)).toBeLessThanOrEqual(1);
  });

  it('is not enough where something is drawn over it: the page is', async () => {
    const black = { x: 100, y: 400, width: 300, height: 60, color: rgb(0, 0, 0) };
    const picture = await pageWith((page) => page.drawRectangle(black));
    const [x, y] = [
      Math.round((250 / A4[0]) * picture.width),
      Math.round((1 - 430 / A4[1]) * picture.height),
    ];
    expect(picture.data[y * picture.width + x]).toBeLessThan(30);
  });

  it('is not the page where it stands off its edges', async () => {
    const picture = await pageWith(() => {}, { x: 60, y: 0 });
    // What the page shows at its left edge is paper, not the picture's first column.
    const column = Math.round((20 / A4[0]) * picture.width);
    expect(picture.data[Math.round(picture.height / 2) * picture.width + column]).toBeGreaterThan(250);
  });
});
