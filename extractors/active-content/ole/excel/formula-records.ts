// Formulas of cells, shared by cells, over areas, and of charts. [MS-XLS] 2.4.127, 2.4.277, 2.4.4, 2.4.51.
import { AppError } from '../../../../contract/app-error.ts';
import type { Book } from './book.ts';
import { FormulaUse, readTokens } from './formula-tokens.ts';

/** Where the length of the tokens stands in each record; the tokens follow. */
export const FORMULA_RECORDS: ReadonlyMap<number, number> = new Map([
  [0x0006, 20],
  [0x0206, 20],
  [0x0406, 20],
  [0x04bc, 8],
  [0x0221, 12],
  [0x1051, 6],
]);
const CHART_DATA = 0x1051;
const EXPRESSION_ONLY = /^\u0001.{4}$/s;

/** @throws AppError inspection.damaged */
export function formula(book: Book, id: number, data: Buffer): void {
  const at = FORMULA_RECORDS.get(id) ?? 0;
  if (at + 2 > data.length) {
    if (id === CHART_DATA) return;
    throw new AppError('inspection.damaged', 'a formula breaks off');
  }
  const tokens = data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
  if (id !== CHART_DATA) book.saw('ole.formula');
  if (tokens.length === 0 || EXPRESSION_ONLY.test(tokens.toString('latin1'))) return;
  const use = book.formulas.get(book.place) ?? new FormulaUse();
  book.formulas.set(book.place, use);
  readTokens(tokens, book.isBiff8, use);
}
