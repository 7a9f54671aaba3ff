// `type/subtype; name=value; …` of Content-Type and Content-Disposition (RFC 2045), with the pieces and charsets of
// RFC 2231 and, as many programs write them, encoded words of RFC 2047 in quoted values.
import { decodeWords } from 'postal-mime';
import { textOfBytes, withPrintedChars } from './text-of-bytes.ts';

/** yes: `filename*`, `filename*0`, `filename*1*`   no: `filename` */
const EXTENDED_NAME = /^([^*]+)\*(\d{1,4})?(\*)?$/;
/** yes: `UTF-8'it'avviso%20bonario.pdf` */
const CHARSET_PREFIX = /^([^']*)'[^']*'(.*)$/s;

export interface StructuredField {
  /** Lower case; empty when there is none. */
  readonly value: string;
  /** By lower-case name, all values stated, the one to believe first (RFC 2231 before plain, then the first). */
  readonly params: ReadonlyMap<string, readonly string[]>;
}

interface Piece {
  readonly number: number;
  readonly isEncoded: boolean;
  readonly value: string;
}

export function readStructuredField(text: string): StructuredField {
  const [head = '', ...rest] = splitOutsideQuotes(text);
  const plain = new Map<string, string[]>();
  const extended = new Map<string, Piece[]>();
  for (const pair of rest) {
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const name = pair.slice(0, equals).trim().toLowerCase();
    const value = unquote(pair.slice(equals + 1).trim());
    const [, base, number, star] = EXTENDED_NAME.exec(name) ?? [];
    if (base === undefined) push(plain, name, withPrintedChars(decodeWords(value)));
    else
      push(extended, base, { number: Number(number ?? 0), isEncoded: isEncodedPiece(number, star), value });
  }
  const params = new Map<string, string[]>(
    [...extended].map(([name, pieces]) => [name, [joinPieces(pieces)]]),
  );
  for (const [name, values] of plain) params.set(name, [...(params.get(name) ?? []), ...values]);
  return { value: head.trim().toLowerCase().split(/\s/, 1)[0] ?? '', params };
}

/** The value to believe, or null. */
export function paramOf(field: StructuredField, name: string): string | null {
  return field.params.get(name)?.[0] ?? null;
}

/** `name*=` is always encoded, `name*0=` is plain text, `name*0*=` encoded again (RFC 2231, 4.1). */
function isEncodedPiece(number: string | undefined, star: string | undefined): boolean {
  return number === undefined || star !== undefined;
}

function push<T>(map: Map<string, T[]>, name: string, value: T): void {
  const values = map.get(name);
  if (values) values.push(value);
  else map.set(name, [value]);
}

/** Splits at `;` outside quotes, leaving comments `(…)` out where blanks may stand. */
function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  const source = withoutComments(text);
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (isQuoted && char === '\\') at++;
    else if (char === '"') isQuoted = !isQuoted;
    else if (char === ';' && !isQuoted) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** yes: `text/plain (testo); …`   no: `filename=avviso(1).pdf`, or a bracket that is never closed */
function withoutComments(text: string): string {
  return text.includes('(') && !text.includes('"') ? text.replace(/(^|[\s;])\([^()]{0,500}\)/g, '$1') : text;
}

/** Only `\"` and `\\` are escapes: programs write Windows paths unescaped. */
function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  const end = value.length > 1 && value.endsWith('"') ? -1 : undefined;
  return value.slice(1, end).replace(/\\(["\\])/g, '$1');
}

function joinPieces(pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => a.number - b.number);
  const first = sorted[0];
  const [, charset, rest] = (first?.isEncoded && CHARSET_PREFIX.exec(first.value)) || [];
  const bytes = sorted.map((piece, index) => {
    const value = index === 0 && rest !== undefined ? rest : piece.value;
    return piece.isEncoded ? percentDecoded(value) : Buffer.from(value, 'utf8');
  });
  return textOfBytes(Buffer.concat(bytes), charset ?? null);
}

function percentDecoded(value: string): Buffer {
  const bytes: Buffer[] = [];
  for (const [index, piece] of value.split('%').entries()) {
    const isEscape = index > 0 && /^[0-9a-f]{2}/i.test(piece);
    if (isEscape) bytes.push(Buffer.from(piece.slice(0, 2), 'hex'), Buffer.from(piece.slice(2), 'utf8'));
    else bytes.push(Buffer.from(index > 0 ? `%${piece}` : piece, 'utf8'));
  }
  return Buffer.concat(bytes);
}
