// When a reminder is tried again. What passes by itself soon; what a person has to put right, less often; and not for ever:
// the notices it tells of stand in every digest until they are closed.
import type { ErrorCode } from '../../../contract/error-codes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const GIVEN_UP_AFTER_MS = 7 * 24 * HOUR_MS;
/** Longer than any try: who holds it that long is gone. */
export const CLAIM_MS = 10 * MINUTE_MS;

const SOON = { firstMs: 2 * MINUTE_MS, mostMs: HOUR_MS };
const SELDOM = { firstMs: HOUR_MS, mostMs: 6 * HOUR_MS };
const NEEDS_A_PERSON: ReadonlySet<ErrorCode> = new Set([
  'smtp.refused',
  'smtp.recipient_refused',
  'smtp.auth_failed',
  'smtp.tls_failed',
]);

/** @param attempts tries so far, from 1. @returns null: no more */
export function nextTry(code: ErrorCode, attempts: number, createdAt: Date, now: Date): Date | null {
  if (now.getTime() - createdAt.getTime() > GIVEN_UP_AFTER_MS) return null;
  const { firstMs, mostMs } = NEEDS_A_PERSON.has(code) ? SELDOM : SOON;
  const doublings = Math.min(attempts - 1, 16);
  return new Date(now.getTime() + Math.min(mostMs, firstMs * 2 ** doublings));
}
