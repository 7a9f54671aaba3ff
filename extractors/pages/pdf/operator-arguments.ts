// Border with pdf.js: its operator arguments are untyped, here they are looked at and given types.
import type { PDFPageProxy } from 'pdfjs-dist';

export interface Font {
  /** Glyph widths times this and the font size are text space units. */
  readonly widthScale: number;
  /** One em in units of the font size; 1 but for Type 3 fonts with odd matrices. */
  readonly emScale: number;
  readonly isVertical: boolean;
}

export interface ShownGlyph {
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const DEFAULT_WIDTH_SCALE = 0.001;
const TRANSPARENT = 0.05;

export function isMatrix(value: unknown): value is readonly number[] {
  const isList = Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
  return isList && value.length >= 6 && Array.from(value).slice(0, 6).every(Number.isFinite);
}

export function fontOf(page: PDFPageProxy, name: unknown): Font | null {
  if (typeof name !== 'string' || !page.commonObjs.has(name)) return null;
  const font: unknown = page.commonObjs.get(name);
  const matrix: unknown = property(font, 'fontMatrix');
  const widthScale = isMatrix(matrix) ? (matrix[0] ?? DEFAULT_WIDTH_SCALE) : DEFAULT_WIDTH_SCALE;
  const isType3 = property(font, 'isType3Font') === true;
  const verticalScale = isMatrix(matrix) ? Math.abs(matrix[3] ?? DEFAULT_WIDTH_SCALE) : DEFAULT_WIDTH_SCALE;
  return {
    widthScale,
    emScale: isType3 ? verticalScale * 1000 : 1,
    isVertical: property(font, 'vertical') === true,
  };
}

/** Glyphs and kerning numbers of one showText. */
export function glyphRuns(shown: unknown): readonly (ShownGlyph | number)[] {
  if (!Array.isArray(shown)) return [];
  return shown.flatMap((item: unknown): (ShownGlyph | number)[] => {
    if (typeof item === 'number') return [item];
    const text = property(item, 'unicode');
    const width = property(item, 'width');
    if (typeof text !== 'string') return [];
    return [
      { text, width: typeof width === 'number' ? width : 0, isSpace: property(item, 'isSpace') === true },
    ];
  });
}

/** True or false when the graphics state sets the fill opacity, undefined when it does not. */
export function isAlmostTransparent(entries: unknown): boolean | undefined {
  if (!Array.isArray(entries)) return undefined;
  for (const entry of entries) {
    if (Array.isArray(entry) && entry[0] === 'ca' && typeof entry[1] === 'number')
      return entry[1] < TRANSPARENT;
  }
  return undefined;
}

/** A decoder that has not answered after this long will not: its picture counts as lost. */
const DECODE_TIMEOUT_MS = 20_000;

/** The operator list may be there before the pictures it names: waits until pdf.js has decoded this one, or failed. */
export async function pictureDecoded(page: PDFPageProxy, name: string): Promise<void> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  if (store.has(name)) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DECODE_TIMEOUT_MS);
  });
  await Promise.race([new Promise<void>((resolve) => store.get(name, () => resolve())), late]);
  clearTimeout(timer);
}

/** pdf.js keeps nothing under the name of a picture that it could not decode. */
export function isLostPicture(page: PDFPageProxy, name: unknown): boolean {
  if (typeof name !== 'string') return false;
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  return !store.has(name) || store.get(name) === null;
}

/** A picture as pdf.js holds it after decoding. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  /** One bit a pixel (1 is white, rows padded to bytes), or interleaved bytes. */
  readonly layout: 'bits' | 'rgb' | 'rgba';
  readonly data: Uint8Array;
}

/** pdf.js's numbers for what lies in a decoded picture (ImageKind). */
const LAYOUT_OF_KIND: Readonly<Record<number, DecodedPicture['layout']>> = { 1: 'bits', 2: 'rgb', 3: 'rgba' };
const BYTES_PER_PIXEL = { bits: 1 / 8, rgb: 3, rgba: 4 } as const;

/** @returns null when pdf.js keeps it in another form, or not at all */
export function decodedPicture(page: PDFPageProxy, name: string): DecodedPicture | null {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  if (!store.has(name)) return null;
  const held: unknown = store.get(name);
  const width = property(held, 'width');
  const height = property(held, 'height');
  const data = property(held, 'data');
  const layout = LAYOUT_OF_KIND[Number(property(held, 'kind'))];
  if (typeof width !== 'number' || typeof height !== 'number' || !layout) return null;
  const isBytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  if (!isBytes || data.length < Math.floor(width * height * BYTES_PER_PIXEL[layout])) return null;
  return { width, height, layout, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

export function pixelSize(args: readonly unknown[]): readonly [number, number] | null {
  const [first, width, height] = args;
  if (typeof width === 'number' && typeof height === 'number') return [width, height];
  const w = property(first, 'width');
  const h = property(first, 'height');
  return typeof w === 'number' && typeof h === 'number' ? [w, h] : null;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
