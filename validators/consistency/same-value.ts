// Does another reading of the same place say the same? Raw text of a re-read is compared in the field's own terms.
import { findPrintedCents, findPrintedDay, glyphsToDigits } from '../../contract/printed-values.ts';
import type { FieldName } from '../../contract/words.ts';

/**
 * `same`; `differs`: a whole other value; `unclear`: text, but no whole value (a digit lost); `nothing`: no text.
 */
export type Comparison = 'same' | 'differs' | 'unclear' | 'nothing';

type Compare = (text: string, value: string) => Comparison;

/** Digits only; text may hold the label's rest before the number, or a neighbour's digits apart from it. */
const compareDigits: Compare = (text, value) => {
  const wanted = value.replace(/\D/g, '');
  const runs = digitRuns(text);
  const all = runs.join('');
  if (all === '') return /[\p{L}]/u.test(text) ? 'unclear' : 'nothing';
  if (all === wanted || runs.includes(wanted) || holdsGroups(text, wanted)) return 'same';
  return all.length === wanted.length || runs.some((run) => run.length === wanted.length)
    ? 'differs'
    : 'unclear';
};

/** A 17-digit cartella number may be read again with its last three digits. */
const compareCartella: Compare = (text, value) => {
  const all = digitRuns(text).join('');
  if (all.length === value.length + 3 && all.startsWith(value)) return 'same';
  if (all.length === value.length + 3) return 'differs';
  return compareDigits(text, value);
};

/** A crop may catch the edge of the letter beside the year: one glyph more is no other year. */
const compareYear: Compare = (text, value) => {
  const digits = text.replace(/\D/g, '');
  const isSame = digits.length <= value.length + 1 && (digits.endsWith(value) || digits.startsWith(value));
  return isSame ? 'same' : compareDigits(text, value);
};

const compareCode: Compare = (text, value) => {
  const compact = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const wanted = value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  // Without letters nothing tells where the code ends: a digit more is another number.
  if (/^\d+$/.test(wanted)) return compareDigits(text, wanted);
  if (compact === '') return 'nothing';
  if (compact === wanted || compact.endsWith(wanted) || compact.startsWith(wanted)) return 'same';
  if (compact.length !== wanted.length || lookAlike(compact) === lookAlike(wanted)) return 'unclear';
  return 'differs';
};

/** Both texts in one set of glyphs: what differs only by look-alikes was not clearly read. */
function lookAlike(text: string): string {
  return glyphsToDigits(text);
}

const compareDay: Compare = (text, value) => {
  if (text.trim() === value) return 'same';
  const day = findPrintedDay(text);
  // A letter taken for a digit: no second plain reading, and nothing against the first.
  if (day?.repaired && day.value === value) return 'nothing';
  if (day) return day.value === value ? 'same' : 'differs';
  if (isEdgedDay(text, value)) return 'same';
  return text.trim() === '' ? 'nothing' : compareBareDay(text, value);
};

// One stroke glued before the day or behind the year. yes: 111-06-2026, 110/03/20261   no: 911-06-2026, 11-106-2026
const EDGED_DAY = /^\D*?1?(\d{2})([-/.])(\d{2})\2(\d{4})1?\D*$/;

/**
 * A crop may catch the edge of the letter or frame beside the day, which reads as a 1. No day has three digits and no
 * year five: what is left between the strokes is the whole day.
 */
function isEdgedDay(text: string, value: string): boolean {
  const match = EDGED_DAY.exec(text);
  return match !== null && `${match[4]}-${match[3]}-${match[1]}` === value;
}

/** A crop read with digits only loses its dashes. */
function compareBareDay(text: string, value: string): Comparison {
  const digits = text.replace(/\D/g, '');
  const [year, month, day] = value.split('-');
  if (digits.length !== 8) return 'unclear';
  return digits === `${day}${month}${year}` ? 'same' : 'differs';
}

const compareCents: Compare = (text, value) => {
  if (text.trim() === value) return 'same';
  const cents = findPrintedCents(text);
  if (cents && !cents.repaired) return String(cents.value) === value ? 'same' : 'differs';
  const digits = text.replace(/\D/g, '');
  if (digits === '') return 'nothing';
  return digits === value ? 'same' : 'unclear';
};

const compareName: Compare = (text, value) => {
  const letters = (name: string) => name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (letters(text) === '') return 'nothing';
  return letters(text) === letters(value) ? 'same' : 'unclear';
};

const COMPARES: Readonly<Record<FieldName, Compare>> = {
  numeroComunicazione: compareDigits,
  codiceAtto: compareDigits,
  numeroCartella: compareCartella,
  numeroCartellaStampato: compareDigits,
  partitaRuolo: compareCode,
  codiceFiscale: compareCode,
  denominazione: compareName,
  annoImposta: compareYear,
  dataElaborazione: compareDay,
  dataTrasmissione: compareDay,
  importoTotale: compareCents,
  protocolloTelematico: compareCode,
  codiceAvviso: compareDigits,
  numeroRaccomandata: compareCode,
};

/** @param text raw text of a re-read, or the second reading as the extractor normalised it. */
export function compareReading(field: FieldName, text: string, value: string): Comparison {
  return COMPARES[field](text, value);
}

/** Shorter runs of digits stand in any text. */
const MIN_LENGTH_AMONG_OTHERS = 11;

/** Whole groups that stand together and make the number exactly; a digit glued to it makes it another. */
function holdsGroups(text: string, wanted: string): boolean {
  if (wanted.length < MIN_LENGTH_AMONG_OTHERS) return false;
  const groups = text.split(/\s+/).map((group) => group.replace(/[./-]/g, ''));
  return groups.some((_, from) => {
    let joined = '';
    for (const group of groups.slice(from)) {
      if (!/^\d+$/.test(group)) return false;
      joined += group;
      if (joined.length >= wanted.length) return joined === wanted;
    }
    return false;
  });
}

/** Digit groups; groups apart by a blank, dot, slash or dash only are one number. */
function digitRuns(text: string): readonly string[] {
  return [...text.matchAll(/\d(?:[ ./-]{0,2}\d)*/g)].map((match) => match[0].replace(/\D/g, ''));
}
