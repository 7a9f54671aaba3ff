// A value that a person types for a field, held against its form and its own check. What has not the form of the field
// is never taken; what fails its check is taken only where the person insists.
import { type CivilDate, civilDate, parseCivilDate, yearOf } from '../../contract/civil-date.ts';
import type { FieldName } from '../../contract/words.ts';
import { checkIdentifier, DOUBTS, type DoubtCode } from '../identifiers/index.ts';

export type TypedField =
  | {
      readonly ok: true;
      /** As the result shows it. */
      readonly value: string | number;
      /** What speaks against it, though not enough to refuse it. */
      readonly doubts: readonly string[];
      /** What it would be refused for without insisting; empty for a value whose check holds. */
      readonly failed: readonly string[];
    }
  /** It has not the form of this field. */
  | { readonly ok: false };

interface Form {
  /** Null: not of this form. */
  read(typed: string | number, today: CivilDate): string | number | null;
}

const MAX_NAME_CHARS = 200;
const EARLIEST_YEAR = 1970;
/** A hundred million euros: more is a slip of the keyboard. */
const MAX_CENTS = 10_000_000_000;

/** Groups are typed as printed, with blanks, dots, slashes or dashes between. */
const digits = (length: number): Form => ({
  read: (typed) => matching(bare(typed), new RegExp(`^\\d{${length}}$`)),
});
const shaped = (shape: RegExp): Form => ({ read: (typed) => matching(upper(typed), shape) });
const day: Form = {
  read: (typed) =>
    typeof typed === 'string' ? (parseCivilDate(typed.trim()) ?? italianDate(typed.trim())) : null,
};

const FORMS: Readonly<Record<FieldName, Form>> = {
  numeroComunicazione: digits(13),
  codiceAtto: digits(11),
  numeroCartella: {
    // The 20 digits as printed hold the 17 that CIVIS wants.
    read: (typed) => matching(bare(typed), /^\d{17}(?:\d{3})?$/)?.slice(0, 17) ?? null,
  },
  numeroCartellaStampato: digits(20),
  partitaRuolo: shaped(/^[A-Z0-9/.-]{3,40}$/), // yes: T240930101530123450000001/A   no: a blank line
  codiceFiscale: { read: (typed) => matching(bare(typed).toUpperCase(), /^(?:[A-Z0-9]{16}|\d{11})$/) },
  denominazione: {
    read: (typed) => {
      const text = typeof typed === 'string' ? typed.replace(/[\s\u00a0]+/g, ' ').trim() : '';
      return text === '' || text.length > MAX_NAME_CHARS || /[\p{Cc}\p{Cs}]/u.test(text) ? null : text;
    },
  },
  annoImposta: {
    read: (typed, today) => {
      const year = typeof typed === 'string' && /^\d{4}$/.test(typed.trim()) ? Number(typed) : typed;
      return isWhole(year) && year >= EARLIEST_YEAR && year <= yearOf(today) ? year : null;
    },
  },
  dataElaborazione: day,
  dataTrasmissione: day,
  // Cents as a whole number and nothing else: a text could mean euros.
  importoTotale: {
    read: (typed) => (isWhole(typed) && typed >= 0 && typed <= MAX_CENTS ? typed : null),
  },
  protocolloTelematico: shaped(/^[A-Z0-9/-]{17,30}$/),
  codiceAvviso: digits(18),
  numeroRaccomandata: { read: (typed) => matching(bare(typed).toUpperCase(), /^[A-Z0-9]{12,13}$/) },
};

const DAYS: readonly FieldName[] = ['dataElaborazione', 'dataTrasmissione'];

/** @param today the day in Rome, injected */
export function typedField(field: FieldName, typed: string | number, today: CivilDate): TypedField {
  const value = FORMS[field].read(typed, today);
  if (value === null) return { ok: false };
  const doubts = valueDoubts(field, value, today);
  return { ok: true, value, doubts, failed: doubts.filter(isFailure) };
}

/** What a value says against itself, read or typed: its own check, a day to come, an amount of nothing. */
export function valueDoubts(field: FieldName, value: string | number, today: CivilDate): readonly string[] {
  const own = checkIdentifier(field, String(value), today)?.doubts ?? [];
  return [
    // A person has looked at it: that it wants confirming is no longer to be said.
    ...own.filter((code) => code !== 'partitaRuolo.confirm'),
    ...(DAYS.includes(field) && String(value) > today ? ['date.future'] : []),
    ...(field === 'importoTotale' && value === 0 ? ['amount.zero'] : []),
  ];
}

const FAILING: readonly string[] = ['date.future', 'amount.zero'];

function isFailure(code: string): boolean {
  return FAILING.includes(code) || (isDoubt(code) && DOUBTS[code].weight === 'fails');
}

function isDoubt(code: string): code is DoubtCode {
  return Object.hasOwn(DOUBTS, code);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function bare(typed: string | number): string {
  return typeof typed === 'string' ? typed.replace(/[\s\u00a0./-]+/g, '') : '';
}

function upper(typed: string | number): string {
  return typeof typed === 'string' ? typed.replace(/[\s\u00a0]+/g, '').toUpperCase() : '';
}

function matching(text: string, shape: RegExp): string | null {
  return shape.test(text) ? text : null;
}

/** `3/9/2026`, `03-09-2026`, `03.09.2026` */
function italianDate(text: string): CivilDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return match ? civilDate(Number(match[3]), Number(match[2]), Number(match[1])) : null;
}
