// One entry per partita of a ruolo, though it be printed on several pages: what repeats adds nothing, what goes on adds
// its rows.
import type { RuoloEntry } from '../../../contract/ruolo.schema.ts';
import type { SumRow } from './sum-row.ts';
import type { TributoRow } from './tributo-row.ts';

/** An entry with its rows as printed. */
export interface RollEntry {
  readonly entry: Omit<RuoloEntry, 'tributi' | 'unreadRows'>;
  readonly rows: readonly TributoRow[];
  readonly totals: readonly SumRow[];
}

export function mergeSame(entries: readonly RollEntry[]): readonly RollEntry[] {
  const merged: RollEntry[] = [];
  for (const each of entries) {
    const at = merged.findIndex((known) => isSame(known.entry, each.entry));
    const known = merged[at];
    if (known) merged[at] = join(known, each);
    else merged.push(each);
  }
  return merged;
}

function isSame(a: RollEntry['entry'], b: RollEntry['entry']): boolean {
  const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return (
    a.numero === b.numero &&
    a.anno === b.anno &&
    agree(a.partita, b.partita) &&
    agree(a.codiceAtto, b.codiceAtto) &&
    agree(a.ente, b.ente)
  );
}

function join(a: RollEntry, b: RollEntry): RollEntry {
  return {
    entry: {
      ...a.entry,
      specie: a.entry.specie ?? b.entry.specie,
      ente: a.entry.ente ?? b.entry.ente,
      causa: a.entry.causa ?? b.entry.causa,
      esecutivoDal: a.entry.esecutivoDal ?? b.entry.esecutivoDal,
      consegnatoIl: a.entry.consegnatoIl ?? b.entry.consegnatoIl,
      partita: a.entry.partita ?? b.entry.partita,
      codiceAtto: a.entry.codiceAtto ?? b.entry.codiceAtto,
      priorAct: a.entry.priorAct ?? b.entry.priorAct,
      pages: [...new Set([...a.entry.pages, ...b.entry.pages])].sort((x, y) => x - y),
    },
    rows: goesOn(a.rows, b.rows) ? [...a.rows, ...b.rows] : a.rows,
    totals: [...a.totals, ...b.totals],
  };
}

/** By the printed numbers of the rows; without them, by whether the first list has them all already. */
function goesOn(known: readonly TributoRow[], more: readonly TributoRow[]): boolean {
  const last = known.findLast((row) => row.place !== null)?.place ?? null;
  const first = more.find((row) => row.place !== null)?.place ?? null;
  if (last !== null && first !== null) return first > last;
  const printed = (row: TributoRow) => JSON.stringify(row.tributo);
  const there = new Set(known.map(printed));
  return more.some((row) => !there.has(printed(row)));
}
