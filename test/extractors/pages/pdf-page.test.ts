// A PDF page is text only where a reader of the paper would see it; everything else is a picture to be read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  degrees,
  PDFDocument,
  PDFName,
  type PDFPage,
  StandardFonts,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { mapBox } from '../../../contract/geometry.ts';
import { openPdf } from '../../../extractors/pages/pdf/pdf-file.ts';
import { readPdfPage } from '../../../extractors/pages/pdf/pdf-page.ts';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { drawPage } from './support/drawn-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const limits = DEFAULT_READING_LIMITS;
const A4 = [595, 842] as const;
const TEXT = ['Comunicazione n. 0012345625401', 'Codice fiscale: RSSMRA80A01H501U'];
let files = 0;

async function saved(document: PDFDocument): Promise<string> {
  const path = join(folder, `${files++}.pdf`);
  writeFileSync(path, await document.save());
  return path;
}

async function onePage(draw: (page: PDFPage, document: PDFDocument) => Promise<void>): Promise<string> {
  const document = await PDFDocument.create();
  await draw(document.addPage([...A4]), document);
  return saved(document);
}

async function drawText(page: PDFPage, document: PDFDocument, lines = TEXT): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  lines.forEach((line, k) => {
    page.drawText(line, { x: 60, y: 700 - k * 20, size: 11, font });
  });
}

async function drawScan(page: PDFPage, document: PDFDocument, share = 1): Promise<void> {
  const scan = drawPage({ dpi: 150 });
  const png = await sharp(scan.data, { raw: { width: scan.width, height: scan.height, channels: 1 } })
    .png()
    .toBuffer();
  page.drawImage(await document.embedPng(png), { x: 0, y: 0, width: A4[0] * share, height: A4[1] * share });
}

describe('born-digital', () => {
  it('gives words with boxes in 300-dpi pixels of the page', async () => {
    const page = await readPdfPage(await onePage(drawText), 1, limits);
    if (page.kind !== 'text') throw new Error('not read as text');
    expect(page.text.lines.map((line) => line.text)).toEqual(TEXT);
    const [left = 0, top = 0, width = 0, height = 0] = page.text.lines[0]?.words[0]?.box ?? [];
    const scale = 300 / 72;
    expect(Math.abs(left - 60 * scale)).toBeLessThan(3);
    expect(Math.abs(top + height - (842 - 700 + 11 * 0.22) * scale)).toBeLessThan(4);
    expect(width).toBeGreaterThan(height);
  });

  it.each([90, 180, 270])('shows the page as /Rotate %d does', async (angle) => {
    const path = await onePage(async (page, document) => {
      await drawText(page, document);
      page.setRotation(degrees(angle));
    });
    const page = await readPdfPage(path, 1, limits);
    if (page.kind !== 'text') throw new Error('not read as text');
    // As a viewer shows it the print now lies; upright it reads, and its boxes lead back to where it lies.
    expect(page.text.lines.map((line) => line.text)).toEqual(TEXT);
    expect(page.text.turn).toBe(360 - angle);
    expect(page.originalWidthPx > page.originalHeightPx).toBe(angle !== 180);
    const box = page.text.lines[0]?.words[0]?.box ?? [0, 0, 0, 0];
    const [x, y, w, h] = mapBox(page.text.toOriginal, box);
    expect(w > h).toBe(angle === 180);
    expect(x >= 0 && y >= 0 && x + w <= page.originalWidthPx && y + h <= page.originalHeightPx).toBe(true);
  });

  it('keeps a page with a small picture as text', async () => {
    const path = await onePage(async (page, document) => {
      await drawScan(page, document, 0.2);
      await drawText(page, document);
    });
    expect((await readPdfPage(path, 1, limits)).kind).toBe('text');
  });

  it('leaves invisible text out', async () => {
    const path = await onePage(async (page, document) => {
      await drawText(page, document);
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      const font = await document.embedFont(StandardFonts.Helvetica);
      page.drawText('Comunicazione n. 9999999999999', { x: 60, y: 500, size: 11, font });
    });
    const page = await readPdfPage(path, 1, limits);
    if (page.kind !== 'text') throw new Error('not read as text');
    expect(page.text.lines.map((line) => line.text)).toEqual(TEXT);
  });
});

