// The id of a reminder: the same however often a run is repeated, so that a mail is written once.
import { createHash } from 'node:crypto';
import { type Bundle, itemsOf } from './bundle.ts';

/** Half of a SHA-256: two mails will not meet. */
const HEX_DIGITS = 32;

/** A digest by its day and reader; other mails by what they tell. */
export function reminderMailId(bundle: Bundle): string {
  const told = itemsOf(bundle).map(({ noticeId, safeDay }) => `${noticeId} ${safeDay ?? '-'}`);
  const facts = bundle.kind === 'digest' ? [bundle.day] : told.sort();
  const text = [bundle.kind, bundle.to, ...facts].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, HEX_DIGITS);
}
