// Numbers and days as people write them.
import type { Language } from '../../../shell/language.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;
const STEP = 1_024;

/** yes: `812 B`, `1,4 MB` */
export function showBytes(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${UNITS[unit]}`;
}

export function showCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** `2026-11-20` as `20/11/2026`. */
export function showDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** An instant in Rome: `22/11/2026, 10:04`. */
export function showInstant(instant: string): string {
  return new Intl.DateTimeFormat('it', {
    ...{ dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' },
  }).format(new Date(instant));
}

/** `rossi/2026/` and `scan.pdf`. */
export function splitPath(path: string): readonly [folder: string, name: string] {
  const cut = path.lastIndexOf('/') + 1;
  return [path.slice(0, cut), path.slice(cut)];
}
