// Where on the pages the values of an entry of the roll stand, for people to look at. It reads nothing new: each value is
// looked for again in the rows that the entry was read from, and what cannot be found there has no place.
import type { Box } from '../../../contract/geometry.ts';
import { unionBox } from '../../../contract/geometry.ts';
import type { EntryField } from '../../../contract/human-word.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import { findPrintedDay } from '../../../contract/printed-values.ts';
import type { RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { foldText } from '../layout/folded.ts';
import { textHolds } from '../layout/phrases.ts';
import { causeOf } from './cause-of.ts';
import { type RollBlock, rollSections } from './roll-blocks.ts';
import { type RollRow, rollRows } from './roll-rows.ts';
import { ruoloIn } from './ruolo-number.ts';

/** @property box in pixels of the upright picture */
export interface EntryPlace {
  readonly page: number;
  readonly box: Box;
}

export type EntryPlaces = Readonly<Partial<Record<EntryField, EntryPlace>>>;

/** More words than this are a sentence and no place of a value. */
const MAX_WORDS = 14;

/** @param entries as they were read from these very pages @returns in their order */
export function entryPlaces(
  pages: readonly PageReading[],
  entries: readonly RuoloEntry[],
): readonly EntryPlaces[] {
  if (entries.length === 0) return [];
  const rows = rollRows(pages);
  const { blocks } = rollSections(rows);
  return entries.map((entry) => placesOf(entry, rowsFor(entry, blocks, rows)));
}

/** Its own rows first, then those above, the nearest first: a number or a body may stand once over several partite. */
function rowsFor(
  entry: RuoloEntry,
  blocks: readonly RollBlock[],
  rows: readonly RollRow[],
): readonly RollRow[] {
  const own = blocks.filter(
    ({ ruolo, partita, codiceAtto }) =>
      ruolo.numero === entry.numero &&
      ruolo.anno === entry.anno &&
      (partita === null || entry.partita === null || partita === entry.partita) &&
      (codiceAtto === null || entry.codiceAtto === null || codiceAtto === entry.codiceAtto),
  );
  const first = own[0]?.rows[0];
  const above = first ? rows.slice(0, rows.indexOf(first)).reverse() : [];
  return [...own.flatMap((block) => block.rows), ...above];
}

function placesOf(entry: RuoloEntry, rows: readonly RollRow[]): EntryPlaces {
  const { numero, anno, ente, specie, causa, partita, codiceAtto } = entry;
  const isRuolo = (text: string) => ruoloIn(text)?.numero === numero && ruoloIn(text)?.anno === anno;
  const ruolo = placeIn(rows, ({ ruolo: own }) => own?.numero === numero && own.anno === anno, isRuolo);
  const printed = (row: (each: RollRow) => boolean, value: string | null, fold: (text: string) => string) =>
    value === null ? null : placeIn(rows, row, (text) => fold(text).includes(fold(value)));
  const day = (value: string | null) => {
    const holds = (text: string) => findPrintedDay(text)?.value === value;
    return value === null
      ? null
      : placeIn(rows, (row) => windows(row).some(({ text }) => holds(text)), holds);
  };
  const places: Record<EntryField, EntryPlace | null> = {
    numero: ruolo,
    anno: ruolo,
    ente: printed((row) => row.ente === ente, ente, foldText),
    partita: printed((row) => row.partita === partita, partita, compact),
    codiceAtto: printed((row) => row.codiceAtto === codiceAtto, codiceAtto, compact),
    specie:
      specie &&
      placeIn(
        rows,
        (row) => textHolds(row.text, specie),
        (text) => textHolds(text, specie),
      ),
    causa:
      causa &&
      placeIn(
        rows,
        (row) => causeOf(row.text, '') === causa,
        (text) => causeOf(text, '') === causa,
      ),
    esecutivoDal: day(entry.esecutivoDal),
    consegnatoIl: day(entry.consegnatoIl),
  };
  const found = Object.entries(places).filter(([, place]) => place !== null);
  return Object.fromEntries(found) as EntryPlaces;
}

/** The fewest words of the first row that say it; of a value spread otherwise the whole row. */
function placeIn(
  rows: readonly RollRow[],
  isRow: (row: RollRow) => boolean,
  says: (text: string) => boolean,
): EntryPlace | null {
  const row = rows.find(isRow);
  if (!row) return null;
  const window = windows(row).find(({ text }) => says(text));
  return { page: row.page.page, box: window?.box() ?? row.row.box };
}

/** Neighbouring words, the fewest first. */
function windows({ row: { words } }: RollRow): { readonly text: string; box(): Box }[] {
  const longest = Math.min(words.length, MAX_WORDS);
  return Array.from({ length: longest }, (_, at) => at + 1).flatMap((count) =>
    words.slice(0, words.length - count + 1).map((_, from) => {
      const own = words.slice(from, from + count);
      return { text: own.map(({ text }) => text).join(' '), box: () => unionBox(own.map(({ box }) => box)) };
    }),
  );
}

/** Numbers are printed with blanks, dots and labels in between. */
function compact(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
