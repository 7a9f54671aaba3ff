// RTF as a stream of groups, control words and text, without recursion. RTF 1.9.1, "Basic Entities": what stands in
// `\bin` is jumped over, an escaped backslash is text.

/** A control word is at most 32 letters by the specification; programs take longer ones. */
const MAX_WORD_LETTERS = 255;
const MAX_NUMBER = 0x7fff_ffff;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

export interface RtfHandler {
  open(): void;
  close(): void;
  /** Name in lower case without backslash. @param at byte where it begins */
  word(name: string, parameter: number | null, at: number): void;
  /** A character as text, also an escaped one. */
  text(piece: string): void;
}

export interface RtfEnd {
  /** Groups that are still open: the file breaks off. */
  readonly openGroups: number;
  /** Binary data was to be longer than the file. */
  readonly isBinaryCut: boolean;
  /** Byte behind the end of the outermost group; null: it never ended. */
  readonly documentEnd: number | null;
}

/** Goes on behind the end of the document: a program may read on too. Closing brackets too many are ignored. */
export function walkRtf(bytes: Buffer, handler: RtfHandler): RtfEnd {
  let depth = 0;
  let documentEnd: number | null = null;
  let isBinaryCut = false;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN) {
      depth += 1;
      handler.open();
      at += 1;
    } else if (byte === CLOSE) {
      at += 1;
      if (depth === 0) continue;
      depth -= 1;
      handler.close();
      if (depth === 0) documentEnd ??= at;
    } else if (byte !== BACKSLASH) at = readText(bytes, at, handler);
    else if (isLetter(bytes[at + 1])) {
      const { name, parameter, end } = readWord(bytes, at + 1);
      handler.word(name, parameter, at);
      const skipped = name === 'bin' ? Math.max(0, parameter ?? 0) : 0;
      isBinaryCut ||= end + skipped > bytes.length;
      at = end + skipped;
    } else at = readSymbol(bytes, at, handler);
  }
  return { openGroups: depth, isBinaryCut, documentEnd };
}

/** Line ends in the file are no text. */
function readText(bytes: Buffer, start: number, handler: RtfHandler): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== OPEN && bytes[end] !== CLOSE && bytes[end] !== BACKSLASH)
    end += 1;
  handler.text(bytes.toString('latin1', start, end).replace(/[\r\n\0]+/g, ''));
  return end;
}

/** One space behind a word belongs to it. */
function readWord(bytes: Buffer, start: number): { name: string; parameter: number | null; end: number } {
  let end = start;
  while (isLetter(bytes[end])) end += 1;
  const name = bytes.toString('latin1', start, Math.min(end, start + MAX_WORD_LETTERS)).toLowerCase();
  const isNegative = bytes[end] === 0x2d && isDigit(bytes[end + 1]);
  if (isNegative) end += 1;
  let parameter: number | null = null;
  for (; isDigit(bytes[end]); end += 1)
    parameter = Math.min(MAX_NUMBER, (parameter ?? 0) * 10 + (bytes[end] ?? 0) - 0x30);
  if (bytes[end] === 0x20) end += 1;
  return { name, parameter: isNegative && parameter !== null ? -parameter : parameter, end };
}

/** yes: `\'e0` (a character by its code), `\\`, `\{`, `\*`  A symbol that is no text gives none. */
function readSymbol(bytes: Buffer, at: number, handler: RtfHandler): number {
  const symbol = bytes[at + 1];
  if (symbol === 0x27) {
    const digits = /^[0-9a-f]{2}/i.exec(bytes.toString('latin1', at + 2, at + 4));
    if (!digits) return at + 2;
    handler.text(String.fromCharCode(Number.parseInt(digits[0], 16)));
    return at + 4;
  }
  if (symbol === BACKSLASH || symbol === OPEN || symbol === CLOSE) handler.text(String.fromCharCode(symbol));
  else if (symbol === 0x7e) handler.text(' ');
  else if (symbol === 0x2a) handler.word('*', null, at);
  return at + 2;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
