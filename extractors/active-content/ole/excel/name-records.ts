// Defined names of a workbook: those that Excel runs by itself, and the formulas of the others. [MS-XLS] 2.4.150.
import type { Book } from './book.ts';
import { excelText, wordAt } from './excel-text.ts';
import { FormulaUse, readTokens } from './formula-tokens.ts';

const BUILT_IN = 0x0020;
const TEXT_AT = 14;
/** Names run when a book or sheet is opened, closed, entered or left. yes: `Auto_Open`, `auto_open.1`  no: `Automobile` */
const AUTO_RUN = /^auto_(?:open|close|activate|deactivate)/i;
const BUILT_IN_AUTO_RUN: ReadonlyMap<number, string> = new Map([
  [1, 'Auto_Open'],
  [2, 'Auto_Close'],
  [10, 'Auto_Activate'],
  [11, 'Auto_Deactivate'],
]);

/** @throws AppError inspection.damaged */
export function definedName(book: Book, data: Buffer): void {
  const chars = data[3] ?? 0;
  const name = excelText(data, TEXT_AT, chars, book.isBiff8);
  const isBuiltIn = (wordAt(data, 0) & BUILT_IN) !== 0;
  const builtIn = isBuiltIn ? BUILT_IN_AUTO_RUN.get(name.charCodeAt(0)) : undefined;
  const autoRun = builtIn ?? AUTO_RUN.exec(name)?.[0];
  if (autoRun) book.saw('ole.excel4_auto_run', `name ${autoRun}`);
  const textEnd = TEXT_AT + textBytes(data, chars, book.isBiff8);
  const tokens = data.subarray(textEnd, textEnd + wordAt(data, 4));
  const use = new FormulaUse();
  readTokens(tokens, book.isBiff8, use);
  book.names.push({ name, use });
}

function textBytes(data: Buffer, chars: number, isBiff8: boolean): number {
  if (!isBiff8) return chars;
  return 1 + chars * (((data[TEXT_AT] ?? 0) & 1) === 1 ? 2 : 1);
}
