// Short texts in records of Excel: a count of characters, in Excel 97 and later a byte that says how wide they are.

/** What is cut off is left out. @param chars stated before the text */
export function excelText(data: Buffer, at: number, chars: number, isBiff8: boolean): string {
  if (!isBiff8) return data.toString('latin1', at, at + chars);
  const isWide = ((data[at] ?? 0) & 1) === 1;
  return isWide
    ? data.toString('utf16le', at + 1, at + 1 + chars * 2)
    : data.toString('latin1', at + 1, at + 1 + chars);
}

/** 0 where the record ends before: old and short forms of a record leave out their last values. */
export function wordAt(data: Buffer, at: number): number {
  return at + 2 <= data.length ? data.readUInt16LE(at) : 0;
}
