// Writes DER and BER values for samples and tests: just enough to make certificates and envelopes, and to make them wrong.

export type Bytes = Uint8Array;

/** A value with its length stated. */
export function der(tag: number, ...contents: readonly Bytes[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

/** A value closed by end-of-contents. */
export function indefinite(tag: number, ...contents: readonly Bytes[]): Buffer {
  return Buffer.concat([Buffer.from([tag, 0x80]), ...contents, Buffer.from([0, 0])]);
}

export const sequence = (...contents: readonly Bytes[]): Buffer => der(0x30, ...contents);
export const octets = (content: Bytes): Buffer => der(0x04, content);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));
export const NULL = Buffer.from([5, 0]);

/** A SET OF, sorted as DER wants it. */
export function setOf(...members: readonly Bytes[]): Buffer {
  return der(0x31, ...members.map((member) => Buffer.from(member)).sort(Buffer.compare));
}

/** Small and not negative. */
export function integer(value: number): Buffer {
  return der(0x02, Buffer.from([...(value > 0x7f ? [value >> 8] : []), value & 0xff]));
}

/** Of any length, not negative: a leading zero keeps the sign bit clear. */
export function unsigned(value: Bytes): Buffer {
  const isHigh = (value[0] ?? 0) >= 0x80;
  return der(0x02, Buffer.from(isHigh ? [0, ...value] : value));
}

/** A BIT STRING of whole octets. */
export const bits = (content: Bytes): Buffer => der(0x03, Buffer.from([0]), content);

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

export function utcTime(instant: Date): Buffer {
  const digits = instant.toISOString().replace(/\D/g, '');
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

/** An OCTET STRING in pieces, closed by end-of-contents. */
export function octetsInPieces(content: Bytes, pieceBytes: number): Buffer {
  const pieces: Bytes[] = [];
  for (let at = 0; at < content.length; at += pieceBytes)
    pieces.push(octets(content.subarray(at, at + pieceBytes)));
  return indefinite(0x24, ...pieces);
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const hex = length.toString(16).padStart(length > 0xffffff ? 8 : 6, '0');
  const bytes = [...Buffer.from(hex, 'hex')].slice(length > 0xffff ? 0 : 1);
  return [0x80 | bytes.length, ...bytes];
}

function base128(value: number): readonly number[] {
  const octetsOut = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    octetsOut.unshift(128 + (rest % 128));
  return octetsOut;
}
