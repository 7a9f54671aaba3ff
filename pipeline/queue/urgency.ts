// Which document is worked on first: the one whose term runs out first, as far as its ways in say when it came. What is
// read for an idle hour waits behind everything. Numbers are BullMQ priorities: lower goes first, 0 would go before all.
import { type CivilDate, dayNumber, parseCivilDate } from '../../contract/civil-date.ts';

/** The usual term; what a paper really has is known only when it is read. */
const USUAL_TERM_DAYS = 60;
/** Nobody said when it came: half the term may be over. */
const UNKNOWN_AGE_DAYS = 30;
const FIRST = 1;
const LAST = 1_000;

/** For what was left unread and nobody waits for. */
export const IDLE_PRIORITY = 100_000;

/** @param receivedOn the earliest day that any way in gives */
export function priorityOf(receivedOn: string | null, today: CivilDate): number {
  const received = receivedOn === null ? null : parseCivilDate(receivedOn);
  const ageDays = received === null ? UNKNOWN_AGE_DAYS : dayNumber(today) - dayNumber(received);
  // Past its term it is the most urgent of all, by how little does not matter.
  return Math.min(LAST, Math.max(FIRST, USUAL_TERM_DAYS - ageDays + FIRST));
}
