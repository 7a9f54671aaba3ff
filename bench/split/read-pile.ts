// Readings of a pile: born digital from the text layer (no OCR), the same with misreads sown in, or scanned and read.
import { writeFile } from 'node:fs/promises';
import type { PageReading, Word } from '../../contract/page-reading.ts';
import { readPdfPage } from '../../extractors/pages/pdf/pdf-page.ts';
import { judgeQuality } from '../../extractors/pages/quality.ts';
import { DEFAULT_READING_LIMITS } from '../../extractors/pages/reading-limits.ts';
import type { PageReader } from '../../pipeline/sandbox/page-reader.ts';
import { noise } from '../../samples/generator/damages/noise.damage.ts';
import { skew } from '../../samples/generator/damages/skew.damage.ts';
import { type Picture, rasterise } from '../../samples/generator/picture.ts';
import { seededRandom } from '../../samples/generator/random.ts';
import { scannedPdf } from '../../samples/generator/wraps/scanned-pdf.wrap.ts';
import type { Dice } from './dice.ts';
import type { Pile } from './make-pile.ts';

/** Writes the pile to `path` and reads its text pages. Blank pages have no text layer and are given as blank. */
export async function readBornDigital(pile: Pile, path: string): Promise<PageReading[]> {
  await writeFile(path, pile.pdf);
  const readings: PageReading[] = [];
  for (const [index, truth] of pile.pages.entries()) {
    if (truth.what === 'blank') readings.push(blankReading(index + 1));
    else readings.push(await textReading(path, index + 1));
  }
  return readings;
}

async function textReading(path: string, number: number): Promise<PageReading> {
  const page = await readPdfPage(path, number, DEFAULT_READING_LIMITS);
  if (page.kind !== 'text') throw new Error(`page ${number} of ${path} has no text layer`);
  const { lines, toOriginal, turn, widthPx, heightPx } = page.text;
  return {
    page: number,
    original: { widthPx: page.originalWidthPx, heightPx: page.originalHeightPx, dpi: page.dpi },
    upright: { widthPx, heightPx, toOriginal, turn, skewDeg: 0, perspective: false },
    source: 'text',
    readings: [{ source: 'text', lines }],
    barcodes: [],
    quality: judgeQuality(
      lines.flatMap((line) => line.words),
      0,
    ),
  };
}

function blankReading(page: number): PageReading {
  const size = { widthPx: 2480, heightPx: 3508 };
  return {
    page,
    original: { ...size, dpi: 300 },
    upright: { ...size, toOriginal: [1, 0, 0, 0, 1, 0, 0, 0, 1], turn: 0, skewDeg: 0, perspective: false },
    source: 'ocr',
    readings: [{ source: 'ocr', lines: [] }],
    barcodes: [],
    quality: { state: 'blank', inkCoverage: 0, wordCount: 0, lowConfidence: 0 },
  };
}

const CONFUSED: Readonly<Record<string, string>> = {
  '0': '6',
  '1': '7',
  '2': '7',
  '3': '8',
  '4': '1',
  '5': '6',
  '6': '8',
  '7': '1',
  '8': '3',
  '9': '4',
  e: 'c',
  a: 'o',
  i: 'l',
  t: 'f',
  O: '0',
  S: '5',
  I: 'l',
  B: '8',
  E: 'F',
  N: 'M',
  R: 'P',
};
const LOST_WORDS = 0.005;

/** The reading as a scanner's OCR might give it: `share` of the characters misread, some words lost. */
export function misread(reading: PageReading, share: number, dice: Dice): PageReading {
  if (reading.quality.state !== 'read') return reading;
  const spoil = (word: Word): Word => ({
    ...word,
    confidence: 0.9,
    text: [...word.text].map((char) => (dice.chance(share) ? (CONFUSED[char] ?? char) : char)).join(''),
  });
  const lines = (reading.readings[0]?.lines ?? []).flatMap((line) => {
    const words = line.words.filter(() => !dice.chance(LOST_WORDS)).map(spoil);
    return words.length === 0 ? [] : [{ ...line, words, text: words.map((word) => word.text).join(' ') }];
  });
  return { ...reading, source: 'ocr', readings: [{ source: 'ocr', lines }] };
}

const SCAN_DPI = 200;

/** The pile scanned in one go, a little askew and grainy, and read by OCR. */
export async function readScanned(
  pile: Pile,
  path: string,
  reader: PageReader,
  signal: AbortSignal,
): Promise<PageReading[]> {
  const random = seededRandom(pile.name);
  const lean = skew(random.next() * 2 - 1);
  const pictures: Picture[] = [];
  for (const page of await rasterise(pile.pdf, SCAN_DPI)) {
    pictures.push(await noise(5).apply(await lean.apply(page, random), random));
  }
  const { bytes } = await scannedPdf({ dpi: SCAN_DPI, hiddenErrors: null }).make({
    pdf: pile.pdf,
    letters: [],
    pictures,
  });
  await writeFile(path, bytes);
  const readings: PageReading[] = [];
  for (let page = 1; page <= pictures.length; page += 1)
    readings.push((await reader.readPage(path, page, signal)).reading);
  return readings;
}
