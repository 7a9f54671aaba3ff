// Rows that close a table or name a cost: what they sum up, and how much.
import type { CostKind } from '../../../contract/ruolo.schema.ts';
import { phraseAt, textHolds } from '../layout/phrases.ts';
import type { Row } from '../layout/rows.ts';
import { rowAmounts } from './row-amounts.ts';
import { COSTS, CREDITOR_SUMS, DUE_WORDS } from './sum-rows.table.ts';

export interface SumRow {
  readonly kind: 'partita' | 'ruolo' | 'due';
  /** Null where it did not read plainly. */
  readonly importo: number | null;
}

/** A row that opens with `Totale`; null for any other. */
export function totalOf(row: Row): SumRow | null {
  if (!opensWithTotal(row)) return null;
  const [amount] = rowAmounts(row);
  if (!amount) return null;
  const isDue = DUE_WORDS.some((word) => textHolds(row.text, word));
  const kind = textHolds(row.text, 'Totale partita') ? 'partita' : isDue ? 'due' : 'ruolo';
  return { kind, importo: amount.cents };
}

/** A speck of the table's border may stand before it. */
function opensWithTotal({ words }: Row): boolean {
  const [first, second] = words.map((word) => word.text);
  const isTotal = (text = '') => phraseAt(text, 'Totale') !== null;
  return isTotal(first) || ((first ?? '').length <= 2 && isTotal(second));
}

/** The cost that opens the row; `importo` null where it did not read. */
export function costOf(row: Row): { readonly kind: CostKind; readonly importo: number | null } | null {
  const [amount] = rowAmounts(row);
  if (!amount) return null;
  const name = row.words
    .slice(0, amount.from)
    .map((word) => word.text)
    .join(' ');
  const cost = COSTS.find(({ labels }) => labels.some((label) => opens(name, label)));
  return cost ? { kind: cost.kind, importo: amount.cents } : null;
}

/** What is owed to the bodies in all, without costs. */
export function creditorSumOf(row: Row): number | null {
  const [amount] = rowAmounts(row);
  return amount && CREDITOR_SUMS.some((label) => opens(row.text, label)) ? amount.cents : null;
}

/** The label stands within the first words: a sentence that names a cost further on is none. */
function opens(text: string, label: string): boolean {
  const end = phraseAt(text, label);
  return end !== null && end <= label.length + MAX_LEAD;
}
/** Characters before a label: an article, a number. */
const MAX_LEAD = 6;
