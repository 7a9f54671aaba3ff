// Under which heading a notice stands in a digest: one, the worst that holds.
import { type CivilDate, daysBetween } from '../../../contract/civil-date.ts';
import type { ReminderItem } from './reminder-item.ts';

/** Worst first. */
export const SECTIONS = [
  'overdue',
  'due',
  'discarded',
  'tell',
  'undated',
  'failed',
  'review',
  'to_check',
] as const;
export type Section = (typeof SECTIONS)[number];

/** From so many days before its safe day a notice is spoken of every day. */
export const NEAR_DAYS = 15;
/** Longer than this in front of a person, and it is stuck. */
export const STUCK_DAYS = 3;

/** Null for a closed one, and for one that needs no word today. */
export function sectionOf(item: ReminderItem, today: CivilDate): Section | null {
  if (!item.isOpen) return null;
  const { safeDay, isUndated, error } = item;
  if (safeDay !== null && !isUndated) {
    const daysLeft = daysBetween(today, safeDay);
    if (daysLeft < 0) return 'overdue';
    if (daysLeft <= NEAR_DAYS) return 'due';
  }
  if (item.isDiscarded) return 'discarded';
  if (item.toldClient === false) return 'tell';
  if (error !== null && safeDay === null) return 'failed';
  if (isUndated) return 'undated';
  if (error !== null) return 'failed';
  if (isStuck(item, today)) return 'review';
  if (item.isToCheck || item.isChanged) return 'to_check';
  // Without a day and without a reason for it: better said than forgotten.
  return safeDay === null && item.reviewSince === null ? 'undated' : null;
}

export function isStuck({ reviewSince }: ReminderItem, today: CivilDate): boolean {
  return reviewSince !== null && daysBetween(reviewSince, today) >= STUCK_DAYS;
}

/** The days by which something is to be done of it: by its safe day, and to tell the client where that is still to be done. */
export function actDays({ safeDay, toldClient, tellBy }: ReminderItem): readonly CivilDate[] {
  return [safeDay, toldClient === false ? tellBy : null].filter((day) => day !== null);
}

/** By which the notices of a section are put in order: the one that cannot wait first. */
export function dayInSection(item: ReminderItem, section: Section): string {
  const day = section === 'tell' ? item.tellBy : section === 'review' ? item.reviewSince : item.safeDay;
  // A day that is not known may be over: first among the undated, last where another day decides.
  return day ?? (section === 'undated' ? '' : '9999');
}
