// Opens the PDF to be copied: structure only, without repair. Files that anybody may open are decrypted when their owner
// allows a copy of what is seen.
import { ParseSpeeds, type PDFContext, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { AppError } from '../../../contract/app-error.ts';
import { searchAttachmentNames } from '../../containers/pdf/name-search.ts';
import { catalogOf } from './page-list.ts';
import { numberOf } from './pdf-lookup.ts';

export interface PdfSource {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
}

export interface LoadedSource {
  /** Null when the structure cannot be followed, or not decrypted: then only pictures of the pages are possible. */
  readonly source: PdfSource | null;
  readonly isEncrypted: boolean;
  /** The owner allows a copy of what is seen: printing gives one, changing makes one. */
  readonly mayCopyLook: boolean;
}

/** Bits of `/P` (ISO 32000-1, table 22): printing, and changing the content. */
const MAY_PRINT = 1 << 2;
const MAY_CHANGE = 1 << 3;

/** @throws AppError container.ratio (object streams that are a bomb) */
export async function loadSource(bytes: Uint8Array): Promise<LoadedSource> {
  if (searchAttachmentNames(Buffer.from(bytes)) === 'bomb')
    throw new AppError('container.ratio', 'object streams of a PDF');
  const plain = await load(bytes);
  if (!plain?.isEncrypted) {
    return { source: plain && sourceOf(plain), isEncrypted: false, mayCopyLook: true };
  }
  const open = await load(bytes, '');
  return { source: open && sourceOf(open), isEncrypted: true, mayCopyLook: mayCopyLook(plain) };
}

/** Null when the library does not get through it, or not with this password. */
async function load(bytes: Uint8Array, password?: string): Promise<PDFDocument | null> {
  const options = { throwOnInvalidObject: false, updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  const how = password === undefined ? { ignoreEncryption: true } : { password };
  return PDFDocument.load(bytes, { ...options, ...how, preserveXFA: true }).catch(() => null);
}

function sourceOf({ context }: PDFDocument): PdfSource | null {
  const catalog = catalogOf(context);
  return catalog ? { context, catalog } : null;
}

function mayCopyLook({ context }: PDFDocument): boolean {
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  const permissions = encryption instanceof PDFDict ? numberOf(encryption, 'P') : null;
  return permissions === null || (permissions & (MAY_PRINT | MAY_CHANGE)) !== 0;
}
