// A value of a notice as people write it: money in euros, days as they are said.
import type { FieldName } from '../../contract/words.ts';
import { type Language, language } from '../shell/language.ts';

// yes: 2026-05-04   no: 04/05/2026
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A dash where there is none. @param value as in a result: money in cents, days `YYYY-MM-DD` */
export function shownValue(field: FieldName, value: string | number | null, speaks?: Language): string {
  if (value === null) return '—';
  if (field === 'importoTotale' && typeof value === 'number') return shownMoney(value, speaks);
  const day = DAY.exec(String(value));
  return day ? `${day[3]}/${day[2]}/${day[1]}` : String(value);
}

export function shownMoney(cents: number, speaks: Language = language.value): string {
  const locale = speaks === 'it' ? 'it-IT' : 'en-GB';
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: 'always' }).format(
    cents / 100,
  );
}
