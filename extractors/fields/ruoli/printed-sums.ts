// The sums that a cartella prints: closing rows of its sections, the summary before them, costs. As printed: nothing is
// added up here.
import type { PrintedSums, RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { foldText } from '../layout/folded.ts';
import type { RollRow } from './roll-rows.ts';
import { rowAmounts } from './row-amounts.ts';
import { ruoloIn, ruoloName } from './ruolo-number.ts';
import type { RollEntry } from './same-entry.ts';
import { costOf, creditorSumOf } from './sum-row.ts';

/** Words of a name that must agree where it is not printed whole: `Agenzia delle Entrate`. */
const MIN_NAME_WORDS = 3;

export function printedSums(
  rolled: readonly RollEntry[],
  front: readonly RollRow[],
  all: readonly RollRow[],
): PrintedSums {
  const entries = rolled.map(({ entry }) => entry);
  const costs = costsOn(all);
  return {
    sections: rolled.flatMap(({ totals }, entry) =>
      totals.flatMap(({ kind, importo }) => (importo === null ? [] : [{ entry, kind, importo }])),
    ),
    enti: front.flatMap((row) => summaryRow(row, entries)),
    creditors: front.map((row) => creditorSumOf(row.row)).find((sum) => sum !== null) ?? null,
    costs: costs.flatMap(({ kind, importo }) => (importo === null ? [] : [{ kind, importo }])),
    unreadCosts: costs.filter(({ importo }) => importo === null).length,
  };
}

/** Of the first page that tells of costs: further on they are told again, or by body. */
function costsOn(rows: readonly RollRow[]) {
  const found = rows.flatMap((row) => {
    const cost = costOf(row.row);
    return cost ? [{ ...cost, page: row.page.page }] : [];
  });
  return found.filter(({ page }) => page === found[0]?.page);
}

function summaryRow(
  { row }: RollRow,
  entries: readonly Pick<RuoloEntry, 'numero' | 'anno' | 'ente'>[],
): PrintedSums['enti'] {
  const [amount] = rowAmounts(row);
  if (!amount || amount.cents === null || costOf(row) || creditorSumOf(row) !== null) return [];
  const words = row.words.slice(0, amount.from).map((word) => word.text);
  const ruolo = ruoloIn(words.join(' '));
  const importo = amount.cents;
  if (ruolo) {
    const name = ruoloName(ruolo);
    const places = entries.flatMap((entry, at) => (ruoloName(entry) === name ? [at] : []));
    return [{ name, of: 'ruolo', entries: places, importo }];
  }
  const shared = entries.map(({ ente }) => sharedWords(words, ente ?? ''));
  const most = Math.max(0, ...shared);
  if (most === 0) return [];
  const places = shared.flatMap((count, at) => (count === most ? [at] : []));
  const name = words.slice(0, most).join(' ');
  return [{ name, of: 'ente', entries: places, importo }];
}

/** Leading words of the row that are the ente's; 0 where too few agree to tell it from another. */
function sharedWords(words: readonly string[], ente: string): number {
  const plain = (text: string) =>
    text
      .split(/[\s-]+/)
      .map(foldText)
      .filter((word) => word !== '');
  const wanted = plain(ente);
  const printed = plain(words.join(' '));
  const end = wanted.findIndex((word, at) => printed[at] !== word);
  const count = end < 0 ? wanted.length : end;
  return count > 0 && (count === wanted.length || count >= MIN_NAME_WORDS) ? count : 0;
}
