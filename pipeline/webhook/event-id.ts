// The id of an event: the same for every endpoint, every try, and when the work is done twice. Receivers tell repeats
// by it. Holds nothing of the notice but a hash.
import { createHash } from 'node:crypto';
import type { EventType } from '../../contract/webhook.ts';

/** Half of a SHA-256: two events will not meet. */
const HEX_DIGITS = 32;

/** @param version of the fact: a number that grows, or the day it speaks of. */
export function eventId(noticeId: string, type: EventType, version: string): string {
  const hash = createHash('sha256').update(`${noticeId}\n${type}\n${version}`).digest('hex');
  return `evt_${hash.slice(0, HEX_DIGITS)}`;
}
