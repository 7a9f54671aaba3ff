// Holds the sums a cartella prints against the rows that were read: per ruolo, per ente, all on the roll, total due.
// A sum that does not come out is said with both figures; nothing is made to fit.
import type { PrintedSums, RuoloEntry, RuoloTotals, SumCheck } from '../../contract/ruolo.schema.ts';

/** What stands on the paper beside its entries. */
export interface RollFigures {
  readonly sums: PrintedSums;
  /** The total to pay as chosen among its readings, cents; null where it was not found. */
  readonly totalDue: number | null;
  /** Tells the entries that are for CIVIS. */
  readonly isForCivis: (entry: RuoloEntry) => boolean;
}

/** Null for a paper without entries. */
export function reconcileRoll(
  entries: readonly RuoloEntry[],
  { sums, totalDue, isForCivis }: RollFigures,
): RuoloTotals | null {
  if (entries.length === 0) return null;
  const rows = sumOf(entries);
  const costs = sums.costs.reduce((total, cost) => total + cost.importo, 0);
  const checks = [
    ...ruoloChecks(entries, sums, totalDue),
    ...sums.enti.map(({ name, of, entries: places, importo }) =>
      check(of, name, importo, sumOf(places.flatMap((at) => entries[at] ?? []))),
    ),
    ...(sums.creditors === null ? [] : [check('enti', '', sums.creditors, rows)]),
    ...(totalDue === null ? [] : [check('total', '', totalDue, rows + costs)]),
  ];
  return {
    rows,
    rowsForCivis: sumOf(entries.filter(isForCivis)),
    costs: [...sums.costs],
    unreadCosts: sums.unreadCosts,
    checks: withoutRepeats(checks),
  };
}

/** Each ruolo against what is printed below its rows: a sum for each partita, or one for all of them. */
function ruoloChecks(
  entries: readonly RuoloEntry[],
  { sections }: PrintedSums,
  totalDue: number | null,
): readonly SumCheck[] {
  const names = [...new Set(entries.map(nameOf))];
  return names.flatMap((name) => {
    const places = entries.flatMap((entry, at) => (nameOf(entry) === name ? [at] : []));
    const own = sections.filter((sum) => places.includes(sum.entry));
    const closing = own.filter((sum) => sum.kind !== 'due');
    const printed = closing.length > 0 ? closing : own;
    if (printed.length === 0) return [];
    const computed = sumOf(places.flatMap((at) => entries[at] ?? []));
    const last = printed.at(-1)?.importo ?? 0;
    if (last === computed) return [check('ruolo', name, last, computed)];
    const byEntry = places.map((at) => printed.findLast((sum) => sum.entry === at)?.importo ?? 0);
    const total = byEntry.reduce((sum, importo) => sum + importo, 0);
    // "Totale da pagare" below a section may close the whole cartella, costs and all: the total's business.
    if (closing.length === 0 && last === totalDue) return [];
    return [check('ruolo', name, byEntry.every((sum) => sum > 0) ? total : last, computed)];
  });
}

function check(of: SumCheck['of'], name: string, printed: number, computed: number): SumCheck {
  return { of, name, printed, computed, matches: printed === computed };
}

/** The same sum is printed in the summary and below its rows. */
function withoutRepeats(checks: readonly SumCheck[]): SumCheck[] {
  const key = ({ of, name, printed }: SumCheck) => `${of} ${name} ${printed}`;
  return checks.filter((each, at) => checks.findIndex((other) => key(other) === key(each)) === at);
}

function nameOf({ anno, numero }: RuoloEntry): string {
  return `${anno}/${numero}`;
}

function sumOf(entries: readonly RuoloEntry[]): number {
  return entries.flatMap((entry) => entry.tributi).reduce((total, { importo }) => total + importo, 0);
}
