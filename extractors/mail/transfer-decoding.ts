// Content-Transfer-Encoding taken off: base64, quoted-printable, uuencode; anything else is the bytes as they are.
// Linear, one pass, and honest: base64 that lost bytes says so.
import { decodeUuencoded } from './uuencode.ts';

export interface TransferDecoded {
  readonly bytes: Buffer;
  /** Characters that do not belong there were skipped, or the text breaks off: the bytes may not be all. */
  readonly isDamaged: boolean;
}

const EQUALS = 0x3d;
const LF = 0x0a;
const BASE64_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BLANK = -1;
const PADDING = -2;
const FOREIGN = -3;
/** What each byte means in base64: 0–63, or one of the above. */
const BASE64_MEANING = base64Table();

/** @param encoding the header's value; comments and case do not matter */
export function transferDecoded(bytes: Buffer, encoding: string): TransferDecoded {
  const name = encoding
    .trim()
    .toLowerCase()
    .split(/[\s;(]/, 1)[0];
  if (name === 'base64') return decodeBase64(bytes);
  if (name === 'quoted-printable') return { bytes: decodeQuotedPrintable(bytes), isDamaged: false };
  if (name === 'x-uuencode' || name === 'uuencode' || name === 'x-uue') {
    const file = decodeUuencoded(bytes);
    if (file) return { bytes: file.bytes, isDamaged: file.isDamaged };
  }
  return { bytes, isDamaged: false };
}

/** Several base64 texts one after another, each with its padding, are joined, as mail programs do. */
function decodeBase64(source: Buffer): TransferDecoded {
  const out = Buffer.allocUnsafe(Math.ceil(source.length * 0.75) + 3);
  let length = 0;
  let held = 0;
  let digits = 0;
  let isDamaged = false;
  for (let at = 0; at < source.length; at++) {
    const meaning = BASE64_MEANING[source[at] ?? 0] ?? FOREIGN;
    if (meaning >= 0) {
      held = ((held << 6) | meaning) & 0xffffff;
      if (++digits % 4 !== 0) continue;
      length = out.writeUIntBE(held, length, 3);
      digits = 0;
    } else if (meaning === PADDING && digits > 0) {
      if (digits === 1) isDamaged = true;
      length += flush(out, length, held, digits);
      digits = 0;
    } else if (meaning === FOREIGN) isDamaged = true;
  }
  if (digits === 1) isDamaged = true;
  length += flush(out, length, held, digits);
  return { bytes: out.subarray(0, length), isDamaged };
}

/** Writes the 1 or 2 bytes of an unfinished group of 2 or 3 digits. */
function flush(out: Buffer, at: number, held: number, digits: number): number {
  if (digits < 2) return 0;
  if (digits === 2) out[at] = (held >> 4) & 0xff;
  else out.writeUInt16BE((held >> 2) & 0xffff, at);
  return digits - 1;
}

/** An `=` that starts no escape stays as it is. */
function decodeQuotedPrintable(source: Buffer): Buffer {
  const out = Buffer.allocUnsafe(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const byte = source[at] ?? 0;
    if (byte !== EQUALS) {
      out[length++] = byte;
      continue;
    }
    const escaped = hexPair(source, at + 1);
    const skipped = escaped < 0 ? softBreak(source, at + 1) : 2;
    if (escaped >= 0) out[length++] = escaped;
    else if (skipped === 0) out[length++] = EQUALS;
    at += skipped;
  }
  return out.subarray(0, length);
}

/** The byte that two hexadecimal digits stand for; negative when they are none. */
function hexPair(source: Buffer, at: number): number {
  return (hexDigit(source[at] ?? 0) << 4) | hexDigit(source[at + 1] ?? 0);
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Length of a soft line break (blanks, CR, LF) after `=`; 0 when there is none. */
function softBreak(source: Buffer, at: number): number {
  let end = at;
  while (end - at < 80 && (source[end] === 0x20 || source[end] === 0x09 || source[end] === 0x0d)) end++;
  return source[end] === LF ? end + 1 - at : end === source.length ? end - at : 0;
}

function base64Table(): Int8Array {
  const table = new Int8Array(256).fill(FOREIGN);
  for (const [digit, char] of [...BASE64_ALPHABET].entries()) table[char.charCodeAt(0)] = digit;
  for (const blank of ' \t\r\n') table[blank.charCodeAt(0)] = BLANK;
  table[EQUALS] = PADDING;
  return table;
}
