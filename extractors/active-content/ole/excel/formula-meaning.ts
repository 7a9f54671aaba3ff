// What the formulas of a workbook do, once names and links are known: functions that change by themselves, other books.
// A defined name counts where a formula uses it, by whatever detour.
import type { Book, PlacedUse } from './book.ts';
import { FUNCTION_NAMES, FUNCTION_NUMBERS } from './functions.table.ts';

export function formulaMeaning(book: Book): void {
  for (const { place, use } of [...book.formulas, ...usedNames(book)]) {
    book.place = place;
    if (use.hasCommand) book.saw('ole.excel4_function');
    for (const number of use.functions) {
      const seen = FUNCTION_NUMBERS.get(number);
      if (seen) book.saw(seen, `function ${number}`);
    }
    for (const { link, name } of use.outsideNames) outsideName(book, link, name);
    for (const link of use.links)
      if (book.linked(link)?.kind === 'file') book.saw('ole.outside_workbook_used');
  }
}

function outsideName(book: Book, link: number, number: number): void {
  const outside = book.linked(Math.abs(link));
  if (outside?.kind === 'file') book.saw('ole.outside_workbook_used');
  namedFunction(book, outside?.names[number - 1] ?? '');
}

function namedFunction(book: Book, name: string): void {
  const seen = FUNCTION_NAMES.get(name.toUpperCase().replace(/^_XLFN\./, ''));
  if (seen) book.saw(seen, `function ${name}`);
}

/** The formulas of names in use; names of functions are judged on the way. */
function usedNames(book: Book): readonly PlacedUse[] {
  const used = new Map<number, PlacedUse>();
  const pending = book.formulas.flatMap(({ place, use }) => use.names.map((number) => ({ place, number })));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { place, number } = next;
    const defined = book.names[number - 1];
    if (!defined || used.has(number)) continue;
    book.place = place;
    namedFunction(book, defined.name);
    const use = defined.use ?? { functions: [], hasCommand: false, names: [], outsideNames: [], links: [] };
    used.set(number, { place: `${place}, by a name`, use });
    for (const inner of use.names) pending.push({ place, number: inner });
  }
  return [...used.values()];
}
