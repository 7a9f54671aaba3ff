// A file that opens as more than one thing. Each look follows a structure: a word somewhere in the bytes is not enough.
import { AppError } from '../../../contract/app-error.ts';
import type { Observation } from '../../../contract/inspection.ts';
import { readZipEnd, type ZipEnd } from '../../containers/zip/zip-end.ts';
import type { FileFamily } from '../family.ts';
import { isZip } from '../package/package-kind.ts';
import { isPdf, pdfStart } from '../pdf-start.ts';
import { secondFormat } from './second-format.ts';

const HOLDS_FILES: ReadonlySet<FileFamily> = new Set(['ole', 'unknown']);
/** Looked at through their parts, or never called clean: a file inside them is no second format. */
const HOLDERS: ReadonlySet<FileFamily> = new Set(['container', 'unknown', 'program', 'empty']);

export async function secondFormats(
  bytes: Buffer,
  family: FileFamily,
  name: string | null,
): Promise<readonly Observation[]> {
  return [
    ...archiveIn(bytes, family),
    ...(await aroundPdf(bytes, family, name)),
    ...fixedPlaces(bytes, family),
  ];
}

function archiveIn(bytes: Buffer, family: FileFamily): readonly Observation[] {
  const end = family === 'container' || family === 'program' ? null : zipEnd(bytes);
  if (end === null) return [];
  if (end === 'ambiguous') return [{ code: 'file.two_formats', where: 'two ZIP archives' }];
  if (end.entryCount === 0) return [];
  if (!isZip(bytes)) {
    // An OLE file or another archive may hold one in its last bytes: then its own end follows.
    const isHeld = HOLDS_FILES.has(family) && end.bytesAfter > 0;
    return isHeld ? [] : [{ code: 'file.two_formats', where: 'a ZIP archive inside' }];
  }
  return [
    ...(end.bytesBefore > 0
      ? [{ code: 'file.two_formats', where: 'a ZIP archive after another' } as const]
      : []),
    ...(end.bytesAfter > 0 ? [{ code: 'file.trailing_data', where: 'after the archive' } as const] : []),
  ];
}

/** Null: no archive that works out. Ambiguous: one that works out in two ways. */
function zipEnd(bytes: Buffer): ZipEnd | 'ambiguous' | null {
  try {
    return readZipEnd(bytes);
  } catch (error) {
    if (error instanceof AppError) return error.code === 'container.ambiguous' ? 'ambiguous' : null;
    if (error instanceof RangeError) return null; // a number outside of the file
    throw error;
  }
}

async function aroundPdf(
  bytes: Buffer,
  family: FileFamily,
  name: string | null,
): Promise<readonly Observation[]> {
  const start = pdfStart(bytes, name) ?? 0;
  if (family !== 'pdf')
    return start > 0 && !HOLDERS.has(family) && isPdf(bytes, name)
      ? [{ code: 'file.two_formats', where: 'a PDF inside' }]
      : [];
  return [...(await beforePdf(bytes.subarray(0, start))), ...(await afterPdf(bytes))];
}

async function beforePdf(before: Buffer): Promise<readonly Observation[]> {
  if (isBlank(before) || isForPrinter(before)) return [];
  const format = await secondFormat(before);
  return [
    format === null
      ? { code: 'file.leading_data', where: `${before.length} bytes` }
      : { code: 'file.two_formats', where: `before the PDF: ${format}` },
  ];
}

/** Lines for the printer or the mailing house: comments of PDF (ISO 32000-1, 7.2.3) and job lines. yes: `%%COPIE: 2`, `@PJL` */
function isForPrinter(before: Buffer): boolean {
  const lines = before.toString('latin1').split(/[\r\n]+/);
  return lines.every((line) => line === '' || /^(?:%|@PJL\b|\u001b%-12345X)/.test(line));
}

/** After the last `%%EOF`. What is no format of its own is left to the PDF's inspector. */
async function afterPdf(bytes: Buffer): Promise<readonly Observation[]> {
  const mark = bytes.lastIndexOf('%%EOF');
  const after = mark < 0 ? Buffer.alloc(0) : bytes.subarray(mark + 5);
  const format = isBlank(after) ? null : await secondFormat(trimmed(after));
  return format === null ? [] : [{ code: 'file.two_formats', where: `after the PDF: ${format}` }];
}

interface FixedPlace {
  readonly at: number;
  readonly sign: string;
  readonly what: string;
}

/** Formats that are found by a sign at a fixed place, so that anything may stand before it. */
const FIXED_PLACES: readonly FixedPlace[] = [
  { at: 0x8001, sign: 'CD001\x01', what: 'an ISO disk image' },
  { at: 0x8801, sign: 'CD001\x01', what: 'an ISO disk image' },
  { at: 0x9001, sign: 'CD001\x01', what: 'an ISO disk image' },
  { at: 128, sign: 'DICM', what: 'a DICOM file' },
];

function fixedPlaces(bytes: Buffer, family: FileFamily): readonly Observation[] {
  if (HOLDERS.has(family)) return [];
  return FIXED_PLACES.filter(({ at, sign }) => bytes.toString('latin1', at, at + sign.length) === sign).map(
    ({ what }) => ({ code: 'file.two_formats', where: what }),
  );
}

function isBlank(bytes: Buffer): boolean {
  return trimmed(bytes).length === 0;
}

/** Without the blanks and zeros before it. */
function trimmed(bytes: Buffer): Buffer {
  let at = 0;
  while (at < bytes.length && BLANK.has(bytes[at] ?? 1)) at++;
  return bytes.subarray(at);
}

const BLANK: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x20, 0xef, 0xbb, 0xbf]);
