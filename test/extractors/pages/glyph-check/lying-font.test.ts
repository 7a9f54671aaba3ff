// A font may show another glyph than its text layer claims. Whatever was read before, such a field must never come
// back as the text layer has it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, type PDFRef, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Word } from '../../../../contract/page-reading.ts';
import { createShapeBook, type ShapeBook } from '../../../../extractors/pages/glyph-check/shape-book.ts';
import { createLineEngine } from '../../../../extractors/pages/ocr/line-engine.ts';
import { type Engines, readPage } from '../../../../extractors/pages/page-engine.ts';
import { DEFAULT_READING_LIMITS } from '../../../../extractors/pages/reading-limits.ts';
import { rereadRegions } from '../../../../extractors/pages/reread.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-lying-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// The line network is loaded at its first reading.
vi.setConfig({ testTimeout: 60_000 });
const network = createLineEngine();
const NUMBER = '0012385625401';
const SHOWN = '0012335625401';
let files = 0;
let inferences = 0;
let shapes: ShapeBook = createShapeBook();
beforeEach(() => {
  shapes = createShapeBook();
  inferences = 0;
});

interface Print {
  readonly text: string;
  /** Glyph names by the character that the text layer claims for them. */
  readonly lies?: Readonly<Record<string, string>>;
  readonly face?: string;
}

/** @param over content stream drawn after all print */
async function pdfOf(prints: readonly Print[], over = ''): Promise<string> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const plain = await document.embedFont(StandardFonts.Helvetica);
  page.drawText('Comunicazione degli esiti del controllo', { x: 60, y: 760, size: 11, font: plain });
  prints.forEach(({ text, lies = {}, face = 'Helvetica' }, k) => {
    const name = PDFName.of(`L${k}`);
    page.node.setFontDictionary(name, fontOf(document, face, lies));
    const stream = `BT /L${k} 11 Tf 60 ${700 - 40 * k} Td (${text}) Tj ET`;
    page.node.addContentStream(document.context.register(document.context.stream(stream)));
  });
  page.node.addContentStream(document.context.register(document.context.stream(over)));
  const path = join(folder, `${files++}.pdf`);
  writeFileSync(path, await document.save());
  return path;
}

