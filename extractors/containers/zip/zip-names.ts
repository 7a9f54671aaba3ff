// Names of ZIP entries as text. Only names: nothing is ever written under one.
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { CP850_UPPER_HALF } from './cp850.table.ts';

const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode Path: version 1, CRC-32 of the plain name, UTF-8 name (APPNOTE 4.6.9). */
const UNICODE_PATH_ID = 0x7075;
const UNICODE_PATH_HEAD_BYTES = 5;
/** à è é ì ò ù À È É Ì Ò Ù in Windows-1252: in CP850 they would be letters no Italian name has. */
const ITALIAN_1252 = new Set([0xe0, 0xe8, 0xe9, 0xec, 0xf2, 0xf9, 0xc0, 0xc8, 0xc9, 0xcc, 0xd2, 0xd9]);

/** The name as stated: by the Unicode Path field, the UTF-8 flag, or the code page that makes Italian of it. */
export function nameOfEntry(
  entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>,
): string {
  const raw = entry.fileNameRaw;
  const utf8 = asUtf8(raw);
  if ((entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 && utf8 !== null) return utf8;
  return unicodePath(entry) ?? utf8 ?? asCodePage(raw);
}

function unicodePath({
  extraFields,
  fileNameRaw,
}: Pick<Entry, 'extraFields' | 'fileNameRaw'>): string | null {
  const field = extraFields.find((extra) => extra.id === UNICODE_PATH_ID)?.data;
  if (!field || field.length <= UNICODE_PATH_HEAD_BYTES || field[0] !== 1) return null;
  if (field.readUInt32LE(1) !== crc32(fileNameRaw)) return null; // it speaks of another name
  return asUtf8(field.subarray(UNICODE_PATH_HEAD_BYTES));
}

/** Null when the bytes are no UTF-8. Some programs (macOS) write it without the flag. */
function asUtf8(raw: Uint8Array): string | null {
  const text = Buffer.from(raw).toString('utf8');
  return text.includes('\ufffd') ? null : text;
}

function asCodePage(raw: Uint8Array): string {
  const upper = raw.filter((byte) => byte >= 0x80);
  if (upper.every((byte) => ITALIAN_1252.has(byte))) return Buffer.from(raw).toString('latin1');
  return Array.from(raw, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (CP850_UPPER_HALF[byte - 0x80] ?? ''),
  ).join('');
}
