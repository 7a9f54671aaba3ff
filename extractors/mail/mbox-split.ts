// Cuts a mailbox into its messages. A separator is a `From ` line with an address and a date, at the start or after an
// empty line: text that starts with `From ` is not one. `>From ` quoting (mboxrd) is undone.
import { beforeLineEnd, nextLine, standsAt } from './lines.ts';

const FROM = Buffer.from('\nFrom ');
const QUOTE = Buffer.from('\n>');
const MAX_LINE_BYTES = 400;
const FROM_WORD = Buffer.from('From ');
const CHEVRON = 0x3e;
const LF = 0x0a;
/** yes: `From a@b Mon Jan  1 00:00:00 2026`, `From - Mon, 1 Jan 2026 00:00:00 +0100`   no: `From the office, 2026` */
const SEPARATOR =
  /^From \S{1,320}(?: \S{1,60}){0,3}? +(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? +(?:[a-z]{3} +\d{1,2}|\d{1,2} +[a-z]{3}) +([\w:+() -]{4,60}?)\s*$/i;

/** yes: `From a@b 2026-01-01 10:00` – only where the mailbox itself starts so, and headers follow */
const LOOSE_SEPARATOR = /^From \S.*\d{4}/;
/** yes: `Received: from …`   no: an empty line, text */
const FIELD = /^>?[!-9;-~]{1,100}[ \t]*:/;

/** The messages in their order, each without its separator, with the empty line before the next taken off. */
export function* splitMbox(mailbox: Buffer): Generator<Buffer> {
  const isUsual = isSeparator(mailbox, 0, true);
  let start = mailbox.subarray(0, 5).toString('latin1') === 'From ' ? 0 : nextSeparator(mailbox, 0, true);
  while (start >= 0) {
    const body = nextLine(mailbox, start);
    const next = nextSeparator(mailbox, Math.max(body - 1, 0), isUsual);
    const end = next < 0 ? mailbox.length : beforeLineEnd(mailbox, next);
    yield unquoted(mailbox.subarray(body, Math.max(end, body)));
    start = next;
  }
}

/** Offset of the next separator line after an offset, or -1. */
function nextSeparator(mailbox: Buffer, from: number, isUsual: boolean): number {
  for (let at = mailbox.indexOf(FROM, from); at >= 0; at = mailbox.indexOf(FROM, at + 1)) {
    if (isAfterEmptyLine(mailbox, at) && isSeparator(mailbox, at + 1, isUsual)) return at + 1;
  }
  return -1;
}

/** @param isUsual the mailbox writes the day as mailboxes do; otherwise any `From ` line with a year before headers */
function isSeparator(mailbox: Buffer, at: number, isUsual: boolean): boolean {
  const next = nextLine(mailbox, at);
  const line = mailbox.subarray(at, Math.min(next, at + MAX_LINE_BYTES)).toString('latin1');
  const rest = SEPARATOR.exec(line)?.[1] ?? '';
  if (/\b\d{1,2}:\d{2}/.test(rest) && /\b\d{4}\b/.test(rest)) return true;
  return (
    !isUsual &&
    LOOSE_SEPARATOR.test(line) &&
    FIELD.test(mailbox.subarray(next, next + 120).toString('latin1'))
  );
}

/** @param lineEnd offset of the LF that ends the line before */
function isAfterEmptyLine(mailbox: Buffer, lineEnd: number): boolean {
  const end = mailbox[lineEnd - 1] === 0x0d ? lineEnd - 1 : lineEnd;
  return end === 0 || mailbox[end - 1] === 0x0a;
}

/** Takes one `>` off each line that reads `>From `, `>>From `, …; the same bytes where there is none. */
function unquoted(message: Buffer): Buffer {
  if (message[0] !== CHEVRON && !message.includes(QUOTE)) return message;
  const out = Buffer.allocUnsafe(message.length);
  let length = 0;
  let isLineStart = true;
  for (let at = 0; at < message.length; at++) {
    const byte = message[at] ?? 0;
    if (isLineStart && byte === CHEVRON) {
      const end = afterChevrons(message, at);
      const from = standsAt(message, end, FROM_WORD) ? at + 1 : at;
      length += message.copy(out, length, from, end);
      at = end - 1;
    } else out[length++] = byte;
    isLineStart = byte === LF;
  }
  return out.subarray(0, length);
}

function afterChevrons(message: Buffer, at: number): number {
  let end = at;
  while (message[end] === CHEVRON) end++;
  return end;
}
