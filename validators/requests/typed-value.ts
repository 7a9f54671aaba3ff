// What a person types into a blank of a reason, held against its kind and written as the office reads it.
import { type CivilDate, civilDate, italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { BlankKind } from '../../rules/civis/index.ts';

export type TypedValue =
  | { readonly ok: true; readonly text: string }
  /** Italian: what is expected. */
  | { readonly ok: false; readonly expected: string };

/** Italian. */
export const EXPECTED_VALUE: Readonly<Record<BlankKind, string>> = {
  text: 'un testo breve, su una riga',
  day: 'un giorno, gg/mm/aaaa',
  euros: 'un importo, per esempio 1.234,56',
  year: 'un anno di quattro cifre',
  'tax-code': 'un codice tributo di quattro caratteri',
  protocol: 'un protocollo: lettere e cifre',
  days: 'un numero di giorni',
};
const MAX_CHARS = 400;
// yes: `1234,5`, `1.234,56`, `€ 10`   no: `1,234.56`
const EUROS = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?(?:\s*(?:€|euro))?$/i;

export function typedValue(kind: BlankKind, typed: string): TypedValue {
  const text = typed.replace(/[\s\u00a0]+/g, ' ').trim();
  const isOdd = text === '' || text.length > MAX_CHARS || hasControls(text);
  const written = isOdd ? null : WRITTEN[kind](text);
  return written === null ? { ok: false, expected: EXPECTED_VALUE[kind] } : { ok: true, text: written };
}

/** What no keyboard types and no database keeps: control characters, halves of a character. Line ends are none. */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text.replace(/[\t\r\n]/g, ''));
}

const WRITTEN: Readonly<Record<BlankKind, (text: string) => string | null>> = {
  text: (text) => text,
  day: (text) => {
    const day: CivilDate | null = parseCivilDate(text) ?? italianDate(text);
    return day === null ? null : italianDay(day);
  },
  euros,
  year: (text) => (/^(?:19|20)\d\d$/.test(text) ? text : null),
  'tax-code': (text) => (/^[0-9A-Z]{4}$/i.test(text) ? text.toUpperCase() : null),
  protocol: (text) => (/^[0-9A-Z][0-9A-Z /.-]{5,39}$/i.test(text) ? text.toUpperCase() : null),
  days: (text) => (/^\d{1,4}$/.test(text) ? text : null),
};

/** `1234,5` → `1.234,50 euro` */
function euros(text: string): string | null {
  const match = EUROS.exec(text);
  if (!match) return null;
  const whole = (match[1] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${grouped},${(match[2] ?? '').padEnd(2, '0')} euro`;
}

/** `3/9/2026`, `03-09-2026`, `03.09.2026` */
function italianDate(text: string): CivilDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return match ? civilDate(Number(match[3]), Number(match[2]), Number(match[1])) : null;
}
