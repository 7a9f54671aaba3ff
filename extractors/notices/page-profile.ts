// What the head and the labels of one page say about it. Splitting and classifying both start from this.
import type { Candidate } from '../../contract/candidate.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import { pageCandidates } from '../fields/extract-candidates.ts';
import { foldText } from '../fields/layout/folded.ts';
import { matchAt } from '../fields/layout/near-match.ts';
import { textHolds } from '../fields/layout/phrases.ts';
import type { Row } from '../fields/layout/rows.ts';
import { pageText } from '../fields/page-text.ts';
import {
  CONTINUATION_TITLES,
  F24_TITLES,
  LETTER_CUES,
  PAYMENT_TITLES,
  SENDER_CUES,
  type Sender,
  TITLE_CUES,
  type TitleCue,
} from './title-cues.table.ts';

export interface PageProfile {
  readonly reading: PageReading;
  readonly rows: readonly Row[];
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** Titles printed at the head, top to bottom. */
  readonly titles: readonly TitleCue[];
  /** Titles of papers that are no notice, carried by the subject line. */
  readonly subjectTitles: readonly TitleCue[];
  /** A slip to pay with. */
  readonly isPaymentSlip: boolean;
  readonly sender: Sender | null;
  readonly isContinuation: boolean;
  readonly isF24: boolean;
  readonly letterCues: number;
  /** The page number the page prints on itself, if any. */
  readonly printedPage: number | null;
  /** Numbers printed beside their label where a header or a running head has them (not within a sentence). */
  readonly communicationNumbers: readonly string[];
  readonly cartellaNumbers: readonly string[];
  readonly hasAddressWindow: boolean;
}

/** Titles stand in this share of the page, from the top. */
const TITLE_ZONE = 0.62;
/** Rows at the head that may name the sender. */
const SENDER_ROWS = 14;
const MAX_TITLE_WORDS = 16;
/** A row that carries the page number is short; sentences name pages too. */
const MAX_PAGE_ROW_WORDS = 8;
const COLUMN_GAP = 3;
// yes: pag. 2, Pagina 2 di 5, 2/5 alone is not taken
const PRINTED_PAGE = /\bp[aá]g(?:ina|\.)?\s*(?:n\.?\s*)?(\d{1,2})\b/i;

const profiles = new WeakMap<PageReading, PageProfile>();

export function profileOf(reading: PageReading): PageProfile {
  const known = profiles.get(reading);
  if (known) return known;
  const { rows } = pageText(reading);
  const text = rows.map((row) => row.text).join('\n');
  const candidates = pageCandidates(reading);
  const head = rows.filter((row) => row.box[1] < reading.upright.heightPx * TITLE_ZONE);
  const printedPage = rows
    .filter((row) => row.words.length <= MAX_PAGE_ROW_WORDS)
    .map((row) => PRINTED_PAGE.exec(row.text)?.[1])
    .find((number) => number !== undefined);
  const made: PageProfile = {
    reading,
    rows,
    text,
    candidates,
    titles: leading(head.flatMap((row) => titlesOn(row)).filter((cue) => hasNeeded(cue, text))),
    subjectTitles: head.flatMap((row) => subjectTitlesOn(row)),
    isPaymentSlip: head.some((row) => PAYMENT_TITLES.some((title) => opens(row, title, true))),
    sender: senderOf(head.slice(0, SENDER_ROWS)),
    isContinuation: head
      .slice(0, SENDER_ROWS)
      .some((row) => CONTINUATION_TITLES.some((title) => opens(row, title))),
    isF24: head.some((row) => F24_TITLES.some((title) => opens(row, title))),
    letterCues: LETTER_CUES.filter((cue) => textHolds(text, cue)).length,
    printedPage: printedPage ? Number(printedPage) : null,
    communicationNumbers: headNumbers(rows, candidates, 'numeroComunicazione'),
    cartellaNumbers: headNumbers(rows, candidates, 'numeroCartella'),
    hasAddressWindow: candidates.some((candidate) => candidate.ruleId === 'denominazione.address'),
  };
  profiles.set(reading, made);
  return made;
}

/** The best matching titles that open the row: many differ by a few letters (ingiunzione, intimazione). */
function titlesOn(row: Row): TitleCue[] {
  if (row.words.length > MAX_TITLE_WORDS) return [];
  const fitting = TITLE_CUES.flatMap((cue) => {
    const edits = cue.titles
      .map((title) => openingEdits(row, title, cue.capitals))
      .filter((each) => each !== null);
    return edits.length > 0 ? [{ cue, edits: Math.min(...edits) }] : [];
  });
  const least = Math.min(...fitting.map(({ edits }) => edits));
  return fitting.filter(({ edits }) => edits === least).map(({ cue }) => cue);
}

/** A title that must lead and stands below another is only named there. */
function leading(titles: readonly TitleCue[]): TitleCue[] {
  return titles.filter((cue) => !cue.mustLead || titles[0] === cue);
}

function hasNeeded({ needs }: TitleCue, text: string): boolean {
  return needs === undefined || needs.some((words) => textHolds(text, words));
}

