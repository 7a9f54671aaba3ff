// A page as pixels once more, at the size its reading was made from.
import { readFile } from 'node:fs/promises';
import type { PageReading } from '../../contract/page-reading.ts';
import { detectPart } from '../containers/detect-part.ts';
import { decodeImagePage } from './image/image-file.ts';
import { renderPdfPage } from './pdf/pdf-render.ts';
import type { Channels } from './raster/channels.ts';
import type { ReadingLimits } from './reading-limits.ts';

export interface ReadPageOfFile {
  readonly path: string;
  /** 1-based. */
  readonly page: number;
  readonly reading: PageReading;
}

/** @throws AppError as detectPart, pdf.*, image.* */
export async function originalChannels(
  { path, page, reading }: ReadPageOfFile,
  limits: ReadingLimits,
): Promise<Channels> {
  const part = await detectPart(path, limits.maxFileBytes);
  if (part.kind === 'image') return decodeImagePage(path, page, limits);
  // Whether the file may be read was asked when the page was: pdf.js takes longer to start than the page to paint.
  return renderPdfPage(
    new Uint8Array(await readFile(path)),
    page,
    reading.original.widthPx,
    reading.original.heightPx,
  );
}
