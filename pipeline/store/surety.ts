// How surely a notice is right as it was read: what is least sure is shown first among the notices of a day.
import type { Result } from '../../contract/result.schema.ts';

const WHOLE = 1_000;
/** A person has to say what the paper does not: nothing of it is sure. */
const NOTHING_SURE: ReadonlySet<string> = new Set(['field.missing', 'notice.doubtful', 'page.unreadable']);

/**
 * Of a thousand notices like this one, so many have nothing to put right: the confidences (docs/confidence.md) of the fields
 * that are in doubt, multiplied. Where something is missing, or nothing was read, 0; where nothing is in doubt, 1000.
 */
export function suretyOf({ status, fields, warnings }: Result): number {
  if (status === 'failed' || status === 'rejected') return 0;
  if (status !== 'needs_review') return WHOLE;
  if (warnings.some(({ code }) => NOTHING_SURE.has(code))) return 0;
  const doubted = Object.values(fields).filter(({ state }) => state === 'needs_review');
  return Math.round(doubted.reduce((product, { confidence }) => product * confidence, WHOLE));
}
