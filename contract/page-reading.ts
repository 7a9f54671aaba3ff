// What the readers give for one page: words with boxes, from one or two independent readings, and how the
// page was turned to be read. Shared by extractors (who make it) and pipeline (who stores it).
import type { Box, Transform } from './geometry.ts';

/** One word. `box` is in pixels of the upright picture ({@link PageReading.upright}). */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** The engine's own score, 0–1; 1 for a text layer. Evidence of little weight: never accepts a field alone. */
  readonly confidence: number;
}

export interface Line {
  readonly text: string;
  readonly box: Box;
  readonly words: readonly Word[];
}

/** All lines of a page as one engine read them, in reading order (top to bottom, left to right in a line). */
export interface TextReading {
  readonly source: 'text' | 'ocr';
  readonly lines: readonly Line[];
}

export interface Barcode {
  /** zxing's format name: QRCode, DataMatrix, Code128, ITF … */
  readonly format: string;
  readonly text: string;
  readonly box: Box;
}

/** How much of a page was read. `top`: its head only, enough to see what page it is; the rest is not known yet. */
export type Extent = 'whole' | 'top';

export interface PageReading {
  /** 1-based within its part. */
  readonly page: number;
  /** Absent: the whole page. With `top`, what is missing below is unknown, never absent. */
  readonly extent?: Extent;
  /** The page as a viewer would show it, before any turn or deskew: result boxes are given in its pixels. */
  readonly original: { readonly widthPx: number; readonly heightPx: number; readonly dpi: number };
  /** The picture that the words' boxes refer to: upright, deskewed, cleaned of perspective. */
  readonly upright: {
    readonly widthPx: number;
    readonly heightPx: number;
    /** Maps upright pixels to original pixels. */
    readonly toOriginal: Transform;
    /** Clockwise quarter turn that was applied to the original, degrees. */
    readonly turn: 0 | 90 | 180 | 270;
    /** Skew that was taken out, degrees, positive = the page leant clockwise. */
    readonly skewDeg: number;
    readonly perspective: boolean;
    /** Stamps or pen in colour lie on the page: the print was read without them. */
    readonly coloredInk?: boolean;
  };
  /**
   * `text`: visible born-digital text. `ocr`: a picture was read. `text+ocr`: a scanner's text layer that is
   * not trusted, and our own reading of the picture; both are in `readings`, the OCR first.
   */
  readonly source: 'text' | 'ocr' | 'text+ocr';
  /** One or two readings; the first is the one to extract from. Empty lines with state `blank` or `unreadable`. */
  readonly readings: readonly TextReading[];
  readonly barcodes: readonly Barcode[];
  readonly quality: {
    /** `blank`: next to no ink. `unreadable`: ink, but no words came out: a person must look. */
    readonly state: 'read' | 'blank' | 'unreadable';
    /** Share of dark pixels, 0–1, in the original. */
    readonly inkCoverage: number;
    readonly wordCount: number;
    /** The 10 % quantile of the word scores, 0–1; page means lie. */
    readonly lowConfidence: number;
  };
}

/** One more look at a region of a page, by another way than the page pass. */
export interface RegionReading {
  readonly text: string;
  readonly confidence: number;
  /** Which way: `text-crop` rendering of born-digital text read by OCR, `ocr-2x` other scale, `ocr-bin` other binarisation, … */
  readonly method: string;
}
