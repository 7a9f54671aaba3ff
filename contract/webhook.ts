// What a webhook is told: the types of events and the body that every one of them has. Stable: add beside, never
// rename or drop.
import type { Result } from './result.schema.ts';

export const EVENT_TYPES = [
  'notice.received',
  'notice.needs_review',
  'notice.ready',
  'notice.not_for_civis',
  'notice.failed',
  'deadline.near',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The body of an event, in the form of Standard Webhooks. */
export interface WebhookBody {
  readonly type: EventType;
  /** When it became true, ISO 8601 in UTC; the same on every try. */
  readonly timestamp: string;
  /** The notice as it was then. */
  readonly data: Result;
  /** Only with `deadline.near`: days from `timestamp` to the safe day, negative when it has passed. */
  readonly daysLeft?: number;
  /** Only with `deadline.near`: 15, 7 or 2. */
  readonly threshold?: number;
}
