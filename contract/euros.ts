// Money as Italian papers print it.

const CENTS_PER_EURO = 100;

/** yes: 308486 → `€ 3.084,86` */
export function euros(cents: number): string {
  return `€ ${(cents / CENTS_PER_EURO).toLocaleString('it-IT', { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: 'always' })}`;
}
