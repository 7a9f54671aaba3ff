// Makes page readings from plain text for tests: a line per text line, columns kept by their spaces.

import { IDENTITY, unionBox } from '../../contract/geometry.ts';
import type { Barcode, Extent, Line, PageReading, TextReading, Word } from '../../contract/page-reading.ts';

const CHAR_PX = 12;
const LINE_PX = 36;
const WORD_PX = 24;
const WIDTH_PX = 1654;
const HEIGHT_PX = 2339;

export interface PageOptions {
  readonly page?: number;
  readonly source?: 'text' | 'ocr' | 'text+ocr';
  /** A second reading of the same page, as text with the same layout. */
  readonly second?: string;
  readonly barcodes?: readonly Barcode[];
  readonly confidence?: number;
  readonly state?: 'read' | 'blank' | 'unreadable';
  readonly extent?: Extent;
}

export function pageOf(text: string, options: PageOptions = {}): PageReading {
  const source = options.source ?? 'ocr';
  const first = readingOf(text, source === 'text' ? 'text' : 'ocr', options.confidence ?? 0.93);
  const second = options.second === undefined ? [] : [readingOf(options.second, 'text', 1)];
  const words = first.lines.flatMap((line) => line.words);
  return {
    page: options.page ?? 1,
    ...(options.extent ? { extent: options.extent } : {}),
    original: { widthPx: WIDTH_PX, heightPx: HEIGHT_PX, dpi: 200 },
    upright: {
      widthPx: WIDTH_PX,
      heightPx: HEIGHT_PX,
      toOriginal: IDENTITY,
      turn: 0,
      skewDeg: 0,
      perspective: false,
    },
    source,
    readings: [first, ...second],
    barcodes: options.barcodes ?? [],
    quality: {
      state: options.state ?? (words.length > 0 ? 'read' : 'blank'),
      inkCoverage: 0.04,
      wordCount: words.length,
      lowConfidence: 0.8,
    },
  };
}

/** Several pages, form feeds between them, numbered from 1. */
export function pagesOf(text: string, options: PageOptions = {}): PageReading[] {
  return text.split('\f').map((pageText, index) => pageOf(pageText, { ...options, page: index + 1 }));
}

function readingOf(text: string, source: 'text' | 'ocr', confidence: number): TextReading {
  const lines = text
    .split('\n')
    .map((line, index) => lineOf(line, index, source === 'text' ? 1 : confidence));
  return { source, lines: lines.filter((line) => line !== null) };
}

function lineOf(text: string, index: number, confidence: number): Line | null {
  const words: Word[] = [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    box: [60 + match.index * CHAR_PX, 80 + index * LINE_PX, match[0].length * CHAR_PX, WORD_PX],
    confidence,
  }));
  if (words.length === 0) return null;
  return {
    text: words.map((word) => word.text).join(' '),
    box: unionBox(words.map((word) => word.box)),
    words,
  };
}
