// Writes drawn shapes and hyperlinks of the old Office formats for tests.
import { pptRecord } from './ppt-builder.ts';

export interface ShapeSpec {
  /** Bit 8: the picture is linked. */
  readonly pictureFlags?: number;
  readonly link?: string;
}

/** A drawing with one shape. */
export function drawing({ pictureFlags = 0, link }: ShapeSpec): Buffer {
  const value = link === undefined ? Buffer.alloc(0) : Buffer.concat([Buffer.alloc(16), hyperlink(link)]);
  const properties = Buffer.alloc(link === undefined ? 6 : 12);
  properties.writeUInt16LE(0x0106, 0);
  properties.writeUInt32LE(pictureFlags, 2);
  if (link !== undefined) {
    properties.writeUInt16LE(0x8382, 6);
    properties.writeUInt32LE(value.length, 8);
  }
  const table = pptRecord(0xf00b, Buffer.concat([properties, value]), link === undefined ? 1 : 2);
  return pptRecord(0xf002, [pptRecord(0xf004, [table])]);
}

/** With the URL as moniker; null: a place in the same file. */
export function hyperlink(url: string | null): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(2, 0);
  head.writeUInt32LE(url === null ? 0x18 : 0x03 | 0x10, 4);
  const shown = sized('sito');
  if (url === null) return Buffer.concat([head, shown, sized('Foglio1!A1')]);
  const text = Buffer.from(`${url}\0`, 'utf16le');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length, 0);
  const moniker = Buffer.from('e0c9ea79f9bace118c8200aa004ba90b', 'hex');
  return Buffer.concat([head, shown, moniker, size, text]);
}

/** A link to a file, by a moniker of its own. */
export function fileLink(): Buffer {
  const head = Buffer.from([2, 0, 0, 0, 1, 0, 0, 0]);
  return Buffer.concat([head, Buffer.from('0303000000000000c000000000000046', 'hex'), Buffer.alloc(30)]);
}

function sized(text: string): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(text.length + 1, 0);
  return Buffer.concat([head, Buffer.from(`${text}\0`, 'utf16le')]);
}
