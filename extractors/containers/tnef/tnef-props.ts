// The MAPI properties inside a TNEF attribute. [MS-OXTNEF] 2.1.3.4, [MS-OXCDATA] 2.11.1 for the types.
import type { MapiProps } from '../mapi/mapi-props.ts';
import { codePageText, utf16Text } from '../mapi/mapi-text.ts';

const MULTIPLE_FLAG = 0x1000;
const FIRST_NAMED_ID = 0x8000;
const TEXT8 = 0x001e;
const TEXT16 = 0x001f;
const OBJECT = 0x000d;
const BINARY = 0x0102;
const VARIABLE: readonly number[] = [TEXT8, TEXT16, OBJECT, BINARY];
/** Bytes of the types of fixed size, padded to four. */
const FIXED: Readonly<Record<number, number>> = {
  1: 4,
  2: 4,
  3: 4,
  4: 4,
  10: 4,
  11: 4,
  5: 8,
  6: 8,
  7: 8,
  20: 8,
  64: 8,
  72: 16,
};

interface TnefProp {
  readonly type: number;
  /** Of several values the first. */
  readonly value: Buffer;
}

export interface TnefProps extends MapiProps {
  /** An object's bytes, its 16-byte interface id included; null when the property is of another type. */
  object(id: number): Buffer | null;
  /** The list broke off: an unknown type, or a length beyond its end. */
  readonly isBroken: boolean;
}

export function readTnefProps(data: Buffer, codePage: number | null): TnefProps {
  const found = new Map<number, TnefProp>();
  const isBroken = !readInto(found, new Cursor(data));
  const ofType = (id: number, ...types: readonly number[]) => {
    const prop = found.get(id);
    return prop && types.includes(prop.type) ? prop : null;
  };
  return {
    isBroken,
    text: (id) => {
      const prop = ofType(id, TEXT8, TEXT16);
      const text =
        prop && (prop.type === TEXT16 ? utf16Text(prop.value) : codePageText(prop.value, codePage));
      return text || null;
    },
    binary: (id) => ofType(id, BINARY)?.value ?? null,
    object: (id) => ofType(id, OBJECT)?.value ?? null,
    number: (id) => ofType(id, 0x0003)?.value.readInt32LE(0) ?? null,
  };
}

/** False when the list breaks off: what stands before stays. The stated count is bounded by the bytes there are. */
function readInto(found: Map<number, TnefProp>, cursor: Cursor): boolean {
  const count = cursor.uint32();
  if (count === null) return false;
  for (let index = 0; index < count; index += 1) {
    const tag = cursor.uint32();
    if (tag === null) return false;
    const id = tag >>> 16;
    if (id >= FIRST_NAMED_ID && !skipName(cursor)) return false;
    const value = readValue(cursor, tag & 0xffff);
    if (value === null) return false;
    if (!found.has(id)) found.set(id, { type: tag & 0xffff & ~MULTIPLE_FLAG, value });
  }
  return true;
}

/** The name of a named property: a GUID and a number or a text. Nothing we ask for has one. */
function skipName(cursor: Cursor): boolean {
  if (cursor.take(16) === null) return false;
  const kind = cursor.uint32();
  if (kind === 0) return cursor.uint32() !== null;
  return kind === 1 && cursor.sized() !== null;
}

function readValue(cursor: Cursor, stated: number): Buffer | null {
  const type = stated & ~MULTIPLE_FLAG;
  const isVariable = VARIABLE.includes(type);
  const fixedBytes = FIXED[type];
  if (!isVariable && fixedBytes === undefined) return null;
  const hasCount = isVariable || stated !== type;
  const count = hasCount ? cursor.uint32() : 1;
  if (count === null) return null;
  let first: Buffer | null = count === 0 ? Buffer.alloc(fixedBytes ?? 0) : null;
  for (let index = 0; index < count; index += 1) {
    const value = isVariable ? cursor.sized() : cursor.take(fixedBytes ?? 0);
    if (value === null) return null;
    first ??= value;
  }
  return first;
}

/** Reads forward; null once the bytes are not there. */
class Cursor {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(size: number): Buffer | null {
    const end = this.#at + size;
    if (end > this.#bytes.length) return null;
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  uint32(): number | null {
    return this.take(4)?.readUInt32LE(0) ?? null;
  }

  /** A length, so many bytes, and padding to four (which the last value may lack). */
  sized(): Buffer | null {
    const size = this.uint32();
    const value = size === null ? null : this.take(size);
    if (value) this.#at = Math.min(this.#bytes.length, this.#at + ((4 - (value.length % 4)) % 4));
    return value;
  }
}
