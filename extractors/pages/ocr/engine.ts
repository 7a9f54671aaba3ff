// What an OCR engine is, and which there are: Tesseract in WebAssembly, which is always there, and the machine's own,
// quicker, by setting.
import type { Word } from '../../../contract/page-reading.ts';
import type { GrayRaster } from '../raster/gray-raster.ts';

export interface OcrOptions {
  /** Tesseract's page segmentation: `page` any layout, `block` one block of text, `line` one line, `sparse` no layout. */
  readonly layout: 'page' | 'block' | 'line' | 'sparse';
  /** Only these characters may come out; null for all. */
  readonly whitelist: string | null;
}

export interface OcrEngine {
  /** The engine's own lines: words that stand close on one baseline, left to right. */
  read(raster: GrayRaster, options: OcrOptions): Promise<readonly (readonly Word[])[]>;
  close(): Promise<void>;
}

export const OCR_ENGINES = ['wasm', 'native'] as const;
export type OcrEngineName = (typeof OCR_ENGINES)[number];

/** Tesseract's numbers for {@link OcrOptions.layout}. */
export const PSM_OF = { page: '3', block: '6', line: '7', sparse: '11' } as const;
/** Pictures come upright at this resolution (upright/straighten.ts). */
export const OCR_DPI = 300;
