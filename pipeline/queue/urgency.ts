// Which document is worked on first, as one number that every way to the queue computes alike (docs/queue.md): by the
// days that are left, by whole bands; within a band the piles take turns. Numbers are BullMQ priorities: lower goes first.
import { addDays, type CivilDate, dayNumber, parseCivilDate } from '../../contract/civil-date.ts';

/** The usual term; what a paper really has is known only when it is read. */
const USUAL_TERM_DAYS = 60;
/** Nobody said when it came: half the term may be over. */
const UNKNOWN_DAYS_LEFT = 30;
/** Up to here each day is a band of its own: fewer days left go first, whoever's they are. */
const BY_DAY_UP_TO = 14;
/** Then several days share one, each up to so many days left. */
const WIDE_BANDS_UP_TO = [20, 30, 40, 50, Number.POSITIVE_INFINITY];
/** So few days left that one place is kept for such documents when all others are taken. */
export const URGENT_DAYS_LEFT = 10;

const AWAITED_BAND = 0;
const OVERDUE_BAND = 1;
const FIRST_WIDE_BAND = OVERDUE_BAND + BY_DAY_UP_TO + 1;
export const IDLE_BAND = FIRST_WIDE_BAND + WIDE_BANDS_UP_TO.length;
/** Later turns all stand at the end of their band, in the order they came. BullMQ counts to 2,097,152. */
const TURNS_PER_BAND = 90_000;

/** What the order goes by, as it stands in a document's row. */
export interface WorkOrder {
  /** The day by which it must be done: the draft's safe day, before that the usual term from its receipt; null: unknown. */
  readonly urgentBy: string | null;
  /** Its place among the piles of its band, see turn-rows.ts. */
  readonly turn: number;
  /** A person waits for it. */
  readonly isAwaited: boolean;
  /** Nobody does, and its results are there: pages left unread are read. */
  readonly isIdleReading: boolean;
}

/** Before it is read: the usual term from the day that its way in gives. */
export function urgentByOf(receivedOn: string | null): CivilDate | null {
  const received = receivedOn === null ? null : parseCivilDate(receivedOn);
  return received === null ? null : addDays(received, USUAL_TERM_DAYS);
}

/** 0 for what a person waits for, then by days left, idle reading last. */
export function bandOf(order: Omit<WorkOrder, 'turn'>, today: CivilDate): number {
  if (order.isAwaited) return AWAITED_BAND;
  if (order.isIdleReading) return IDLE_BAND;
  const daysLeft = daysLeftOf(order.urgentBy, today);
  if (daysLeft <= BY_DAY_UP_TO) return OVERDUE_BAND + Math.max(0, daysLeft);
  return FIRST_WIDE_BAND + WIDE_BANDS_UP_TO.findIndex((most) => daysLeft <= most);
}

export function priorityOf(order: WorkOrder, today: CivilDate): number {
  // 0 would mean "before all priorities" to BullMQ.
  return 1 + bandOf(order, today) * TURNS_PER_BAND + Math.min(Math.max(0, order.turn), TURNS_PER_BAND - 1);
}

/** Worth the place that is kept free. */
export function isUrgent(order: WorkOrder, today: CivilDate): boolean {
  return order.isAwaited || (!order.isIdleReading && daysLeftOf(order.urgentBy, today) <= URGENT_DAYS_LEFT);
}

/** The days left that a band stands for, for people: `awaited`, `0`, `7`, `15-20`, `51+`, `idle`. */
export function bandName(band: number): string {
  if (band === AWAITED_BAND) return 'awaited';
  if (band === IDLE_BAND) return 'idle';
  if (band < FIRST_WIDE_BAND) return String(band - OVERDUE_BAND);
  const at = band - FIRST_WIDE_BAND;
  const from = (at === 0 ? BY_DAY_UP_TO : (WIDE_BANDS_UP_TO[at - 1] ?? 0)) + 1;
  const to = WIDE_BANDS_UP_TO[at] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(to) ? `${from}-${to}` : `${from}+`;
}

/** The days by which documents of the same band as this one must be done; null where the band holds no days. */
export function bandDays(urgentBy: string | null, today: CivilDate): BandDays {
  const band = bandOf({ urgentBy, isAwaited: false, isIdleReading: false }, today);
  const holdsUnknown = bandOf({ urgentBy: null, isAwaited: false, isIdleReading: false }, today) === band;
  if (band === OVERDUE_BAND) return { band, from: null, to: today, holdsUnknown };
  if (band < FIRST_WIDE_BAND) {
    const day = addDays(today, band - OVERDUE_BAND);
    return { band, from: day, to: day, holdsUnknown };
  }
  const at = band - FIRST_WIDE_BAND;
  const least = (at === 0 ? BY_DAY_UP_TO : (WIDE_BANDS_UP_TO[at - 1] ?? 0)) + 1;
  const most = WIDE_BANDS_UP_TO[at] ?? Number.POSITIVE_INFINITY;
  return {
    band,
    from: addDays(today, least),
    to: Number.isFinite(most) ? addDays(today, most) : null,
    holdsUnknown,
  };
}

export interface BandDays {
  readonly band: number;
  /** Null: no bound on that side. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Documents without a day are counted here. */
  readonly holdsUnknown: boolean;
}

function daysLeftOf(urgentBy: string | null, today: CivilDate): number {
  const day = urgentBy === null ? null : parseCivilDate(urgentBy);
  return day === null ? UNKNOWN_DAYS_LEFT : dayNumber(day) - dayNumber(today);
}
