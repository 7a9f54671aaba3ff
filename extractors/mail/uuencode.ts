// Files in the text of old mails: `begin 644 avviso.pdf` … `end`. They were papers to their senders, so they are found.
import { lineEnd } from './lines.ts';

const BEGIN = 'begin ';
/** yes: `begin 644 avviso.pdf`   no: `begin the day` */
const BEGIN_LINE = /^begin [0-7]{3,4} (.{1,200}?)\r?$/;

export interface UuencodedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** No `end`, or a line shorter than it says. */
  readonly isDamaged: boolean;
  /** Offset after it. */
  readonly next: number;
}

/** The first file from an offset on, or null. Linear in the bytes that follow. */
export function decodeUuencoded(text: Buffer, from = 0): UuencodedFile | null {
  for (let at = text.indexOf(BEGIN, from); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
    if (at > 0 && text[at - 1] !== 0x0a) continue;
    const end = lineEnd(text, at);
    if (!looksLikeData(text, end + 1)) continue;
    const name = BEGIN_LINE.exec(text.subarray(at, Math.min(end, at + 250)).toString('latin1'))?.[1];
    if (name !== undefined) return decodeLines(text, end + 1, name);
  }
  return null;
}

/** The first line of data is as long as its first character says; blanks at its end may be gone. */
function looksLikeData(text: Buffer, at: number): boolean {
  const end = lineEnd(text, at);
  const length = (text[end - 1] === 0x0d ? end - 1 : end) - at;
  const size = sizeOf(text[at] ?? 0);
  return length > 1 && length < 100 && Math.abs(length - 1 - Math.ceil(size / 3) * 4) <= 2;
}

function decodeLines(text: Buffer, start: number, name: string): UuencodedFile {
  const stop = endLine(text, start);
  const out = Buffer.alloc(Math.ceil((stop.at - start) * 0.75) + 64);
  let length = 0;
  let isDamaged = !stop.isThere;
  for (let at = start; at < stop.at; ) {
    const end = lineEnd(text, at);
    const line = text.subarray(at, end).toString('latin1').trimEnd();
    at = end + 1;
    const size = line === '' ? 0 : sizeOf(line.charCodeAt(0));
    if (line.length - 1 < Math.ceil((size * 4) / 3)) isDamaged = true;
    if (length + size > out.length) break;
    writeLine(out, length, line, size);
    length += size;
  }
  return { name, bytes: out.subarray(0, length), isDamaged, next: stop.next };
}

/** The line that says `end`, or the end of the text. */
function endLine(
  text: Buffer,
  start: number,
): { readonly at: number; readonly next: number; readonly isThere: boolean } {
  for (let at = text.indexOf('\nend', start - 1); at >= 0; at = text.indexOf('\nend', at + 1)) {
    const end = lineEnd(text, at + 1);
    if (
      end - at < 10 &&
      text
        .subarray(at + 1, end)
        .toString('latin1')
        .trimEnd() === 'end'
    ) {
      return { at: at + 1, next: end, isThere: true };
    }
  }
  return { at: text.length, next: text.length, isThere: false };
}

function writeLine(out: Buffer, at: number, line: string, size: number): void {
  for (let group = 0; group * 3 < size; group++) {
    let value = 0;
    for (let digit = 0; digit < 4; digit++) {
      value = (value << 6) | sizeOf(line.charCodeAt(1 + group * 4 + digit));
    }
    for (let byte = 0; byte < 3 && group * 3 + byte < size; byte++) {
      out[at + group * 3 + byte] = (value >> (16 - 8 * byte)) & 0xff;
    }
  }
}

/** The six bits a character stands for; a missing one (blanks trimmed at the line's end) is 0. */
function sizeOf(code: number): number {
  return Number.isNaN(code) ? 0 : (code - 0x20) & 0x3f;
}
