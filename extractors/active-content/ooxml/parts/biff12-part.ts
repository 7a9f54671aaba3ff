// The binary parts of an XLSB as a list of records: which kinds of things are there. What formulas say is not read.
// [MS-XLSB] 2.1.4 (records), 2.4 (their numbers).
import { AppError } from '../../../../contract/app-error.ts';

export interface BiffReader {
  /** A formula of a cell, a shared one, an array, a table, a name or a rule. */
  formula(): void;
  name(name: string): void;
  /** 0 a workbook, 1 DDE, 2 an OLE object: BrtBeginSupBook. */
  externalLink(kind: number): void;
}

/** BrtFmlaString to BrtFmlaError, BrtDVal, BrtArrFmla, BrtShrFmla, BrtTable, BrtBeginCFRule. */
const FORMULAS: ReadonlySet<number> = new Set([8, 9, 10, 11, 64, 426, 427, 428, 463]);
const NAME = 39;
const BEGIN_SUP_BOOK = 360;
/** BrtName: flags, key, sheet; then the name as a counted string of UTF-16. */
const NAME_AT = 9;
const MAX_NAME_CHARS = 255;

/** @throws AppError inspection.damaged when the records do not fill the part */
export function walkBiff12(bytes: Buffer, reader: BiffReader): void {
  let at = 0;
  const byte = () => {
    const value = bytes[at++];
    if (value === undefined) throw new AppError('inspection.damaged', 'a binary part is cut off');
    return value;
  };
  const number = (maxBytes: number) => {
    let value = 0;
    for (let index = 0; index < maxBytes; index += 1) {
      const next = byte();
      value |= (next & 0x7f) << (7 * index);
      if (next < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const type = number(2);
    const size = number(4);
    const record = bytes.subarray(at, at + size);
    if (record.length < size) throw new AppError('inspection.damaged', 'a binary part is cut off');
    at += size;
    if (FORMULAS.has(type)) reader.formula();
    if (type === BEGIN_SUP_BOOK && size >= 2) reader.externalLink(record.readUInt16LE(0));
    if (type === NAME) reader.name(nameIn(record));
  }
}

function nameIn(record: Buffer): string {
  if (record.length < NAME_AT + 4) throw new AppError('inspection.damaged', 'a binary name is cut off');
  const chars = record.readUInt32LE(NAME_AT);
  if (chars > MAX_NAME_CHARS) throw new AppError('inspection.damaged', 'a binary name is too long');
  return record.subarray(NAME_AT + 4, NAME_AT + 4 + chars * 2).toString('utf16le');
}
