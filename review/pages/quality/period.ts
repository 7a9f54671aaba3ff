// The period whose figures are shown: days in the address, so that it can be kept and sent on; a few spans for the keyboard.

export const SPANS = ['4', '12', '52', 'all', 'days'] as const;
/** So many weeks up to today, everything, or two days that somebody chose. */
export type Span = (typeof SPANS)[number];

export interface Period {
  readonly span: Span;
  /** `YYYY-MM-DD`; null: open. */
  readonly from: string | null;
  readonly to: string | null;
}

const DEFAULT_SPAN: Span = '12';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_PER_WEEK = 7;

/** @param query of the address @param today `YYYY-MM-DD` */
export function periodOf(query: Readonly<Record<string, string | undefined>>, today: string): Period {
  const { from, to } = query;
  if (isDay(from) || isDay(to))
    return { span: 'days', from: isDay(from) ? from : null, to: isDay(to) ? to : null };
  return periodOfSpan(SPANS.find((span) => span === query['weeks']) ?? DEFAULT_SPAN, today);
}

export function periodOfSpan(span: Span, today: string): Period {
  if (span === 'all' || span === 'days') return { span, from: null, to: null };
  return { span, from: daysBefore(today, Number(span) * DAYS_PER_WEEK - 1), to: null };
}

/** What of it stands in the address. */
export function queryOfPeriod({ span, from, to }: Period): Readonly<Record<string, string | null>> {
  return span === 'days' ? { from, to } : { weeks: span === DEFAULT_SPAN ? null : span };
}

/** The civil day in Rome, where deadlines and days of arrival are. */
export function romeToday(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(now);
}

function daysBefore(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - days)).toISOString().slice(0, DAY_LENGTH);
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

function isDay(text: string | undefined): text is string {
  return text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
