// The outer layer of TNEF (winmail.dat): signature, key, then attributes one after the other. [MS-OXTNEF] 2.1.
import { AppError } from '../../../contract/app-error.ts';

const SIGNATURE = 0x223e9f78;
const HEAD_BYTES = 6;
/** Level, id and length before the data; the checksum after it. */
const BEFORE_BYTES = 9;
const CHECKSUM_BYTES = 2;

export interface TnefAttribute {
  readonly id: number;
  readonly data: Buffer;
  readonly isChecksumRight: boolean;
}

export interface TnefStream {
  readonly attributes: readonly TnefAttribute[];
  /** The attribute at which the stream breaks off: its data is not all there. */
  readonly brokenId: number | null;
  /** After the last attribute, other than zeros. */
  readonly garbageBytes: number;
}

/**
 * Null when the signature is not there.
 * @throws AppError container.too_many_parts
 */
export function readTnefStream(bytes: Buffer, maxAttributes: number): TnefStream | null {
  if (bytes.length < HEAD_BYTES || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const attributes: TnefAttribute[] = [];
  let at = HEAD_BYTES;
  while (isLevel(bytes[at]) && at + BEFORE_BYTES <= bytes.length) {
    const id = bytes.readUInt32LE(at + 1);
    const start = at + BEFORE_BYTES;
    const end = start + bytes.readUInt32LE(at + 5);
    if (end + CHECKSUM_BYTES > bytes.length) return { attributes, brokenId: id, garbageBytes: 0 };
    if (attributes.length >= maxAttributes) throw new AppError('container.too_many_parts', 'TNEF attributes');
    const data = bytes.subarray(start, end);
    attributes.push({ id, data, isChecksumRight: bytes.readUInt16LE(end) === checksum(data) });
    at = end + CHECKSUM_BYTES;
  }
  const rest = bytes.subarray(at);
  return { attributes, brokenId: null, garbageBytes: rest.every((byte) => byte === 0) ? 0 : rest.length };
}

/** 1: of the message. 2: of an attachment. */
function isLevel(byte: number | undefined): boolean {
  return byte === 1 || byte === 2;
}

function checksum(data: Uint8Array): number {
  let sum = 0;
  for (const byte of data) sum = (sum + byte) & 0xffff;
  return sum;
}
