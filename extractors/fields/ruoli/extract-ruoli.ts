// The ruolo sections of a cartella: which ruolo, of whom, why, since when, with its rows. One cartella may hold
// several. Nothing is repaired: what does not read is null.
import type { PageReading } from '../../../contract/page-reading.ts';
import { findPrintedDay } from '../../../contract/printed-values.ts';
import type { RuoloEntry } from '../../../contract/result.schema.ts';
import { phraseAt, textHolds } from '../layout/phrases.ts';
import { type PageText, pageText } from '../page-text.ts';
import { CAUSE_CUES } from './cause.table.ts';
import { labelledIn } from './labelled-in.ts';
import { tributoOf } from './tributo-row.ts';

/** One printed row with its page. */
interface PlacedRow {
  readonly page: PageText;
  readonly index: number;
  readonly text: string;
}

// yes: RUOLO N. 2023/353939, Ruolo numero 353939/2023, RUCLO N 2023 / 353939   no: RUOLO EMESSO DA, 12/05/2025
const NUMBER_PAIR = /(?<![\d/])(\d{1,6})\s*\/\s*(\d{1,6})(?![\d/])/g;
/** Characters between the word RUOLO and its number: a number mark, not a sentence. */
const MAX_BETWEEN = 10;
const YEAR = /^(?:19|20)\d{2}$/;
/** Rows before the RUOLO line that may name the ente of the section. */
const ENTE_ROWS_BEFORE = 3;

/** Entries in printed order; a ruolo printed on several pages is one entry. */
export function extractRuoli(pages: readonly PageReading[]): readonly RuoloEntry[] {
  const rows = pages.flatMap((reading) => {
    const page = pageText(reading);
    return page.rows.map((row, index) => ({ page, index, text: row.text }));
  });
  const heads = rows.flatMap((row, at) => (numberIn(row.text) ? [at] : []));
  const entries = heads.flatMap((head, order) => {
    const start = sectionStart(rows, head);
    const nextHead = heads[order + 1];
    const end = nextHead === undefined ? rows.length : sectionStart(rows, nextHead);
    const entry = entryOf(rows, start, head, end);
    return entry ? [entry] : [];
  });
  return mergeSame(entries);
}

function sectionStart(rows: readonly PlacedRow[], head: number): number {
  for (let at = head; at >= Math.max(0, head - ENTE_ROWS_BEFORE); at -= 1) {
    if (enteIn(rows[at]?.text ?? '')) return at;
  }
  return head;
}

function entryOf(rows: readonly PlacedRow[], start: number, head: number, end: number): RuoloEntry | null {
  const section = rows.slice(start, end);
  const number = numberIn(rows[head]?.text ?? '');
  if (!number) return null;
  const text = section.map((row) => row.text).join(' ');
  return {
    ...number,
    specie: textHolds(text, 'straordinario')
      ? 'straordinario'
      : textHolds(text, 'ordinario')
        ? 'ordinario'
        : null,
    ente: section.map((row) => enteIn(row.text)).find((ente) => ente !== null) ?? null,
    causa: causeIn(text),
    esecutivoDal: dayAfter(text, [
      'Reso esecutivo in data',
      'Reso esecutivo il',
      'esecutivo dal',
      'data esecutività',
      'esecutivo il',
    ]),
    consegnatoIl: dayAfter(text, ['consegnato il', 'consegnato in data', 'data di consegna']),
    partita: labelledIn(section, 'partitaRuolo'),
    codiceAtto: labelledIn(section, 'codiceAtto'),
    tributi: section.flatMap((row) => {
      const printed = row.page.rows[row.index];
      const tributo = printed ? tributoOf(printed) : null;
      return tributo ? [tributo] : [];
    }),
  };
}

function numberIn(text: string): Pick<RuoloEntry, 'numero' | 'anno'> | null {
  const label = phraseAt(text, 'RUOLO');
  if (label === null) return null;
  for (const match of text.matchAll(NUMBER_PAIR)) {
    const [, first = '', second = ''] = match;
    if (match.index < label || match.index - label > MAX_BETWEEN) continue;
    if (YEAR.test(first)) return { anno: Number(first), numero: second };
    if (YEAR.test(second)) return { anno: Number(second), numero: first };
  }
  return null;
}

const ENTE_LABELS = ['Ente che ha emesso il ruolo', 'RUOLO EMESSO DA', 'Ente creditore', 'Ente impositore'];

/** The ente a row names after its label. */
function enteIn(text: string): string | null {
  for (const label of ENTE_LABELS) {
    const end = phraseAt(text, label);
    if (end === null) continue;
    const ente = text
      .slice(end)
      .replace(/^[\s:.-]+/, '')
      .trim();
    if (ente !== '' && !/^\d+$/.test(ente.split(' ')[0] ?? '')) return ente;
  }
  return null;
}

function causeIn(text: string): RuoloEntry['causa'] {
  const found = CAUSE_CUES.filter((cue) => cue.phrases.some((phrase) => textHolds(text, phrase)));
  // Words of a control beside words of another act: which one issued this ruolo is for a person to say.
  const isMixed = found.length > 1 && found.some((cue) => cue.causa === 'altro');
  return isMixed ? null : (found[0]?.causa ?? null);
}

function dayAfter(text: string, labels: readonly string[]): string | null {
  for (const label of labels) {
    const end = phraseAt(text, label);
    const day = end === null ? null : findPrintedDay(text.slice(end, end + 24));
    if (day && !day.repaired) return day.value;
  }
  return null;
}

function mergeSame(entries: readonly RuoloEntry[]): readonly RuoloEntry[] {
  const merged: RuoloEntry[] = [];
  for (const entry of entries) {
    const at = merged.findIndex((other) => other.numero === entry.numero && other.anno === entry.anno);
    const known = merged[at];
    if (!known) merged.push(entry);
    else if (known.partita === entry.partita || !known.partita || !entry.partita)
      merged[at] = join(known, entry);
    else merged.push(entry);
  }
  return merged;
}

function join(a: RuoloEntry, b: RuoloEntry): RuoloEntry {
  return {
    ...a,
    specie: a.specie ?? b.specie,
    ente: a.ente ?? b.ente,
    causa: a.causa ?? b.causa,
    esecutivoDal: a.esecutivoDal ?? b.esecutivoDal,
    consegnatoIl: a.consegnatoIl ?? b.consegnatoIl,
    partita: a.partita ?? b.partita,
    codiceAtto: a.codiceAtto ?? b.codiceAtto,
    tributi: a.tributi.length > 0 ? a.tributi : b.tributi,
  };
}
