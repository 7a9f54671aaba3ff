// The wall of digits: what was read as one figure, over all open notices, each as a small picture with its neighbours, so
// that one that is not like the others is seen at a glance. Digits that somebody saw already are left out.
import type { Box } from '../../../contract/geometry.ts';
import type { FieldResult, Result } from '../../../contract/result.schema.ts';
import { DIGIT_FIELDS, digitsOf, isSettledBy, seenDigits } from '../../../validators/corrections/index.ts';
import type { Engine } from '../../engine/engine-options.ts';
import { type CheckableNotice, type Checker, checkableNotices } from '../checks/checkable-notices.ts';
import { type DigitCrop, digitCrops } from './digit-crops.ts';

export interface WallDesk {
  readonly engine: Pick<Engine, 'db' | 'outputsOf' | 'blobs'>;
}

export interface WallQuery extends Checker {
  /** `0`–`9`; null: the counts alone. */
  readonly figure: string | null;
  readonly limit: number;
  /** Also values that were accepted on thinner evidence. */
  readonly withAccepted: boolean;
}

export type DigitField = (typeof DIGIT_FIELDS)[number];

export interface WallDigit {
  readonly noticeId: string;
  readonly field: DigitField;
  /** The reading it is a digit of. */
  readonly value: string;
  /** In the value, from 0. */
  readonly position: number;
  readonly figure: string;
  readonly page: number;
  /** Around the digit and its neighbours, in whole pixels of the upright picture; the middle third is the digit. */
  readonly box: Box;
}

export interface Wall {
  readonly digits: readonly WallDigit[];
  /** By figure: digits of the notices looked through that nobody has seen yet. */
  readonly counts: readonly number[];
  /** Of the figure: on no picture, or not to be cut out of it; they are looked at in their notice. */
  readonly unshown: number;
  /** All open notices were looked through. */
  readonly isWhole: boolean;
}

/** The most urgent ones: more are looked through once these are done. */
const MAX_NOTICES = 600;
/** Accepted values of a class that promises less than this count as accepted on thinner evidence. */
const SURE = 0.9999;

export async function digitWall({ engine }: WallDesk, query: WallQuery): Promise<Wall> {
  const counts = Array.from({ length: 10 }, () => 0);
  const digits: WallDigit[] = [];
  let unshown = 0;
  let looked = 0;
  let isWhole = true;
  for await (const page of checkableNotices(engine.db, query)) {
    for (const notice of page) {
      const open = openDigits(notice, query.withAccepted);
      for (const { figure } of open) counts[Number(figure)] = (counts[Number(figure)] ?? 0) + 1;
      const wanted = open.filter(({ figure }) => figure === query.figure);
      if (wanted.length === 0 || digits.length >= query.limit) continue;
      const crops = await digitCrops(engine, notice, [...new Set(wanted.map(({ field }) => field))]);
      const shown = wanted.flatMap((digit) => withCrop(digit, crops.get(digit.field) ?? []));
      unshown += wanted.length - shown.length;
      digits.push(...shown.slice(0, query.limit - digits.length));
    }
    looked += page.length;
    if (looked >= MAX_NOTICES) {
      isWhole = false;
      break;
    }
  }
  return { digits, counts, unshown, isWhole };
}

type OpenDigit = Omit<WallDigit, 'page' | 'box'>;

function openDigits({ id, result, words }: CheckableNotice, withAccepted: boolean): readonly OpenDigit[] {
  return DIGIT_FIELDS.flatMap((field) => {
    const read = result.fields[field];
    if (!isLookedAt(read, withAccepted) || isSettledBy(words, field)) return [];
    const value = String(read.value);
    const seen = seenDigits(field, value, words);
    // One odd digit sends the whole number to a person: its others need no look here.
    if (seen.odd.length > 0) return [];
    return digitsOf(value)
      .filter(({ position }) => !seen.same.includes(position))
      .map(({ position, figure }) => ({ noticeId: id, field, value, position, figure }));
  });
}

/** Digits can be seen where a picture was read: born-digital text has none. */
function isLookedAt({ value, state, confidence, source }: FieldResult, withAccepted: boolean): boolean {
  if (value === null || source !== 'ocr') return false;
  return state === 'needs_review' || (withAccepted && state === 'accepted' && confidence < SURE);
}

/** The value that the wall shows for a field of a notice now; null where there is none to be seen. */
export function valueToSee(result: Result, field: DigitField): string | null {
  const { value, state } = result.fields[field];
  return value !== null && (state === 'needs_review' || state === 'accepted') ? String(value) : null;
}

function withCrop(digit: OpenDigit, crops: readonly DigitCrop[]): readonly WallDigit[] {
  const crop = crops.find(({ position }) => position === digit.position);
  return crop ? [{ ...digit, page: crop.page, box: crop.box }] : [];
}
