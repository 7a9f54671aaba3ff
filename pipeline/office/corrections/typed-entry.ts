// A value typed for an entry of the roll, held against the form of its field.
import { type CivilDate, yearOf } from '../../../contract/civil-date.ts';
import type { EntryField } from '../../../contract/human-word.ts';
import { type RuoloEntry, ruoloEntrySchema } from '../../../contract/result.schema.ts';
import { typedField } from '../../../validators/corrections/index.ts';

const EARLIEST_YEAR = 1970;
const NEVER_EMPTY: readonly EntryField[] = ['numero', 'anno'];

/** @returns null for a value that has not the form. */
export function typedEntry(
  field: EntryField,
  typed: string | number,
  today: CivilDate,
): string | number | null {
  const value = FORMS[field](typed, today);
  return value !== null && ruoloEntrySchema.shape[field].safeParse(value).success ? value : null;
}

export function isClearable(field: EntryField): boolean {
  return !NEVER_EMPTY.includes(field);
}

/** What stands there, for the history. */
export function entryValue(entry: RuoloEntry, field: EntryField): string | number | null {
  return entry[field];
}

type Form = (typed: string | number, today: CivilDate) => string | number | null;

const asField =
  (field: 'dataElaborazione' | 'partitaRuolo' | 'codiceAtto' | 'denominazione'): Form =>
  (typed, today) => {
    const read = typedField(field, typed, today);
    return read.ok ? read.value : null;
  };
const asWritten: Form = (typed) => (typeof typed === 'string' ? typed.trim() : null);

const FORMS: Readonly<Record<EntryField, Form>> = {
  numero: (typed) => (typeof typed === 'string' && /^\d{1,12}$/.test(typed.trim()) ? typed.trim() : null),
  anno: (typed, today) => {
    const year = Number(typed);
    return Number.isInteger(year) && year >= EARLIEST_YEAR && year <= yearOf(today) + 1 ? year : null;
  },
  specie: asWritten,
  ente: asField('denominazione'),
  causa: asWritten,
  esecutivoDal: asField('dataElaborazione'),
  consegnatoIl: asField('dataElaborazione'),
  partita: asField('partitaRuolo'),
  codiceAtto: asField('codiceAtto'),
};