/** Words between `Oggetto` and the title in it, articles and verbs of asking. */
const MAX_SUBJECT_LEAD = 3;

/** `Oggetto: accoglimento della richiesta di rateizzazione`: the first words of the subject, in any letters. */
function subjectTitlesOn(row: Row): TitleCue[] {
  if (!opens(row, 'Oggetto')) return [];
  const words = row.words.slice(1, 1 + MAX_SUBJECT_LEAD + MAX_TITLE_WORDS).map((word) => foldText(word.text));
  return TITLE_CUES.filter((cue) => cue.inSubject).filter((cue) =>
    cue.titles.some((title) => {
      const wanted = foldText(title);
      return words.slice(0, MAX_SUBJECT_LEAD + 1).some((_, start) => {
        const rest = words.slice(start);
        const match = matchAt(rest.join(''), 0, wanted);
        return match !== null && endsAtWord(rest, match.end);
      });
    }),
  );
}

function senderOf(rows: readonly Row[]): Sender | null {
  const cue = SENDER_CUES.find(({ names }) => rows.some((row) => names.some((name) => opens(row, name))));
  return cue?.sender ?? null;
}

/** The phrase opens the row or one of its columns, begins with a capital, and ends at a word. */
export function opens(row: Row, phrase: string, capitals = false): boolean {
  return openingEdits(row, phrase, capitals) !== null;
}

/** Misread letters of the phrase where it opens the row or a column; null when it does not. */
function openingEdits(row: Row, phrase: string, capitals = false): number | null {
  const wanted = foldText(phrase);
  const edits = openingsOf(row).flatMap(({ printed, folded, text }) => {
    const match = matchAt(text, 0, wanted);
    if (!match || !endsAtWord(folded, match.end)) return [];
    return !capitals || isCapitals(printed.slice(0, match.end)) ? [match.edits] : [];
  });
  return edits.length > 0 ? Math.min(...edits) : null;
}

/** The row from each column start that begins with a capital, folded. */
interface Opening {
  readonly printed: string;
  readonly folded: readonly string[];
  readonly text: string;
}
const openings = new WeakMap<Row, readonly Opening[]>();

function openingsOf(row: Row): readonly Opening[] {
  const known = openings.get(row);
  if (known) return known;
  const made = columnStarts(row).flatMap((start) => {
    const words = row.words.slice(start);
    const first = words[0]?.text.replace(/^[^\p{L}\p{N}]+/u, '') ?? '';
    if (!/^[\p{Lu}\d|]/u.test(first)) return [];
    const folded = words.map((word) => foldText(word.text));
    return [{ printed: words.map((word) => word.text).join(''), folded, text: folded.join('') }];
  });
  openings.set(row, made);
  return made;
}

function endsAtWord(folded: readonly string[], end: number): boolean {
  let offset = 0;
  for (const word of folded) {
    offset += word.length;
    if (Math.abs(offset - end) <= 1) return true;
    if (offset > end + 1) return false;
  }
  return true;
}

function isCapitals(text: string): boolean {
  const letters = [...text].filter((char) => /\p{L}/u.test(char));
  const upper = letters.filter((char) => /\p{Lu}/u.test(char)).length;
  return upper >= letters.length * 0.8;
}

/** Words of the row that begin a column: the first, and each after a wide gap. */
export function columnStarts(row: Row): readonly number[] {
  return row.words.flatMap((word, index) => {
    const before = row.words[index - 1];
    if (!before) return [0];
    return word.box[0] - before.box[0] - before.box[2] > COLUMN_GAP * row.heightPx ? [index] : [];
  });
}

function headNumbers(
  rows: readonly Row[],
  candidates: readonly Candidate[],
  field: 'numeroComunicazione' | 'numeroCartella',
): readonly string[] {
  const found = candidates.filter(
    (candidate) =>
      candidate.field === field &&
      candidate.label !== null &&
      !candidate.ruleId.includes('mentioned') &&
      !candidate.ruleId.includes('length') &&
      !candidate.ruleId.includes('unread') &&
      standsAlone(rows, candidate),
  );
  return [...new Set(found.map((candidate) => candidate.value))];
}

/** Words that may share a row with a header number: `C.F. MRT… com. n. 0057…`; a sentence has more. */
const MAX_HEADER_WORDS = 9;

function standsAlone(rows: readonly Row[], candidate: Candidate): boolean {
  const middle = candidate.box[1] + candidate.box[3] / 2;
  const row = rows.find((each) => each.box[1] <= middle && middle <= each.box[1] + each.box[3]);
  if (!row) return false;
  const isShort = row.words.length <= MAX_HEADER_WORDS;
  return isShort || columnStarts(row).some((start) => opensWithLabel(row, start, candidate.label ?? ''));
}

function opensWithLabel(row: Row, start: number, label: string): boolean {
  const column = row.words.slice(start).map((word) => word.text);
  return foldText(column.join('')).startsWith(foldText(label)) && /^\p{Lu}/u.test(column[0] ?? '');
}
