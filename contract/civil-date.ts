// Civil days, `YYYY-MM-DD`, Europe/Rome. No instants, no time zones, no UTC slips: a day is a day.
// Arithmetic goes over the day number (days since 1970-01-01 in the proleptic Gregorian calendar).

declare const civilDateBrand: unique symbol;
/** A valid calendar day written `YYYY-MM-DD`. Only {@link parseCivilDate} and the helpers here make one. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

const MS_PER_DAY = 86_400_000;
const DAYS_FROM_MARCH_0_TO_1970 = 719_468;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/; // yes: 2026-03-11   no: 2026-3-11, 2026-03-11T00:00

/** The day, or null when the text is not a real calendar day (2026-02-30 is not). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  return civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of year, month 1–12 and day of month; null when there is no such day. Years 1900–2199 only. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCMonth() !== month - 1) return null;
  return made.toISOString().slice(0, 10) as CivilDate;
}

/** Days since 1970-01-01. Whole arithmetic: a deadline asks for thousands of these, and a Date per day is slow. */
export function dayNumber(date: CivilDate): number {
  const month = monthOf(date);
  // Years counted from March, so that the leap day is the last of its year.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(date) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - DAYS_FROM_MARCH_0_TO_1970;
}

/** Written forms made so far, by day number: the days that notices speak of are few. */
const WRITTEN = new Map<number, CivilDate>();

export function fromDayNumber(number: number): CivilDate {
  const known = WRITTEN.get(number);
  if (known !== undefined) return known;
  const made = new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as CivilDate;
  WRITTEN.set(number, made);
  return made;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** `to − from` in days; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function yearOf(date: CivilDate): number {
  return pairAt(date, 0) * 100 + pairAt(date, 2);
}

/** Month 1–12. */
export function monthOf(date: CivilDate): number {
  return pairAt(date, 5);
}

/** Day of month 1–31. */
export function dayOf(date: CivilDate): number {
  return pairAt(date, 8);
}

const CODE_OF_ZERO = 48;
function pairAt(date: CivilDate, index: number): number {
  return (date.charCodeAt(index) - CODE_OF_ZERO) * 10 + date.charCodeAt(index + 1) - CODE_OF_ZERO;
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The last day of the month that lies `months` after the month of `date`. */
export function endOfMonth(date: CivilDate, months: number): CivilDate {
  const counted = yearOf(date) * 12 + monthOf(date) + months;
  const firstOfNext = civilDate(Math.floor(counted / 12), (counted % 12) + 1, 1);
  if (!firstOfNext) throw new RangeError(`month outside 1900–2199: ${date} and ${months} months`);
  return addDays(firstOfNext, -1);
}

export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a <= b ? a : b;
}

/** Made once: making one takes a hundred times as long as asking it. */
const DAY_IN_ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const HOUR_IN_ROME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The civil day in Rome at an instant; the clock is injected, this only converts. */
export function romeDay(instant: Date): CivilDate {
  const parts = DAY_IN_ROME.format(instant);
  const day = parseCivilDate(parts);
  if (!day) throw new RangeError(`instant outside 1900–2199: ${instant.toISOString()}`);
  return day;
}

/** The hour of the day in Rome at an instant, 0–23. */
export function romeHour(instant: Date): number {
  return Number(HOUR_IN_ROME.format(instant));
}

/** Italian print form, `gg/mm/aaaa`. */
export function italianDay(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
