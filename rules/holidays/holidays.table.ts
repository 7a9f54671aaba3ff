// National holidays as dated data; Sundays are weekdays, not rows. A new or repealed holiday is a row or an end
// date here, never a change of code. Local patron days do not count. (Table file.)

import { day, type Validity } from '../civil-day-literal.ts';
import type { MonthDay } from '../month-day.ts';

export interface HolidayRow extends Validity {
  readonly id: string;
  /** Fixed in the calendar, or days after Easter Sunday. */
  readonly on: MonthDay | { readonly daysAfterEaster: number };
  readonly law: string;
}

const L260 = 'L. 260/1949';
const ALWAYS: Validity = { validFrom: null, validTo: null };

export const HOLIDAYS: readonly HolidayRow[] = [
  { id: 'capodanno', on: { month: 1, day: 1 }, law: L260, ...ALWAYS },
  { id: 'epifania', on: { month: 1, day: 6 }, law: 'DPR 792/1985', ...ALWAYS },
  { id: 'lunedi-dell-angelo', on: { daysAfterEaster: 1 }, law: L260, ...ALWAYS },
  { id: 'liberazione', on: { month: 4, day: 25 }, law: L260, ...ALWAYS },
  { id: 'festa-del-lavoro', on: { month: 5, day: 1 }, law: L260, ...ALWAYS },
  { id: 'festa-della-repubblica', on: { month: 6, day: 2 }, law: L260, ...ALWAYS },
  { id: 'assunzione', on: { month: 8, day: 15 }, law: L260, ...ALWAYS },
  {
    id: 'san-francesco',
    on: { month: 10, day: 4 },
    law: 'L. 151/2025',
    validFrom: day('2026-01-01'),
    validTo: null,
  },
  { id: 'ognissanti', on: { month: 11, day: 1 }, law: L260, ...ALWAYS },
  { id: 'immacolata', on: { month: 12, day: 8 }, law: L260, ...ALWAYS },
  { id: 'natale', on: { month: 12, day: 25 }, law: L260, ...ALWAYS },
  { id: 'santo-stefano', on: { month: 12, day: 26 }, law: L260, ...ALWAYS },
];
