// Days and times as a mail states them: the local day of the sender of the line, never moved to another zone. A day at
// 00:30 +0200 stays that day.
import { civilDate } from '../../contract/civil-date.ts';
import type { StatedInstant } from '../../contract/mail.ts';

/** English names (RFC 5322) and the Italian ones that some programs write. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  gen: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  mag: 5,
  jun: 6,
  giu: 6,
  jul: 7,
  lug: 7,
  aug: 8,
  ago: 8,
  sep: 9,
  set: 9,
  oct: 10,
  ott: 10,
  nov: 11,
  dec: 12,
  dic: 12,
};
/** RFC 5322, 4.3, and the Italian zone. Other letters say nothing. */
const ZONES: Readonly<Record<string, string>> = {
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  z: '+0000',
  cet: '+0100',
  cest: '+0200',
  mez: '+0100',
  mesz: '+0200',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
};

/** yes: `Mon, 14 Sep 2026 09:03:23 +0200 (CEST)`, `14 Sep 26 9:03 GMT`   no: `2026-09-14`, `Sep 14 2026` */
const MAIL_DATE =
  /^\s*(?:[^\W\d]{2,12}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,7}[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:\s*([+-]\d{2}:?\d{2})|\s+([a-z]{1,5})\b)?/i;
/** yes: `14/09/2026`, `4-9-2026` */
const ITALIAN_DAY = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;
/** yes: `09:03:21`, `9:03` */
const CLOCK = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*$/;
/** yes: `2026-09-14T09:03:21.5+02:00`, `2026-09-14T09:03:21Z` */
const ISO_INSTANT =
  /^\s*(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i;

/** Of a Date header or of what stands after the `;` in a Received header (RFC 5322, obsolete forms included). */
export function readMailDate(text: string | null): StatedInstant | null {
  const [, day, month, year, hour, minute, second, offset, name] = MAIL_DATE.exec(text ?? '') ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const monthNumber = MONTHS[month.toLowerCase()] ?? 0;
  const zone = offset ?? (name === undefined ? null : (ZONES[name.toLowerCase()] ?? null));
  return instant([fullYear(year), monthNumber, Number(day)], [hour, minute, second], zone);
}

/** The date of a Received header: what stands after its last `;`. */
export function readReceivedDate(value: string | null): StatedInstant | null {
  if (value === null) return null;
  const semicolon = value.lastIndexOf(';');
  return semicolon < 0 ? null : readMailDate(value.slice(semicolon + 1));
}

/** `giorno`, `ora` and `zona` of daticert.xml. Without a readable hour there is no instant. */
export function readItalianInstant(
  day: string | null,
  time: string | null,
  zone: string | null,
): StatedInstant | null {
  const [, dayOfMonth, month, year] = ITALIAN_DAY.exec(day ?? '') ?? [];
  const [, hour, minute, second] = CLOCK.exec(time ?? '') ?? [];
  const stated = /^\s*([+-]\d{2}:?\d{2})\s*$/.exec(zone ?? '')?.[1] ?? null;
  return instant([Number(year), Number(month), Number(dayOfMonth)], [hour, minute, second], stated);
}

/** `xs:dateTime` of a REM evidence: the day as stated, also where that is UTC (`+0000`). */
export function readIsoInstant(text: string | null): StatedInstant | null {
  const [, year, month, day, hour, minute, second, zone] = ISO_INSTANT.exec(text ?? '') ?? [];
  const stated = zone?.toUpperCase() === 'Z' ? '+0000' : (zone ?? null);
  return instant([Number(year), Number(month), Number(day)], [hour, minute, second], stated);
}

function instant(
  [year, month, dayOfMonth]: readonly [number, number, number],
  [hour, minute, second = '00']: readonly (string | undefined)[],
  zone: string | null,
): StatedInstant | null {
  const day = civilDate(year, month, dayOfMonth);
  if (!day || hour === undefined || minute === undefined) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return { day, time: `${hour.padStart(2, '0')}:${minute}:${second}`, zone: zone?.replace(':', '') ?? null };
}

/** Two and three digits as RFC 5322, 4.3 reads them. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 2) return number < 50 ? 2000 + number : 1900 + number;
  return year.length === 3 ? 1900 + number : number;
}
