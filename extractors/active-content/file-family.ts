// Which inspector looks at a file: by its bytes, never by its name alone. Finer than the opener's types (docm, flat ODF,
// SVG …) and more suspicious: what a program would open as a page or document counts, whatever else it looks like.
import { fileTypeFromBuffer } from 'file-type';
import { isCfb } from '../containers/cfb/cfb-sectors.ts';
import { FIRST_SNIFFERS, SNIFFERS } from '../containers/content-sniffers.ts';
import { BINARY_SIGNATURES } from './binary-signatures.table.ts';
import type { Recognised } from './family.ts';
import { isZip, packageKind } from './package/package-kind.ts';
import { isPdf } from './pdf-start.ts';
import { textFamily } from './text-family.ts';

const HEAD_BYTES = 64 * 1024;
/** yes: `application/vnd.openxmlformats-officedocument.…`, `application/vnd.ms-excel.sheet.macroenabled.12` */
const OOXML_TYPE = /\.openxmlformats-officedocument\.|\.macroenabled\./i;
/** So far from the end readers look for `startxref` (ISO 32000-1 annex H, note 18). */
const TAIL_BYTES = 1_024;
const HTML_NAME = /\.x?html?$/i;
const PROGRAM_TYPES: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/wasm',
  'application/vnd.android.package-archive',
  'application/x.ms.shortcut',
  'application/x.apple.alias',
  'application/x-shockwave-flash',
  'application/vnd.ms-htmlhelp',
  'application/x-deb',
  'application/x-rpm',
  'application/x-google-chrome-extension',
  'application/x-xpinstall',
  'application/x-ms-regedit',
]);
/** Containers that are opened as parts of the document's tree: each part is looked at by itself. */
const OPENED_CONTAINERS: ReadonlySet<string> = new Set([
  'message/rfc822',
  'application/mbox',
  'application/pkcs7-mime',
  'application/ms-tnef',
  'application/gzip',
]);

/** @param isMailBody the text of a mail: it may quote the headers of another, and is shown as a page where it has tags */
export async function recogniseFamily(
  bytes: Buffer,
  name: string | null,
  isMailBody = false,
): Promise<Recognised> {
  if (bytes.length === 0) return { family: 'empty', mediaType: 'application/x-empty' };
  if (isCfb(bytes)) return { family: 'ole', mediaType: 'application/x-cfb' };
  if (isZip(bytes)) return recogniseArchive(bytes);
  const text = textFamily(bytes, name, isMailBody);
  // Text first: `MZ`, `BM` and other signs of two letters begin ordinary words.
  if (!text) return recogniseBinary(bytes, name);
  return isMailBody ? text : recogniseText(bytes, name, text);
}

/**
 * A package whose parts cannot be listed, or lack what each has, is still the document that its first entries say: the
 * opener of containers leaves those unopened, so calling it an archive would leave it to nobody.
 */
async function recogniseArchive(bytes: Buffer): Promise<Recognised> {
  const found = await packageKind(bytes);
  if (found.family !== 'zip') return found;
  const mime = await detectedType(bytes);
  if (PROGRAM_TYPES.has(mime)) return { family: 'program', mediaType: mime };
  if (mime.includes('.opendocument.')) return { family: 'odf', mediaType: mime };
  if (OOXML_TYPE.test(mime)) return { family: 'ooxml', mediaType: mime };
  // It is not opened as an archive then, so none of its parts would be looked at.
  return mime === '' || mime === found.mediaType ? found : { family: 'unknown', mediaType: mime };
}

async function detectedType(bytes: Buffer): Promise<string> {
  const detected = await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES)).catch(() => undefined);
  return detected?.mime ?? '';
}

function recogniseText(bytes: Buffer, name: string | null, text: Recognised): Recognised {
  if (text.family === 'program') return text;
  const container = beginsAsMarkup(bytes) || HTML_NAME.test(name ?? '') ? null : containerType(bytes);
  if (container) return { family: 'container', mediaType: container };
  const isPaper = isPdf(bytes, name) || (text.family === 'text' && isHeadlessPdf(bytes));
  return isPaper ? { family: 'pdf', mediaType: 'application/pdf' } : text;
}

async function recogniseBinary(bytes: Buffer, name: string | null): Promise<Recognised> {
  const own = BINARY_SIGNATURES.find(({ at, sign }) => sign.equals(bytes.subarray(at, at + sign.length)));
  if (own) return { family: own.family, mediaType: own.mediaType };
  const mime = await detectedType(bytes);
  if (PROGRAM_TYPES.has(mime)) return { family: 'program', mediaType: mime };
  if (OPENED_CONTAINERS.has(mime)) return { family: 'container', mediaType: mime };
  if (mime.startsWith('image/') && mime !== 'image/svg+xml') return { family: 'image', mediaType: mime };
  const container = containerType(bytes);
  if (container === 'image/tiff') return { family: 'image', mediaType: container };
  if (container) return { family: 'container', mediaType: container };
  if (isPdf(bytes, name) || isHeadlessPdf(bytes)) return { family: 'pdf', mediaType: 'application/pdf' };
  return { family: 'unknown', mediaType: mime || 'application/octet-stream' };
}

/** The end of a PDF without a beginning: header damaged, or far behind other data. Some readers open it all the same. */
function isHeadlessPdf(bytes: Buffer): boolean {
  const tail = bytes.subarray(-TAIL_BYTES);
  return tail.includes('startxref') && tail.includes('%%EOF') && bytes.includes('/Root');
}

/** No mail and no envelope begins so, whatever reads like header fields further on. */
function beginsAsMarkup(bytes: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*[<{]/.test(bytes.toString('latin1', 0, 1_000));
}

/** Mails, mailboxes, envelopes, by the looks the openers go by. */
function containerType(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (FIRST_SNIFFERS.some((sniffer) => sniffer.matches(head))) return null;
  const mediaType = SNIFFERS.find((sniffer) => sniffer.matches(head))?.mediaType ?? null;
  return mediaType === 'image/tiff' || OPENED_CONTAINERS.has(mediaType ?? '') ? mediaType : null;
}
