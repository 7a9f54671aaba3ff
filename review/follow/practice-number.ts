// The practice number as somebody types it from the receipt: 13 digits, the first eight the day. What is plainly wrong is said
// while it is typed; the service checks it once more, and against the notice.
import { type CivilDate, civilDate } from '../../contract/civil-date.ts';

export const PRACTICE_DIGITS = 13;

export type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not_digits' }
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'long'; readonly beyond: number }
  | { readonly kind: 'no_day' }
  /** The 13-digit number of the notice itself, typed by mistake. */
  | { readonly kind: 'of_notice' }
  | { readonly kind: 'good'; readonly number: string; readonly day: CivilDate };

/** @param noticeNumber the notice's own number, which has 13 digits too */
export function typedNumber(text: string, noticeNumber: string | null): TypedNumber {
  const digits = text.replace(/[\s.-]/g, '');
  if (digits === '') return { kind: 'empty' };
  if (!/^\d+$/.test(digits)) return { kind: 'not_digits' };
  if (digits.length < PRACTICE_DIGITS) return { kind: 'short', missing: PRACTICE_DIGITS - digits.length };
  if (digits.length > PRACTICE_DIGITS) return { kind: 'long', beyond: digits.length - PRACTICE_DIGITS };
  if (digits === noticeNumber) return { kind: 'of_notice' };
  const day = civilDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
  return day === null ? { kind: 'no_day' } : { kind: 'good', number: digits, day };
}
