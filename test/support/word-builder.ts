// Writes small Word 97 documents for tests: a head, a table stream and text in pieces, no more than a reader needs.
import { buildCfb, type CfbSpec } from './msg-builder.ts';

export interface WordSpec {
  readonly text?: string;
  readonly footnotes?: string;
  readonly headers?: string;
  readonly comments?: string;
  readonly endnotes?: string;
  readonly textBoxes?: string;
  readonly headerTextBoxes?: string;
  /** Numbers of the fields of the main text, as its list has them. */
  readonly fieldTypes?: readonly number[];
  /** Characters of each piece; by default one piece of 8-bit characters. */
  readonly pieceChars?: number;
  readonly isWide?: boolean;
  readonly strings?: Readonly<Record<number, string>>;
  /** Properties of a run of characters. */
  readonly runProperties?: Buffer;
  readonly hasComments?: boolean;
  readonly drawings?: Buffer;
  readonly version?: number;
  readonly mark?: number;
  readonly flags?: number;
  readonly streams?: CfbSpec;
}

const TEXT_AT = 2_048;
const PAGE_AT = 1_024;
const RANGES_AT = 154;

export function buildWord(spec: WordSpec): Buffer {
  return buildCfb(wordStreams(spec));
}

export function wordStreams(spec: WordSpec): CfbSpec {
  const stories = [
    spec.text ?? 'ciao',
    spec.footnotes ?? '',
    spec.headers ?? '',
    '',
    spec.comments ?? '',
    spec.endnotes ?? '',
    spec.textBoxes ?? '',
    spec.headerTextBoxes ?? '',
  ];
  const head = Buffer.alloc(TEXT_AT);
  head.writeUInt16LE(spec.mark ?? 0xa5ec, 0);
  head.writeUInt16LE(spec.version ?? 0xc1, 2);
  head.writeUInt16LE(spec.flags ?? 0x0200, 10);
  head.writeUInt16LE(93, RANGES_AT - 2);
  for (const [index, story] of stories.entries()) head.writeInt32LE(story.length, 76 + index * 4);
  const table: Buffer[] = [];
  const put = (index: number, bytes: Buffer | null) => {
    if (!bytes) return;
    head.writeUInt32LE(Buffer.concat(table).length, RANGES_AT + index * 8);
    head.writeUInt32LE(bytes.length, RANGES_AT + index * 8 + 4);
    table.push(bytes);
  };
  const text = stories.join('');
  put(33, pieces(text, spec.pieceChars ?? Math.max(1, text.length), spec.isWide ?? false));
  put(16, spec.fieldTypes ? fieldList(spec.fieldTypes) : null);
  put(32, spec.strings ? strings(spec.strings) : null);
  put(5, spec.hasComments ? Buffer.alloc(8) : null);
  put(50, spec.drawings ?? null);
  if (spec.runProperties) {
    propertyPage(spec.runProperties).copy(head, PAGE_AT);
    put(12, words(0, 100, PAGE_AT / 512));
  }
  const bytes = Buffer.from(text, spec.isWide ? 'utf16le' : 'latin1');
  return { WordDocument: Buffer.concat([head, bytes]), '1Table': Buffer.concat(table), ...spec.streams };
}

export function field(code: string, shown = 'x'): string {
  return `\u0013${code}\u0014${shown}\u0015`;
}

function pieces(text: string, each: number, isWide: boolean): Buffer {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += each) starts.push(at);
  const list = Buffer.concat([
    words(...starts, text.length),
    ...starts.map((start) => {
      const place = Buffer.alloc(8);
      place.writeUInt32LE(isWide ? TEXT_AT + start * 2 : (0x4000_0000 | ((TEXT_AT + start) * 2)) >>> 0, 2);
      return place;
    }),
  ]);
  const size = Buffer.alloc(5);
  size[0] = 2;
  size.writeUInt32LE(list.length, 1);
  return Buffer.concat([Buffer.from([1, 2, 0, 0xff, 0xff]), size, list]);
}

function fieldList(types: readonly number[]): Buffer {
  const marks = types.flatMap((type) => [0x13, type, 0x15, 0]);
  return Buffer.concat([Buffer.alloc((types.length * 2 + 1) * 4), Buffer.from(marks)]);
}

function strings(given: Readonly<Record<number, string>>): Buffer {
  const texts = Array.from({ length: 18 }, (_, index) => given[index] ?? '');
  return Buffer.concat([
    Buffer.from([0xff, 0xff, 18, 0, 0, 0]),
    ...texts.flatMap((text) => [Buffer.from([text.length, 0]), Buffer.from(text, 'utf16le')]),
  ]);
}

function propertyPage(properties: Buffer): Buffer {
  const page = Buffer.alloc(512);
  page.writeUInt32LE(100, 4);
  page[8] = 100;
  page[200] = properties.length;
  properties.copy(page, 201);
  page[511] = 1;
  return page;
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