/** Draws the named glyphs, and says in its ToUnicode that they are what was typed. */
function fontOf(document: PDFDocument, face: string, lies: Readonly<Record<string, string>>): PDFRef {
  const { context } = document;
  const differences = Object.entries(lies).flatMap(([char, glyph]) => [
    char.charCodeAt(0),
    PDFName.of(glyph),
  ]);
  const codes = Array.from({ length: 95 }, (_, k) => (k + 32).toString(16).padStart(2, '0'));
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${codes.length} beginbfchar`,
    ...codes.map((code) => `<${code}> <00${code}>`),
    'endbfchar endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: face,
      Encoding: { Type: 'Encoding', BaseEncoding: 'WinAnsiEncoding', Differences: differences },
      ToUnicode: context.register(context.stream(map)),
    }),
  );
}

/** All long words of the page, each read a second time. */
async function reread(path: string): Promise<readonly { word: string; text: string; method: string }[]> {
  const engines: Engines = {
    get ocr(): never {
      throw new Error('no page pass here');
    },
    get barcodes(): never {
      throw new Error('no barcodes here');
    },
    shapes,
    lines: {
      read: (line) => {
        inferences++;
        return network.read(line);
      },
    },
    limits: DEFAULT_READING_LIMITS,
  };
  const { reading } = await readPage(path, 1, 'whole', engines);
  expect(reading.source).toBe('text');
  const words: readonly Word[] = reading.readings.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const fields = words.filter((word) => /\d{4}/.test(word.text));
  const regions = fields.map((word, k) => ({ id: String(k), box: word.box, expect: 'digits' as const }));
  const found = await rereadRegions({ path, page: 1, uprightPath: null, reading }, regions, engines);
  return fields.map((word, k) => {
    const [second] = found.get(String(k)) ?? [];
    return { word: word.text, text: second?.text ?? '', method: second?.method ?? '' };
  });
}

const HONEST: Print = { text: NUMBER };
const LYING: Print = { text: NUMBER, lies: { 8: 'three' } };
const read = { word: NUMBER, text: NUMBER, method: 'text-crop-ppocr' };
const known = { word: NUMBER, text: NUMBER, method: 'text-crop-ppocr-shapes' };
const lie = { word: NUMBER, text: SHOWN, method: 'text-crop-ppocr' };

describe('a font that tells the truth', () => {
  it('is read by the network once; the same pictures are known after that, in any document', async () => {
    expect(await reread(await pdfOf([HONEST]))).toEqual([read]);
    expect(inferences).toBe(1);
    const other = NUMBER.split('').reverse().join('');
    expect(await reread(await pdfOf([HONEST, { text: other }]))).toEqual([
      known,
      { word: other, text: other, method: 'text-crop-ppocr-shapes' },
    ]);
    expect(inferences).toBe(1);
  });

  it('has a character that was not seen before read by the network, and remembered', async () => {
    await reread(await pdfOf([HONEST]));
    const other = '0012375625401';
    for (const _ of [1, 2]) {
      expect(await reread(await pdfOf([{ text: other }]))).toEqual([{ ...known, word: other, text: other }]);
      expect(inferences).toBe(2);
    }
  });

  it('is read whole where most of it is new', async () => {
    await reread(await pdfOf([HONEST]));
    expect(await reread(await pdfOf([{ text: '79797979' }]))).toMatchObject([{ method: 'text-crop-ppocr' }]);
  });
});

describe('a font that lies about one glyph', () => {
  it('is seen when nothing is known yet, and teaches nothing', async () => {
    expect(await reread(await pdfOf([LYING]))).toEqual([lie]);
    expect(shapes.size).toBe(0);
  });

  it('is seen after an honest document taught all characters, and every time', async () => {
    await reread(await pdfOf([HONEST]));
    expect(await reread(await pdfOf([LYING]))).toEqual([lie]);
    expect(await reread(await pdfOf([LYING]))).toEqual([lie]);
    expect(await reread(await pdfOf([HONEST]))).toEqual([known]);
  });

  it('is seen beside an honest font that shows the same character on the same page', async () => {
    await reread(await pdfOf([HONEST]));
    expect(await reread(await pdfOf([HONEST, LYING, HONEST]))).toEqual([known, lie, known]);
  });

  it('is seen where only the lying glyph is new, and every time', async () => {
    await reread(await pdfOf([{ text: '0012345625401' }]));
    for (const _ of [1, 2]) {
      expect(await reread(await pdfOf([{ text: '0012345725401', lies: { 7: 'eight' } }]))).toEqual([
        { word: '0012345725401', text: '0012345825401', method: 'text-crop-ppocr' },
      ]);
    }
  });

  it('is seen under the name of a face nobody has seen', async () => {
    await reread(await pdfOf([HONEST]));
    expect(await reread(await pdfOf([{ ...LYING, face: 'Courier' }]))).toEqual([lie]);
  });

  it.each([
    ['0', 'O'],
    ['1', 'seven'],
    ['5', 'six'],
    ['6', 'five'],
    ['2', 'Z'],
  ])('shows %s as %s, and is not taken for it', async (char, glyph) => {
    await reread(await pdfOf([HONEST]));
    const [found] = await reread(await pdfOf([{ text: NUMBER, lies: { [char]: glyph } }]));
    expect(found?.method).toBe('text-crop-ppocr');
  });
});

describe('ink the text layer does not know of', () => {
  const width = 13 * 0.556 * 11; // Helvetica's digits
  it.each([
    ['a bar through the number', '0 g 80 703 14 1.2 re f'],
    ['white over a digit', '1 g 78 698 7 12 re f'],
    ['white over the left side of an 8', '1 g 90 698 2.6 12 re f'],
    ['a stroke right behind it', `0 g ${60 + width + 1} 700 1.2 8 re f`],
  ])('%s: the field is not taken from memory', async (_, over) => {
    await reread(await pdfOf([HONEST]));
    const [found] = await reread(await pdfOf([HONEST], over));
    expect(found?.method).toBe('text-crop-ppocr');
  });
});

describe('the words beside a field', () => {
  it('are not read into it', async () => {
    const day = '24-04-2020';
    const found = await reread(await pdfOf([{ text: `elaborata il ${day}` }]));
    expect(found).toEqual([{ word: day, text: day, method: 'text-crop-ppocr' }]);
  });
});
