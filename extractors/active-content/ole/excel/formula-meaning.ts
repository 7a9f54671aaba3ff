// What the formulas of a workbook do, once names and links are known: functions that change by themselves, other books.
// A defined name counts where a formula uses it, by whatever detour.
import type { Book } from './book.ts';
import type { FormulaUse } from './formula-tokens.ts';
import { FUNCTION_NAMES, FUNCTION_NUMBERS } from './functions.table.ts';

export function formulaMeaning(book: Book): void {
  const known = new Set<number>();
  for (const [place, use] of book.formulas) {
    book.place = place;
    const pending: FormulaUse[] = [use];
    for (let next = pending.pop(); next; next = pending.pop()) {
      judgeUse(book, next);
      pending.push(...newNames(book, next, known));
    }
  }
}

function judgeUse(book: Book, use: FormulaUse): void {
  if (use.hasCommand) book.saw('ole.excel4_function', 'a command');
  for (const number of use.functions) {
    const seen = FUNCTION_NUMBERS.get(number);
    if (seen) book.saw(seen, `function ${number}`);
  }
  for (const [link, numbers] of use.outsideNames) outsideNames(book, link, numbers);
  for (const link of use.links) if (book.linked(link)?.kind === 'file') book.saw('ole.outside_workbook_used');
}

/** In Excel 5 the sign says whether the sheet is of the same book, not which list it stands in. */
function outsideNames(book: Book, link: number, numbers: ReadonlySet<number>): void {
  const outside = book.linked(Math.abs(link));
  if (outside?.kind === 'file') book.saw('ole.outside_workbook_used');
  for (const number of numbers) namedFunction(book, outside?.names[number - 1] ?? '');
}

function namedFunction(book: Book, name: string): void {
  const known = name.toUpperCase().replace(/^_XLFN\./, '');
  const seen = FUNCTION_NAMES.get(known);
  if (seen) book.saw(seen, `function ${known}`);
}

/** What the names behind it use; each name once, where it was met first. */
function newNames(book: Book, { names }: FormulaUse, known: Set<number>): readonly FormulaUse[] {
  return [...names].flatMap((number) => {
    const defined = book.names[number - 1];
    if (!defined || known.has(number)) return [];
    known.add(number);
    namedFunction(book, defined.name);
    return [defined.use];
  });
}
