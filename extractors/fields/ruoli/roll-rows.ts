// The rows of a cartella one after the other over all pages, each with what it is to the roll: the head of a ruolo, a
// reference line, a tributo, a closing sum.
import type { PageReading } from '../../../contract/page-reading.ts';
import type { Row } from '../layout/rows.ts';
import { type PageText, pageText } from '../page-text.ts';
import { enteIn } from './ente-of-row.ts';
import { labelledRows } from './labelled-in.ts';
import { labelledRuolo, type RuoloNumber } from './ruolo-number.ts';
import { type SumRow, totalOf } from './sum-row.ts';

export interface RollRow {
  readonly page: PageText;
  readonly row: Row;
  readonly text: string;
  readonly ruolo: RuoloNumber | null;
  readonly ente: string | null;
  readonly partita: string | null;
  readonly codiceAtto: string | null;
  readonly total: SumRow | null;
}

const known = new WeakMap<PageReading, readonly RollRow[]>();

/** None for a paper that names no ruolo by number: most letters, and this is asked of each several times. */
export function rollRows(pages: readonly PageReading[]): readonly RollRow[] {
  const isRoll = pages.some((reading) => pageText(reading).rows.some((row) => labelledRuolo(row.text)));
  return isRoll ? pages.flatMap((reading) => rowsOfPage(reading)) : [];
}

function rowsOfPage(reading: PageReading): readonly RollRow[] {
  const made = known.get(reading) ?? makeRows(pageText(reading));
  known.set(reading, made);
  return made;
}

function makeRows(page: PageText): readonly RollRow[] {
  const partite = labelledRows(page, 'partitaRuolo');
  const acts = labelledRows(page, 'codiceAtto');
  return page.rows.map((row, index) => ({
    page,
    row,
    text: row.text,
    ruolo: labelledRuolo(row.text),
    ente: enteIn(row.text),
    partita: partite.get(index) ?? null,
    codiceAtto: acts.get(index) ?? null,
    total: totalOf(row),
  }));
}
