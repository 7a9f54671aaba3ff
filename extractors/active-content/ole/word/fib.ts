// The head of a Word 97 to 2007 document: flags, lengths of the stories, and where its structures lie in the table stream.
// [MS-DOC] 2.5.
import { AppError } from '../../../../contract/app-error.ts';

const WORD_MARK = 0xa5ec;
/** Word 6 and 95 write another head. */
const OLD_WORD_MARK = 0xa5dc;
/** Word 97, the first of this shape. */
const FIRST_VERSION = 0x00c1;
const COUNTS_AT = 76;
const RANGES_AT = 154;

/** The stories in the order in which their characters follow each other, with the counts of the head. */
export const STORIES = [
  { name: 'main text', count: 0, fields: 16 },
  { name: 'footnotes', count: 1, fields: 18 },
  { name: 'headers', count: 2, fields: 17 },
  { name: 'comments', count: 4, fields: 19 },
  { name: 'endnotes', count: 5, fields: 48 },
  { name: 'text boxes', count: 6, fields: 57 },
  { name: 'text boxes of headers', count: 7, fields: 59 },
] as const;
export type Story = (typeof STORIES)[number];

/** Places in the list of ranges, [MS-DOC] 2.5.6. */
export const RANGE = {
  comments: 5,
  characterRuns: 12,
  associatedStrings: 32,
  pieces: 33,
  drawings: 50,
} as const;

export interface Fib {
  readonly isEncrypted: boolean;
  readonly tableName: '0Table' | '1Table';
  charactersOf(story: Story): number;
  /** Null: the document has none. */
  range(index: number): { readonly start: number; readonly size: number } | null;
}

/** @throws AppError inspection.damaged, inspection.unknown_format (Word 6 and 95) */
export function readFib(word: Buffer): Fib {
  const mark = word.length < RANGES_AT ? 0 : word.readUInt16LE(0);
  if (mark !== WORD_MARK && mark !== OLD_WORD_MARK)
    throw new AppError('inspection.damaged', 'no head of a Word document');
  if (mark === OLD_WORD_MARK || word.readUInt16LE(2) < FIRST_VERSION)
    throw new AppError('inspection.unknown_format', 'Word 6 or 95');
  const flags = word.readUInt16LE(10);
  const isEncrypted = (flags & 0x0100) !== 0;
  const rangeCount = word.readUInt16LE(RANGES_AT - 2);
  return {
    isEncrypted,
    tableName: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    charactersOf: ({ count }) => Math.max(0, word.readInt32LE(COUNTS_AT + count * 4)),
    range: (index) => {
      const at = RANGES_AT + index * 8;
      if (index >= rangeCount) return null;
      if (at + 8 > word.length)
        throw new AppError('inspection.damaged', 'the head of the document breaks off');
      const size = word.readUInt32LE(at + 4);
      return size === 0 ? null : { start: word.readUInt32LE(at), size };
    },
  };
}
