// Who can read a place, and which engine stands behind it (table file). Two readings confirm each other only when
// their engines differ, or when they look at different ink: an engine repeats its own mistake on the same picture.

/**
 * `page`: the page pass. `crop`: the page pass's engine again, on the crop alone. `line`: the line reader on the
 * crop. `print`: the line reader on the rendered crop of born-digital text. `text`: visible born-digital text.
 * `layer`: the invisible text of a scanner. `barcode`, `mail`: no glyphs are read.
 */
export type Reader = 'page' | 'crop' | 'line' | 'print' | 'text' | 'layer' | 'barcode' | 'mail';

/** The engine of a scanner's layer is unknown and is often our own: it can contradict, and confirms nothing alone. */
export const ENGINE_OF: Readonly<Record<Reader, string | null>> = {
  page: 'page',
  crop: 'page',
  line: 'line',
  print: 'line',
  text: 'text',
  layer: null,
  barcode: 'barcode',
  mail: 'mail',
};

/** Readers whose result does not depend on which of several prints they looked at. */
export const READS_NO_INK: readonly Reader[] = ['text', 'mail'];

/** Start of a re-read's method → its reader; the first that fits. Unknown methods are a line reader's. */
const READER_OF_METHOD: readonly (readonly [string, Reader])[] = [
  ['text-crop', 'print'],
  ['ocr', 'crop'],
];

export function readerOfMethod(method: string): Reader {
  return READER_OF_METHOD.find(([start]) => method.startsWith(start))?.[1] ?? 'line';
}

const READER_OF_SOURCE = { ocr: 'page', text: 'text', barcode: 'barcode', mail: 'mail' } as const;

export function readerOfSource(source: keyof typeof READER_OF_SOURCE): Reader {
  return READER_OF_SOURCE[source];
}
