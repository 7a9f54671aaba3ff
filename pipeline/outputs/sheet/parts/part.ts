// What every part of the sheet is given, and small pieces that several parts share.
import { italianDay, parseCivilDate } from '../../../../contract/civil-date.ts';
import { euros } from '../../../../contract/euros.ts';
import type { FieldResult, Result } from '../../../../contract/result.schema.ts';
import type { Language } from '../../../../contract/sentence.ts';
import type { FieldName } from '../../../../contract/words.ts';
import type { Phrase } from '../../../messages/said-in.ts';
import type { Say } from '../../../messages/sheet-words.table.ts';
import type { Entry, Note, Section, Tone } from '../sheet-page.ts';

export interface PartFacts {
  readonly result: Result;
  readonly language: Language;
  readonly say: Say;
}
/** Null where the notice has nothing to say there. */
export type Part = (facts: PartFacts) => Section | null;

/** yes: `2026-03-11` → `11/03/2026`   no day → `—` */
export function day(text: string | null): string {
  const parsed = text ? parseCivilDate(text) : null;
  return parsed ? italianDay(parsed) : '—';
}

/** A label with its text, no copy button and no picture. */
export function plainEntry(label: Phrase, text: string): Entry {
  return { ...BARE, label, value: { text, isCopied: false } };
}

export function copiedEntry(step: string | null, label: Phrase, text: string | null): Entry {
  return { ...BARE, step, label, value: text === null ? null : { text, isCopied: true } };
}

const BARE: Omit<Entry, 'label' | 'value'> = { step: null, notes: [], pictureOf: null, page: null };

export function note(tone: Tone, text: Phrase, code: string | null = null): Note {
  return { tone, text, code };
}

/** As a person reads it: a sum in euros, a day the Italian way, a number as it is. */
export function shownValue(name: FieldName, { value }: FieldResult): string | null {
  if (value === null) return null;
  if (name === 'importoTotale' && typeof value === 'number') return euros(value);
  const asDay = typeof value === 'string' ? parseCivilDate(value) : null;
  return asDay ? italianDay(asDay) : String(value);
}