describe('scans', () => {
  it('a page that is one picture is rendered at the resolution of the picture', async () => {
    const page = await readPdfPage(await onePage(drawScan), 1, limits);
    if (page.kind !== 'picture') throw new Error('not read as a picture');
    expect(page.layer).toBeNull();
    expect(Math.abs(page.picture.dpi - 150)).toBeLessThan(1);
    expect(Math.abs(page.picture.gray.width - 1_240)).toBeLessThan(2);
  });

  it.each([
    { what: 'an invisible layer over the picture', isInvisible: true, isUnder: false },
    { what: 'text under the picture', isInvisible: false, isUnder: true },
  ])(
    '$what is not trusted: the picture is read, the text kept as second reading',
    async ({ isInvisible, isUnder }) => {
      const path = await onePage(async (page, document) => {
        if (!isUnder) await drawScan(page, document);
        if (isInvisible) page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
        await drawText(page, document);
        if (isUnder) await drawScan(page, document);
      });
      const page = await readPdfPage(path, 1, limits);
      if (page.kind !== 'picture') throw new Error('not read as a picture');
      const lines = page.layer?.([1, 0, 0, 0, 1, 0, 0, 0, 1]) ?? [];
      expect(lines.map((line) => line.text)).toEqual(TEXT);
    },
  );

  it('a page without text or picture is rendered: print may be drawn as outlines', async () => {
    const page = await readPdfPage(await onePage(async () => {}), 1, limits);
    expect(page.kind).toBe('picture');
  });
});

describe('refusing', () => {
  it('a PDF with a user password is encrypted; one with an owner password only is read', async () => {
    const closed = await PDFDocument.create();
    await drawText(closed.addPage([...A4]), closed);
    closed.encrypt({ userPassword: 'segreta', ownerPassword: 'altra' });
    await expect(openPdf(await saved(closed), limits)).rejects.toMatchObject({ code: 'pdf.encrypted' });
    const open = await PDFDocument.create();
    await drawText(open.addPage([...A4]), open);
    open.encrypt({ userPassword: '', ownerPassword: 'altra' });
    const page = await readPdfPage(await saved(open), 1, limits);
    expect(page.kind === 'text' && page.text.lines.map((line) => line.text)).toEqual(TEXT);
  });

  it.each([
    { what: 'a header alone', bytes: '%PDF-1.7\n' },
    { what: 'a page tree that is its own child', bytes: selfLoop() },
  ])('$what is damaged', async ({ bytes }) => {
    const path = join(folder, `${files++}.pdf`);
    writeFileSync(path, bytes);
    await expect(openPdf(path, limits)).rejects.toMatchObject({ code: 'pdf.damaged' });
  });

  it('a page of kilometres is too large, and more pages than allowed too many', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([10_000, 10_000]);
    page.node.set(PDFName.of('UserUnit'), document.context.obj(50));
    document.addPage([...A4]);
    const path = await saved(document);
    await expect(readPdfPage(path, 1, limits)).rejects.toMatchObject({ code: 'image.too_large' });
    const few = { ...limits, maxPages: 1 };
    await expect(openPdf(path, few)).rejects.toMatchObject({ code: 'pdf.too_many_pages' });
  });
});

describe('pictures that do not show', () => {
  const picturePage = (picture: string) =>
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>endobj',
      '4 0 obj<</Length 29>>stream\nq 595 0 0 842 0 0 cm /I Do Q \nendstream endobj',
      picture,
      'trailer<</Root 1 0 R>>',
    ].join('\n');

  it('a picture that claims 10 thousand million pixels is too large, its page not blank', async () => {
    const claim =
      '5 0 obj<</Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceGray/BitsPerComponent 8/Length 3>>stream\nabc\nendstream endobj';
    const path = join(folder, `${files++}.pdf`);
    writeFileSync(path, picturePage(claim));
    await expect(readPdfPage(path, 1, limits)).rejects.toMatchObject({ code: 'image.too_large' });
  });

  it('a picture that does not decode is noted', async () => {
    const broken =
      '5 0 obj<</Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length 9>>stream\nnot a jpg\nendstream endobj';
    const path = join(folder, `${files++}.pdf`);
    writeFileSync(path, picturePage(broken));
    expect(await readPdfPage(path, 1, limits)).toMatchObject({ kind: 'picture', hasLostPicture: true });
  });
});

function selfLoop(): string {
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj',
    'trailer<</Root 1 0 R>>',
  ].join('\n');
}
