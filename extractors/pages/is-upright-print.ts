import type { PageReading } from '../../contract/page-reading.ts';

/** Born digital and not turned: boxes are in pixels of the page as PDFium draws it, and a second look reads shapes. */
export function isUprightPrint({ source, upright }: PageReading): boolean {
  return source === 'text' && upright.turn === 0;
}
