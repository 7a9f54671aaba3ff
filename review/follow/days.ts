// Days as people here write them, and read back from what they typed.
import { type CivilDate, civilDate, italianDay, parseCivilDate } from '../../contract/civil-date.ts';

/** `2026-03-11` → `11/03/2026`; none: `—`. The same in both languages. */
export function dayText(text: string | null | undefined): string {
  const day = text ? parseCivilDate(text) : null;
  return day ? italianDay(day) : '—';
}

/** `11/03/2026` as people here type it, or `2026-03-11`; null for what is no day. */
export function typedDay(text: string): CivilDate | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  return civilDate(Number(year), Number(month), Number(day)) ?? parseCivilDate(text.trim());
}

/** `11/03/2026, 10/6/2026` or one a line; null where one of them is no day, or there is none. */
export function typedDays(text: string): readonly CivilDate[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = parts.flatMap((part) => typedDay(part) ?? []);
  return days.length === parts.length && days.length > 0 ? days : null;
}
