// Every sum a letter prints, to be held against the rows of a later cartella. Only sums that read plainly.
import type { PageReading } from '../../contract/page-reading.ts';
import { pageText } from './page-text.ts';
import { rowAmounts } from './ruoli/row-amounts.ts';

/** Smaller sums are many and alike. */
const MIN_CENTS = 1_000;
/** A letter of several pages prints some dozens; what is beyond is no letter. */
const MAX_AMOUNTS = 400;

/** Cents, each once, in printed order. */
export function printedAmounts(pages: readonly PageReading[]): readonly number[] {
  const all = pages
    .flatMap((reading) => pageText(reading).rows)
    .flatMap((row) => rowAmounts(row))
    .flatMap(({ cents }) => (cents !== null && cents >= MIN_CENTS ? [cents] : []));
  return [...new Set(all)].slice(0, MAX_AMOUNTS);
}
