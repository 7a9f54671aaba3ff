// What calendars were told of a notice, and what they are told now: the sequence grows when anything an event says changes,
// and an event that is gone is called off under its own UID. Pure.
import { createHash } from 'node:crypto';
import type { CivilDate } from '../../../contract/civil-date.ts';
import { PURPOSES, type Purpose } from '../../../contract/words.ts';

/** One event of a notice; `purpose` makes its UID. */
export interface CalendarEvent {
  readonly purpose: Purpose;
  readonly day: CivilDate;
  readonly summary: string;
  readonly description: string;
}

/** As it is kept between exports: nothing but the day it stood on. */
export interface ToldEvent {
  readonly purpose: Purpose;
  readonly day: string;
  readonly isCancelled: boolean;
}

/** A row of notice_calendar. */
export interface ToldNotice {
  readonly sequence: number;
  readonly fingerprint: string;
  readonly events: readonly ToldEvent[];
  /** When it last said something else. */
  readonly updatedAt: Date;
}

/**
 * Null when there is nothing to tell and nothing was ever told. The same object when nothing changed.
 * @param events what holds now; none when the deadline is gone
 */
export function tellNotice(
  before: ToldNotice | null,
  events: readonly CalendarEvent[],
  now: Date,
): ToldNotice | null {
  if (!before && events.length === 0) return null;
  const told = mergeEvents(before?.events ?? [], events);
  const fingerprint = fingerprintOf(events, told);
  if (before?.fingerprint === fingerprint) return before;
  return { sequence: before ? before.sequence + 1 : 0, fingerprint, events: told, updatedAt: now };
}

/** Those that hold, and those that once did, in the order of the purposes. */
function mergeEvents(before: readonly ToldEvent[], events: readonly CalendarEvent[]): readonly ToldEvent[] {
  return PURPOSES.flatMap((purpose): ToldEvent[] => {
    const event = events.find((each) => each.purpose === purpose);
    if (event) return [{ purpose, day: event.day, isCancelled: false }];
    const gone = before.find((each) => each.purpose === purpose);
    return gone ? [{ ...gone, isCancelled: true }] : [];
  });
}

function fingerprintOf(events: readonly CalendarEvent[], told: readonly ToldEvent[]): string {
  const said = [
    events.map(({ purpose, day, summary, description }) => [purpose, day, summary, description]),
    told.filter(({ isCancelled }) => isCancelled).map(({ purpose, day }) => [purpose, day]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
