// Which events a notice gives: when it becomes visible, when its status changes, when its safe day comes near. Pure: what
// was told before and today's day come in, events come out.
import { type CivilDate, daysBetween, parseCivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { EventType, WebhookBody } from '../../contract/webhook.ts';
import type { NoticeStatus } from '../../contract/words.ts';
import { eventId } from './event-id.ts';

export interface NoticeEvent {
  readonly id: string;
  readonly noticeId: string;
  readonly body: WebhookBody;
}

/** What receivers know of a notice's status. */
export interface Told {
  readonly status: string;
  /** Grows with every change; 0 for a notice that was there before anybody listened. */
  readonly version: number;
}

/** Days before the safe day, widest first: those of the calendar's alarms. */
export const THRESHOLDS = [15, 7, 2] as const;
/** A safe day that passed longer ago is history, not an alarm. */
export const PAST_DAYS = 30;

const STATUS_EVENT: Readonly<Record<NoticeStatus, EventType>> = {
  ready: 'notice.ready',
  needs_review: 'notice.needs_review',
  not_for_civis: 'notice.not_for_civis',
  rejected: 'notice.failed',
  failed: 'notice.failed',
};
const DUPLICATE = 'notice.duplicate';

/** @param told null for a notice that becomes visible for the first time. */
export function statusEvents(told: Told | null, result: Result, now: Date): readonly NoticeEvent[] {
  const received = told ? [] : [made(result, 'notice.received', '1', now)];
  if (told?.status === result.status) return [];
  const version = String((told?.version ?? 0) + 1);
  return [...received, made(result, STATUS_EVENT[result.status], version, now)];
}

/** What is known once these events are told. */
export function toldNow(told: Told | null, { status }: Result): Told {
  if (told?.status === status) return told;
  return { status, version: (told?.version ?? 0) + 1 };
}

/**
 * The narrowest threshold that the safe day has reached; wider ones are not told afterwards. The fact is the day with its
 * threshold: told once, and anew for another safe day, also a later one, since an alarm spent on a day that no longer
 * counts would be silence about the one that does. What failed or stands elsewhere has no deadline to keep.
 */
export function nearEvent(result: Result, today: CivilDate, now: Date): NoticeEvent | null {
  const safe = parseCivilDate(result.deadline?.safe ?? '');
  if (!safe || !hasAlarm(result)) return null;
  const daysLeft = daysBetween(today, safe);
  const threshold = THRESHOLDS.findLast((days) => daysLeft <= days);
  if (threshold === undefined || daysLeft < -PAST_DAYS) return null;
  return made(result, 'deadline.near', `${safe}/${threshold}`, now, { daysLeft, threshold });
}

function hasAlarm({ status, warnings }: Result): boolean {
  if (status === 'failed' || status === 'rejected') return false;
  return !warnings.some(({ code }) => code === DUPLICATE);
}

function made(
  result: Result,
  type: EventType,
  version: string,
  now: Date,
  beside: Pick<WebhookBody, 'daysLeft' | 'threshold'> = {},
): NoticeEvent {
  const body = { type, timestamp: now.toISOString(), data: result, ...beside };
  return { id: eventId(result.id, type, version), noticeId: result.id, body };
}
