// CIVIS practice number: 13 digits, the first eight the day of acquisition (the agency's CIVIS guide of 2026).
import { type CivilDate, civilDate } from '../../contract/civil-date.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

declare const practiceBrand: unique symbol;
export type PracticeNumber = string & { readonly [practiceBrand]: true };

export interface PracticeOptions {
  /** A practice is never of a later day. */
  readonly today?: CivilDate;
}

/** CIVIS opened on 19 October 2009 (fiscooggi.it). */
const FIRST_PRACTICE_DAY = '2009-10-19';

export function checkPracticeNumber(text: string, options: PracticeOptions = {}): IdentifierVerdict {
  const digits = withoutSeparators(text);
  const acquired = /^\d{13}$/.test(digits) ? practiceDay(digits) : null;
  if (acquired === null) return verdictOf('none', ['practice.shape']);
  const isLater = options.today !== undefined && acquired > options.today;
  if (acquired < FIRST_PRACTICE_DAY || isLater) return verdictOf('none', ['practice.day']);
  return verdictOf('weak');
}

export function parsePracticeNumber(text: string, options: PracticeOptions = {}): PracticeNumber | null {
  const digits = withoutSeparators(text);
  return holds(digits, options) ? digits : null;
}

/** The day a practice was acquired, which is its day of filing; null when the digits are no day. */
export function practiceDay(digits: string): CivilDate | null {
  return civilDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

function holds(digits: string, options: PracticeOptions): digits is PracticeNumber {
  return checkPracticeNumber(digits, options).ok;
}
