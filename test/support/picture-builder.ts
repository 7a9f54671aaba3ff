// The smallest pictures of each format, byte by byte, for tests that put something after, before or into them.
import { crc32, deflateSync } from 'node:zlib';

const u16le = (value: number) => Buffer.from([value & 0xff, value >> 8]);
const u16be = (value: number) => Buffer.from([value >> 8, value & 0xff]);
export const u32le = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u32be = (value: number) => Buffer.from(u32le(value)).reverse();
const ascii = (text: string) => Buffer.from(text, 'latin1');

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([ascii(type), content]);
  return Buffer.concat([u32be(content.length), body, u32be(crc32(body))]);
}

/** One grey pixel. */
export function png(more: readonly Buffer[] = [], [width, height] = [1, 1]): Buffer {
  const header = Buffer.concat([u32be(width ?? 1), u32be(height ?? 1), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function jpegSegment(marker: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), u16be(content.length + 2), content]);
}

/** Right in its segments; the scan is a few bytes with a stuffed one and a restart. */
export function jpeg(more: readonly Buffer[] = [], height = 8): Buffer {
  const frame = Buffer.concat([Buffer.from([8]), u16be(height), u16be(8), Buffer.from([1, 1, 0x11, 0])]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...more,
    jpegSegment(0xdb, Buffer.alloc(65)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, Buffer.alloc(17)),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
}

export function gif([width, height] = [1, 1]): Buffer {
  return Buffer.concat([
    ascii('GIF89a'),
    u16le(width ?? 1),
    u16le(height ?? 1),
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    Buffer.from([0x21, 0xfe, 3]),
    ascii('abc'),
    Buffer.from([0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b]),
  ]);
}

/** Two by two, 24 bits. @param stated size that the file gives itself; its true one unless told */
export function bmp(stated?: number): Buffer {
  const pixels = Buffer.alloc(16, 0x7f);
  const header = Buffer.concat([
    u32le(40),
    u32le(2),
    u32le(2),
    u16le(1),
    u16le(24),
    u32le(0),
    u32le(16),
    Buffer.alloc(16),
  ]);
  const size = stated ?? 14 + header.length + pixels.length;
  return Buffer.concat([ascii('BM'), u32le(size), u32le(0), u32le(54), header, pixels]);
}

export function webp(): Buffer {
  const frame = Buffer.concat([
    Buffer.from([0x10, 0, 0, 0x9d, 1, 0x2a]),
    u16le(4),
    u16le(4),
    Buffer.alloc(6),
  ]);
  const body = Buffer.concat([ascii('WEBPVP8 '), u32le(frame.length), frame]);
  return Buffer.concat([ascii('RIFF'), u32le(body.length), body]);
}

export interface TiffSpec {
  readonly isBigEndian?: boolean;
  readonly stripStart?: number;
  /** Offset of the next directory. */
  readonly next?: number;
}

/** One strip of eight bytes between header and directory. */
export function tiff({ isBigEndian = false, stripStart = 8, next = 0 }: TiffSpec = {}): Buffer {
  const u16 = isBigEndian ? u16be : u16le;
  const u32 = isBigEndian ? u32be : u32le;
  const entry = (tag: number, value: number) => Buffer.concat([u16(tag), u16(4), u32(1), u32(value)]);
  const entries = [
    entry(256, 8),
    entry(257, 8),
    entry(258, 1),
    entry(259, 1),
    entry(262, 1),
    entry(273, stripStart),
    entry(278, 8),
    entry(279, 8),
  ];
  return Buffer.concat([
    ascii(isBigEndian ? 'MM' : 'II'),
    u16(42),
    u32(16),
    Buffer.alloc(8, 0xaa),
    u16(entries.length),
    ...entries,
    u32(next),
  ]);
}

export function box(name: string, content: Uint8Array): Buffer {
  return Buffer.concat([u32be(content.length + 8), ascii(name), content]);
}

export function heic(more: readonly Buffer[] = []): Buffer {
  const size = box('ispe', Buffer.concat([u32be(0), u32be(64), u32be(64)]));
  const meta = box('meta', Buffer.concat([u32be(0), box('iprp', box('ipco', size))]));
  return Buffer.concat([
    box('ftyp', ascii('heic\0\0\0\0mif1heic')),
    meta,
    box('mdat', Buffer.alloc(32, 1)),
    ...more,
  ]);
}

/** The beginning of a film: enough to be one by its boxes. */
export function film(): Buffer {
  return Buffer.concat([
    box('ftyp', ascii('mp42\0\0\0\0isom')),
    box('moov', Buffer.alloc(8)),
    box('mdat', Buffer.alloc(9)),
  ]);
}

/** What Samsung telephones write after a photo. */
export function phoneTrailer(blocks: readonly { readonly name: string; readonly content: Buffer }[]): Buffer {
  const written = blocks.map(({ name, content }) =>
    Buffer.concat([Buffer.from([0, 0, 1, 0x0a]), u32le(name.length), ascii(name), content]),
  );
  const total = written.reduce((sum, each) => sum + each.length, 0);
  let passed = 0;
  const entries = written.map((block) => {
    const entry = Buffer.concat([Buffer.from([0, 0, 1, 0x0a]), u32le(total - passed), u32le(block.length)]);
    passed += block.length;
    return entry;
  });
  const directory = Buffer.concat([ascii('SEFH'), u32le(101), u32le(entries.length), ...entries]);
  return Buffer.concat([...written, directory, u32le(directory.length), ascii('SEFT')]);
}
