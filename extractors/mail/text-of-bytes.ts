// Bytes of a mail as text: the charset it names, else UTF-8 where the bytes are valid UTF-8, else windows-1252.
import { isUtf8 } from 'node:buffer';

const UTF8 = new TextDecoder('utf-8');
const WINDOWS_1252 = 'windows-1252';
/** Labels under which UTF-8 and latin text is sent as well: the bytes decide. */
const UNSAID = new Set([
  '',
  'us-ascii',
  'ascii',
  'utf-8',
  'utf8',
  'unknown',
  'default',
  'x-unknown',
  'unknown-8bit',
]);
/** What windows-1252 has at 0x80–0x9f; everywhere else it is latin1 (WHATWG Encoding, index windows-1252). */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Never fails: an unknown charset, or UTF-8 that is none, is read as windows-1252 (each byte has a character there).
 * @param charset as the Content-Type or XML declaration names it
 */
export function textOfBytes(bytes: Uint8Array, charset: string | null = null): string {
  const label = (charset ?? '').trim().toLowerCase();
  if (UNSAID.has(label)) return isUtf8(bytes) ? UTF8.decode(bytes) : windows1252(bytes);
  const decoder = decoderOf(label);
  // Node 20 decodes windows-1252 and all its labels (iso-8859-1, latin1) as plain latin1: without the euro sign.
  return decoder === null || decoder.encoding === WINDOWS_1252 ? windows1252(bytes) : decoder.decode(bytes);
}

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return withPrintedChars(latin1);
}

/** C1 controls are never meant: they are windows-1252 read as latin1. yes: U+0080 → `€` */
export function withPrintedChars(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => FROM_0X80[char.charCodeAt(0) - 0x80] ?? char);
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return null; // no such charset
    throw error;
  }
}
