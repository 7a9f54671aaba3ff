// Which inspector looks at a file: by its bytes, never by its name. Finer than the opener's types (docm, flat ODF, SVG …)
// and more suspicious: what a program would open as a page or document counts, whatever else it looks like.
import { fileTypeFromBuffer } from 'file-type';
import { looksLikeCms } from '../cms/cms-bytes.ts';
import { isCfb } from '../containers/cfb/cfb-sectors.ts';
import type { Recognised } from './family.ts';
import { isZip, packageKind } from './package/package-kind.ts';
import { textFamily } from './text-family.ts';

/** PDF readers accept the header anywhere in the first 1,024 bytes (ISO 32000-1 annex H, note 13). */
const PDF_HEADER_WINDOW = 1_024;
const HEAD_BYTES = 64 * 1024;
/** yes: `application/vnd.openxmlformats-officedocument.…`, `application/vnd.ms-excel.sheet.macroenabled.12` */
const OOXML_TYPE = /\.openxmlformats-officedocument\.|\.macroenabled\./i;
/** So far from the end readers look for `startxref` (ISO 32000-1 annex H, note 18). */
const TAIL_BYTES = 1_024;
const PROGRAM_TYPES: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/wasm',
  'application/vnd.android.package-archive',
  'application/java-archive',
  'application/x.ms.shortcut',
]);

export async function recogniseFamily(bytes: Buffer, name: string | null): Promise<Recognised> {
  if (bytes.length === 0) return { family: 'empty', mediaType: 'application/x-empty' };
  if (isCfb(bytes)) return { family: 'ole', mediaType: 'application/x-cfb' };
  if (isZip(bytes)) return zipKind(bytes);
  const mime = await typeOfHead(bytes);
  if (PROGRAM_TYPES.has(mime)) return { family: 'program', mediaType: mime };
  if (mime.startsWith('image/') && mime !== 'image/svg+xml') return { family: 'image', mediaType: mime };
  if (bytes.subarray(0, PDF_HEADER_WINDOW).includes('%PDF-'))
    return { family: 'pdf', mediaType: 'application/pdf' };
  if (looksLikeCms(bytes)) return { family: 'signature', mediaType: 'application/pkcs7-mime' };
  const text = textFamily(bytes, name);
  if (isHeadlessPdf(bytes) && (text === null || text.family === 'text'))
    return { family: 'pdf', mediaType: 'application/pdf' };
  if (text) return text;
  return { family: 'unknown', mediaType: mime || 'application/octet-stream' };
}

/**
 * A package whose parts cannot be listed, or lack what each has, is still the document that its first entries say: the
 * opener of containers leaves those unopened, so calling it an archive would leave it to nobody.
 */
async function zipKind(bytes: Buffer): Promise<Recognised> {
  const kind = await packageKind(bytes);
  if (kind.family !== 'zip') return kind;
  const mime = await typeOfHead(bytes);
  if (PROGRAM_TYPES.has(mime)) return { family: 'program', mediaType: mime };
  if (mime.includes('.opendocument.')) return { family: 'odf', mediaType: mime };
  if (OOXML_TYPE.test(mime)) return { family: 'ooxml', mediaType: mime };
  return mime === '' || mime === kind.mediaType ? kind : { family: 'unknown', mediaType: mime };
}

/** By signature; '' when there is none that is known. */
async function typeOfHead(bytes: Buffer): Promise<string> {
  const detected = await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES)).catch(() => undefined);
  return detected?.mime ?? '';
}

/** The end of a PDF without a beginning: header damaged, or far behind other data. Some readers open it all the same. */
function isHeadlessPdf(bytes: Buffer): boolean {
  const tail = bytes.subarray(-TAIL_BYTES);
  return tail.includes('startxref') && tail.includes('%%EOF') && bytes.includes('/Root');
}
