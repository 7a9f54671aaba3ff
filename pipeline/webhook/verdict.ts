// What an answer means for an event, and when it is tried again: exponential backoff with full jitter (Brooker, AWS
// Architecture Blog, 2015). Pure: clock and chance come in.
import type { PostEnd } from './post-event.ts';

/** One that we stopped ourselves says nothing of the receiver. */
type FinishedPost = Exclude<PostEnd, { readonly kind: 'stopped' }>;

export type Verdict =
  | { readonly kind: 'delivered' }
  /** 410: the receiver wants nothing more. */
  | { readonly kind: 'gone'; readonly code: string }
  | {
      readonly kind: 'again';
      readonly code: string;
      readonly at: Date;
      /** The receiver itself asked to be left alone until then: other events wait as well. */
      readonly holdsAll: boolean;
    }
  | { readonly kind: 'dead'; readonly code: string };

/** With this many the last comes about three days after the first, on average. */
export const MAX_TRIES = 13;
const FIRST_DELAY_MS = 5_000;
const FACTOR = 5;
const MAX_DELAY_MS = 86_400_000;
const MIN_RETRY_AFTER_MS = 1_000;
const MS_PER_SECOND = 1_000;

/** @param tries made so far, this one among them. @param random from 0 to 1. */
export function verdictOn(end: FinishedPost, tries: number, now: Date, random: number): Verdict {
  if (end.kind === 'answered' && end.status >= 200 && end.status < 300) return { kind: 'delivered' };
  const code = end.kind === 'answered' ? `http.${end.status}` : end.code;
  if (end.kind === 'answered' && end.status === 410) return { kind: 'gone', code };
  if (tries >= MAX_TRIES) return { kind: 'dead', code };
  const askedMs = end.kind === 'answered' ? askedDelayMs(end, now) : null;
  const delayMs = askedMs ?? Math.round(random * longestDelayMs(tries));
  return { kind: 'again', code, at: new Date(now.getTime() + delayMs), holdsAll: askedMs !== null };
}

/** The bound of the delay after so many tries: 5 s, 25 s, 2 min, … a day. */
export function longestDelayMs(tries: number): number {
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * FACTOR ** (tries - 1));
}

/** Retry-After of a 429 or 503 (RFC 9110 §10.2.3), seconds or a date, between a second and a day. */
function askedDelayMs({ status, retryAfter }: { status: number; retryAfter: string | null }, now: Date) {
  if ((status !== 429 && status !== 503) || retryAfter === null) return null;
  const text = retryAfter.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * MS_PER_SECOND : dateMs(text) - now.getTime();
  if (Number.isNaN(ms)) return null;
  return Math.min(MAX_DELAY_MS, Math.max(MIN_RETRY_AFTER_MS, ms));
}

/** yes: `Mon, 04 May 2026 08:10:00 GMT`   no: `-5`, which Date.parse takes for a day */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function dateMs(text: string): number {
  return HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
}
