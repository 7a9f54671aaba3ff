// The id of a reminder: the same however often a run is repeated, so that a mail is written once.
import { createHash } from 'node:crypto';
import { type Bundle, itemsOf } from './bundle.ts';

/** Half of a SHA-256: two mails will not meet. */
const HEX_DIGITS = 32;

/** A digest by its day and reader; other mails also by what they tell: of the same notice again on a later day is another. */
export function reminderMailId(bundle: Bundle): string {
  const told = itemsOf(bundle).map(({ noticeId, safeDay }) => `${noticeId} ${safeDay ?? '-'}`);
  const facts = bundle.kind === 'digest' ? [] : told.sort();
  const text = [bundle.kind, bundle.to, bundle.day, ...facts].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, HEX_DIGITS);
}
