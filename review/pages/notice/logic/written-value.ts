// How the value of a field is written for a person, and what is meant by what they type. The service is the judge of the
// form; here only what it cannot know is put right: euros are typed and cents are sent, years are numbers.
import type { EntryField } from '../../../../contract/human-word.ts';
import type { FieldName } from '../../../../contract/words.ts';

export type Value = string | number | null;
export type SlotField = FieldName | EntryField;

const MONEY: ReadonlySet<SlotField> = new Set<SlotField>(['importoTotale']);
const DAYS: ReadonlySet<SlotField> = new Set<SlotField>([
  ...(['dataElaborazione', 'dataTrasmissione', 'esecutivoDal', 'consegnatoIl'] as const),
]);
const YEARS: ReadonlySet<SlotField> = new Set<SlotField>(['annoImposta', 'anno']);

/** As Italian papers print it: `1.234,56`, `11/05/2026`; empty for none. */
export function writtenValue(field: SlotField, value: Value): string {
  if (value === null) return '';
  if (MONEY.has(field) && typeof value === 'number') return shownCents(value);
  if (DAYS.has(field)) return writtenDay(String(value));
  return String(value);
}

/** @returns what to send; null for an amount that is none */
export function typedValue(field: SlotField, text: string): string | number | null {
  const trimmed = text.trim();
  if (MONEY.has(field)) return typedCents(trimmed);
  if (YEARS.has(field) && /^\d{4}$/.test(trimmed)) return Number(trimmed);
  return trimmed;
}

/** What is typed says nothing else than the value that is there. */
export function isSameValue(field: SlotField, text: string, value: Value): boolean {
  if (value === null) return text.trim() === '';
  return text.trim() === writtenValue(field, value) || typedValue(field, text) === value;
}

export function writtenDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : day;
}

function shownCents(cents: number): string {
  const euros = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}${euros},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

// yes: `1.234,56`, `1234,5`, `1234`, `€ 1.234`, `1234.56`   no: `1,234.56`, `12a`
const COMMA = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;
const DOT = /^(?:€\s*)?(\d+)\.(\d{2})$/;

function typedCents(text: string): number | null {
  const match = COMMA.exec(text) ?? DOT.exec(text);
  if (!match) return null;
  return Number((match[1] ?? '').replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
