// A communication and an entry of a roll without a number in common: the same taxpayer, the same year, the same sums of
// tax to the cent. A hint and no more: a quarter's letter and the year's may claim the same sums, and of two such letters
// one may never have come in. Sanctions and interest differ by law between the two and prove nothing: on the letter the sanction
// is reduced to a third (art. 2 DLgs 462/1997), and it follows from the tax anyway.
import { hasLuhn11Check } from '../identifiers/luhn11.ts';
import type { Judged } from './act-link.ts';
import type { CommunicationFacts, EntryFacts, RollFacts } from './link-facts.ts';
import { sameTaxpayer, unlikeIn } from './same-taxpayer.ts';

/** Round sums come again: no tax computed by a program ends so but by chance. */
const ROUND_CENTS = 1_000;
/** More digits than a misread changes: then they are two numbers. */
const MAX_MISREAD = 2;

/** Null when a sum is missing on the letter, when a number says otherwise, or when taxpayer or year are not sure. */
export function amountLink(letter: CommunicationFacts, roll: RollFacts, entry: EntryFacts): Judged | null {
  if (sameTaxpayer(letter.taxpayer, roll.taxpayer) !== 'sure' || !letter.year?.isSure) return null;
  if (isAnotherAct(letter, entry)) return null;
  const sums = sumsOf(letter, entry);
  if (sums?.agree !== true || sums.telling === 0) return null;
  return { strength: 'weak', isProved: false, evidence: ['taxpayer', 'year', 'amounts'] };
}

export interface Sums {
  /** Every sum of tax of the entry stands on the letter. */
  readonly agree: boolean;
  /** None of them does. */
  readonly disagree: boolean;
  /** Those that are not round. */
  readonly telling: number;
}

/** Null where one side tells no sums of the letter's year. */
export function sumsOf(letter: CommunicationFacts, entry: EntryFacts): Sums | null {
  const rows = entry.rows.filter(({ anno, is }) => is === 'tax' && anno === (letter.year?.value ?? null));
  const taxes = [...new Set(rows.map((row) => row.importo))];
  if (taxes.length === 0 || letter.amounts.length === 0) return null;
  const there = taxes.filter((cents) => letter.amounts.includes(cents));
  return {
    agree: there.length === taxes.length,
    disagree: there.length === 0,
    telling: there.filter((cents) => cents % ROUND_CENTS !== 0).length,
  };
}

function isAnotherAct({ codiceAtto, number, elaborated }: CommunicationFacts, entry: EntryFacts): boolean {
  if (codiceAtto && entry.codiceAtto && codiceAtto.value !== entry.codiceAtto.value) {
    const areRead = [codiceAtto, entry.codiceAtto].every(({ value }) => hasLuhn11Check(value));
    if (areRead || unlikeIn(codiceAtto.value, entry.codiceAtto.value) > MAX_MISREAD) return true;
  }
  if (number && entry.prior && number.value !== entry.prior) return true;
  const isLater =
    elaborated !== null && entry.executiveFrom !== null && elaborated.value >= entry.executiveFrom;
  return isLater || (elaborated !== null && entry.priorDay !== null && elaborated.value !== entry.priorDay);
}
