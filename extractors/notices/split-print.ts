// Print that two pages of one letter share: page numbers, sums, ruolo numbers, the lines of an address.
import { foldText } from '../fields/layout/folded.ts';
import type { Row } from '../fields/layout/rows.ts';
import { columnStarts } from './page-profile.ts';

/** A row that carries the page number is short; sentences name pages too. */
const MAX_PAGE_ROW_WORDS = 8;
// yes: pag. 2, Pagina 2 di 5, pag. 2/5   no: 2/5 alone, alla pagina che segue
const PRINTED_PAGE = /\bp[aá]g(?:ina|\.)?\s*(?:n\.?\s*)?(\d{1,2})(?:\s*(?:di|\/|su)\s*(\d{1,2}))?\b/i;

/** The page number a page prints on itself, with the total where it is printed too. */
export function printedPageOf(rows: readonly Row[]): { number: number; total: number | null } | null {
  for (const row of rows) {
    if (row.words.length > MAX_PAGE_ROW_WORDS) continue;
    const match = PRINTED_PAGE.exec(row.text);
    if (match) return { number: Number(match[1]), total: match[2] ? Number(match[2]) : null };
  }
  return null;
}

// yes: 1.640,20   290.598,00   58,80   no: 1.640   12/05/2025
const AMOUNT = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+),(\d{2})(?![\d,])/g;

/** All sums of money, in cents. */
export function printedAmounts(rows: readonly Row[]): number[] {
  return rows.flatMap((row) =>
    [...row.text.matchAll(AMOUNT)]
      .map(([, euros = '', cents = '']) => Number(euros.replaceAll('.', '')) * 100 + Number(cents))
      .filter((cents) => Number.isSafeInteger(cents)),
  );
}

// Year first, as cartelle print it: laws are cited the other way round. yes: 2025/550123   no: 600/1973, 2024/2025
const ROLL = /(?<![\d/])((?:19|20)\d{2})\/(\d{3,6})(?![\d/])/g;
// yes: Ruolo numero 353939/2023   no: 353939/2023 alone
const ROLL_BY_NAME = /\bruolo\b.{0,12}?(?<![\d/])(\d{3,6})\/((?:19|20)\d{2})(?![\d/])/gi;
const YEAR = /^(?:19|20)\d{2}$/;

/** Ruolo numbers as `year/number`; a cartella prints them in its summary and over each section. */
export function printedRolls(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const yearFirst = [...row.text.matchAll(ROLL)].map(([, year = '', number = '']) => ({ year, number }));
    const byName = [...row.text.matchAll(ROLL_BY_NAME)].map(([, number = '', year = '']) => ({
      year,
      number,
    }));
    return [...yearFirst, ...byName]
      .filter(({ number }) => !YEAR.test(number))
      .map(({ year, number }) => `${year}/${Number(number)}`);
  });
}

// The last line of an Italian address. yes: 00199 ROMA RM   no: 00147 Roma - C.F. 06363391001
const TOWN_LINE = /^\d{5}\s+\p{Lu}[\p{Lu}'’. ]+$/u;
const CAPITALS = /^[\p{Lu}\d'’.,&\-/ ]{5,}$/u;
const MAX_LINES_ABOVE = 4;
/** How far the left edges of the lines of one address may differ, in row heights. */
const MAX_SHIFT = 1.5;

/** Lines of postal addresses in capitals (name, street, town), folded; the senders' own are printed otherwise. */
export function addressLines(rows: readonly Row[]): string[] {
  return rows.flatMap((row, index) =>
    columnsOf(row).flatMap((column) => {
      if (!TOWN_LINE.test(column.text)) return [];
      const above = rows
        .slice(Math.max(0, index - MAX_LINES_ABOVE), index)
        .flatMap((each) => columnsOf(each))
        .filter((each) => Math.abs(each.left - column.left) <= MAX_SHIFT * row.heightPx)
        .filter((each) => CAPITALS.test(each.text));
      return [...above, column].map((each) => foldText(each.text));
    }),
  );
}

function columnsOf(row: Row): { readonly left: number; readonly text: string }[] {
  const starts = columnStarts(row);
  return starts.map((start, index) => {
    const words = row.words.slice(start, starts[index + 1]);
    return { left: words[0]?.box[0] ?? 0, text: words.map((word) => word.text).join(' ') };
  });
}
