// What a cartella says of the roll: every partita of every ruolo, of whom, why, since when, with its rows, and the sums
// it prints. Nothing is repaired: what does not read is null or counted.
import type { PageReading } from '../../../contract/page-reading.ts';
import { findPrintedDay } from '../../../contract/printed-values.ts';
import type { PrintedSums, RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { phraseAt, textHolds } from '../layout/phrases.ts';
import { causeOf } from './cause-of.ts';
import { printedSums } from './printed-sums.ts';
import { priorActIn } from './prior-act.ts';
import { type RollBlock, rollSections } from './roll-blocks.ts';
import { rollRows } from './roll-rows.ts';
import { mergeSame, type RollEntry } from './same-entry.ts';

export interface Roll {
  /** In printed order, one per partita. */
  readonly entries: readonly RuoloEntry[];
  readonly sums: PrintedSums;
}

export function readRoll(pages: readonly PageReading[]): Roll {
  const rows = rollRows(pages);
  const { blocks, front } = rollSections(rows);
  const rolled = mergeSame(blocks.map(entryOf));
  return { entries: rolled.map(asEntry), sums: printedSums(rolled, front, rows) };
}

export function extractRuoli(pages: readonly PageReading[]): readonly RuoloEntry[] {
  return mergeSame(rollSections(rollRows(pages)).blocks.map(entryOf)).map(asEntry);
}

const EXECUTIVE = [
  'Reso esecutivo in data',
  'Reso esecutivo il',
  'esecutivo dal',
  'data esecutività',
  'esecutivo il',
];
const HANDED_OVER = ['consegnato il', 'consegnato in data', 'data di consegna', 'consegnato all’agente il'];

function entryOf(block: RollBlock): RollEntry {
  const text = block.rows.map((row) => row.text).join(' ');
  const names = block.tributi.map((row) => row.tributo?.descrizione ?? '').join(' ');
  // The number and its day may stand once over several partite.
  const above = `${block.sectionLead} ${text}`;
  const own = causeOf(block.lead, names);
  return {
    entry: {
      ...block.ruolo,
      specie: specieIn(above),
      ente: block.ente,
      causa: own ?? (saysNothing(block) ? causeOf(block.sectionLead, '') : null),
      esecutivoDal: dayAfter(above, EXECUTIVE),
      consegnatoIl: dayAfter(above, HANDED_OVER),
      partita: block.partita,
      codiceAtto: block.codiceAtto,
      priorAct: priorActIn(block.lead),
      pages: [...new Set(block.rows.map((row) => row.page.page))],
    },
    rows: block.tributi,
    totals: block.rows.flatMap((row) => row.total ?? []),
  };
}

/** The block has references and sums only; its cause may stand over all partite of the ruolo. */
function saysNothing({ lead, sectionLead }: RollBlock): boolean {
  return sectionLead !== '' && !lead.startsWith(sectionLead);
}

function asEntry({ entry, rows }: RollEntry): RuoloEntry {
  return {
    ...entry,
    tributi: rows.flatMap((row) => row.tributo ?? []),
    unreadRows: rows.filter((row) => row.tributo === null).length,
  };
}

function specieIn(text: string): RuoloEntry['specie'] {
  if (textHolds(text, 'straordinario')) return 'straordinario';
  return textHolds(text, 'ordinario') ? 'ordinario' : null;
}

function dayAfter(text: string, labels: readonly string[]): string | null {
  for (const label of labels) {
    const end = phraseAt(text, label);
    const day = end === null ? null : findPrintedDay(text.slice(end, end + 24));
    if (day && !day.repaired) return day.value;
  }
  return null;
}
