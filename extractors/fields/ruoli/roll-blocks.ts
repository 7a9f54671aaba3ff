// Cuts the rows of a cartella into blocks of one partita each. A section begins at the name of its ente or at its ruolo
// number; within it a new partita, or a new codice atto after the sums of the one before, begins another block.

import type { RollRow } from './roll-rows.ts';
import { rowAmounts } from './row-amounts.ts';
import type { RuoloNumber } from './ruolo-number.ts';
import { costOf } from './sum-row.ts';
import { type ColumnOrder, columnOrder, type TributoRow, tributoOf } from './tributo-row.ts';

export interface RollBlock {
  readonly ruolo: RuoloNumber;
  readonly ente: string | null;
  /** Of the section: what stands between its number and the first partita. */
  readonly sectionLead: string;
  /** Of the block: what stands above its last row of sums. */
  readonly lead: string;
  readonly rows: readonly RollRow[];
  readonly tributi: readonly TributoRow[];
  readonly partita: string | null;
  readonly codiceAtto: string | null;
}

export interface RollSections {
  readonly blocks: readonly RollBlock[];
  /** What stands before the first section: frontispiece and summary. */
  readonly front: readonly RollRow[];
}

/** In printed order. */
export function rollSections(rows: readonly RollRow[]): RollSections {
  const heads = rows.flatMap((row, at) => (row.ruolo ? [at] : []));
  const starts = heads.map((head, order) => sectionStart(rows, head, heads[order - 1] ?? -1));
  let ente: string | null = null;
  const blocks = heads.flatMap((head, order) => {
    const section = rows.slice(starts[order], starts[order + 1] ?? rows.length);
    const { ruolo } = rows[head] ?? {};
    if (!ruolo) return [];
    // Several ruoli under one heading: the body is named once.
    ente = enteOf(section) ?? ente;
    return blocksOf(section, ruolo, ente);
  });
  return { blocks, front: rows.slice(0, starts[0] ?? rows.length) };
}

/** The last row above the number that names an ente, unless sums of another section stand between. */
function sectionStart(rows: readonly RollRow[], head: number, previous: number): number {
  for (let at = head; at > previous; at -= 1) {
    const row = rows[at];
    if (row?.ente) return at;
    if (row?.total || (row && tributoOf(row.row)?.tributo)) return head;
  }
  return head;
}

/** Named before the sums of the section: below them somebody else's name may stand. */
function enteOf(section: readonly RollRow[]): string | null {
  for (const row of section) {
    if (row.ente) return row.ente;
    if (row.total || tributoOf(row.row)?.tributo) return null;
  }
  return null;
}

interface Open {
  readonly rows: RollRow[];
  readonly tributi: TributoRow[];
  partita: string | null;
  codiceAtto: string | null;
  /** Rows up to here stand above the last sum. */
  summedTo: number;
  isClosed: boolean;
}

function blocksOf(section: readonly RollRow[], ruolo: RuoloNumber, ente: string | null): RollBlock[] {
  const opened: Open[] = [open()];
  let order: ColumnOrder | null = null;
  for (const each of section) {
    let block = opened.at(-1) ?? open();
    if (beginsAnother(block, each)) {
      block = open();
      opened.push(block);
    }
    block.partita ??= each.partita;
    block.codiceAtto ??= each.codiceAtto;
    block.rows.push(each);
    const head = columnOrder(each.text);
    order = head ?? order;
    const isInTable = order !== null && !block.isClosed;
    const tributo = head || each.total ? null : tributoIn(each, order, isInTable);
    if (tributo) block.tributi.push(tributo);
    if (tributo?.tributo || each.total) block.summedTo = block.rows.length;
    if (each.total) block.isClosed = true;
  }
  const refs = section.findIndex((row) => row.partita !== null || row.codiceAtto !== null);
  const sectionLead = textOf(section.slice(0, Math.max(0, refs)));
  return opened.map(({ rows, tributi, partita, codiceAtto, summedTo }) => {
    const lead = rows.slice(0, summedTo || rows.length).filter((row) => !tributoOf(row.row)?.tributo);
    return { ruolo, ente, sectionLead, lead: textOf(lead), rows, tributi, partita, codiceAtto };
  });
}

/** Within a table every row with a sum is one; below its closing sum a numbered line may be anything. */
function tributoIn({ row }: RollRow, order: ColumnOrder | null, isInTable: boolean): TributoRow | null {
  const read = tributoOf(row, order ?? undefined);
  if (read?.tributo) return read;
  const isUnread = isInTable && (read !== null || (rowAmounts(row).length > 0 && costOf(row) === null));
  return isUnread ? { tributo: null, place: read?.place ?? null } : null;
}

function open(): Open {
  return { rows: [], tributi: [], partita: null, codiceAtto: null, summedTo: 0, isClosed: false };
}

/** The block's own references, printed again at the head of a page, go on with it. */
function beginsAnother(block: Open, { partita, codiceAtto }: RollRow): boolean {
  const isOther = (known: string | null, read: string | null) =>
    read !== null && known !== null && known !== read;
  if (isOther(block.partita, partita) || isOther(block.codiceAtto, codiceAtto)) return true;
  const isNew = (known: string | null, read: string | null) => read !== null && known === null;
  return block.summedTo > 0 && (isNew(block.partita, partita) || isNew(block.codiceAtto, codiceAtto));
}

function textOf(rows: readonly RollRow[]): string {
  return rows.map((row) => row.text).join(' ');
}
