// The use case: a person has seen digits on the wall. Each is a word of its own, bound to the value it is a digit of; only
// where a field changes by them (one is odd, or now all were seen) does its document go its way again from `check`.
import type { SQL } from 'drizzle-orm';
import { AppError } from '../../../contract/app-error.ts';
import type { DigitVerdict, HumanWord, Said } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import {
  DIGIT_FIELDS,
  digitsOf,
  isAbout,
  isSettledBy,
  seenDigits,
  standingWords,
} from '../../../validators/corrections/index.ts';
import type { Tx } from '../../store/database.ts';
import { noticeVersion } from '../../store/notice-version.ts';
import { sendBackTo } from '../../store/recheck.ts';
import { appendWords, type NewWord } from '../../store/word-rows.ts';
import { newWord } from '../corrections/correct-notice.ts';
import { type CorrectionDesk, settleInTime } from '../corrections/correction-desk.ts';
import { type HeldNotice, holdNotice } from '../corrections/held-notice.ts';
import { requireFree } from '../review/review-marks.ts';
import { type DigitField, valueToSee } from './digit-wall.ts';

export interface DigitJudgement {
  readonly noticeId: string;
  readonly field: DigitField;
  /** As it was when the digit was seen. */
  readonly value: string;
  readonly position: number;
  /** `undo` takes one's own last word on it back. */
  readonly seen: DigitVerdict | 'undo';
}

/**
 * `stale`: another value is read there now, somebody settled the field or marked the digit, or there is nothing of one's own
 * to take back. `locked`: somebody else has the notice in hand. `gone`: there is no such notice to be seen.
 */
export type JudgedAs = 'stored' | 'stale' | 'locked' | 'gone';

export interface Judge {
  readonly by: string;
  /** Which notices may be seen. */
  readonly seen: SQL | undefined;
  /** In the transaction of each notice's words: for the audit trail. */
  recordIn(tx: Tx, noticeId: string, stored: readonly DigitJudgement[]): Promise<void>;
}

export interface JudgedDigits {
  /** In the order given. */
  readonly outcomes: readonly JudgedAs[];
  /** False: stored, and the notices follow by themselves. */
  readonly isSettled: boolean;
}

export async function judgeDigits(
  desk: CorrectionDesk,
  judgements: readonly DigitJudgement[],
  who: Judge,
  signal: AbortSignal,
): Promise<JudgedDigits> {
  const outcomes = new Map<DigitJudgement, JudgedAs>();
  const changed = new Set<string>();
  for (const id of new Set(judgements.map(({ noticeId }) => noticeId))) {
    const own = judgements.filter(({ noticeId }) => noticeId === id);
    const judged = await desk.engine.db.transaction((tx) => judgeNotice(tx, id, own, who, desk.clock.now()));
    own.forEach((judgement, at) => {
      outcomes.set(judgement, judged.outcomes[at] ?? 'gone');
    });
    if (judged.changed !== null) changed.add(judged.changed);
  }
  const isSettled = changed.size === 0 || (await settleInTime(desk, [...changed], signal));
  return { outcomes: judgements.map((each) => outcomes.get(each) ?? 'gone'), isSettled };
}

interface JudgedNotice {
  readonly outcomes: readonly JudgedAs[];
  /** Id of its document, where a field changes. */
  readonly changed: string | null;
}

async function judgeNotice(
  tx: Tx,
  id: string,
  own: readonly DigitJudgement[],
  { by, seen, recordIn }: Judge,
  at: Date,
): Promise<JudgedNotice> {
  const all = (outcome: JudgedAs): JudgedNotice => ({ outcomes: own.map(() => outcome), changed: null });
  const held = await heldForJudge(tx, id, { by, seen, at });
  if (typeof held === 'string') return all(held);
  const { result, documentId } = held;
  const before = standingAbout(held.words, result);
  const words: HumanWord[] = [...held.words];
  const stored: DigitJudgement[] = [];
  const outcomes = own.map((judgement): JudgedAs => {
    const word = wordOf(judgement, result, standingAbout(words, result), by);
    if (word === 'stale') return 'stale';
    if (word === 'said') return 'stored';
    stored.push(judgement);
    words.push({ ...newWord(word, result, by, at), place: (words.at(-1)?.place ?? -1) + 1 });
    return 'stored';
  });
  if (stored.length === 0) return { outcomes, changed: null };
  const added: readonly NewWord[] = words.slice(held.words.length);
  await appendWords(tx, documentId, added);
  await recordIn(tx, id, stored);
  const after = standingAbout(words, result);
  const isChanged = DIGIT_FIELDS.some(
    (field) => standingKey(field, result, before) !== standingKey(field, result, after),
  );
  if (!isChanged) return { outcomes, changed: null };
  await sendBackTo(tx, documentId, 'check', at);
  return { outcomes, changed: documentId };
}

async function heldForJudge(
  tx: Tx,
  id: string,
  { by, seen, at }: { readonly by: string; readonly seen: SQL | undefined; readonly at: Date },
): Promise<HeldNotice | 'gone' | 'locked'> {
  try {
    const { documentId } = await noticeVersion(tx, id, seen);
    const held = await holdNotice(tx, documentId, id);
    if (!held) return 'gone';
    await requireFree(tx, id, by, at);
    return held;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'notice.not_found') return 'gone';
    if (error.code === 'review.locked') return 'locked';
    throw error;
  }
}

/** `said`: by the same person already; a request that is sent twice says no more than once. */
function wordOf(
  { field, value, position, seen }: DigitJudgement,
  result: Result,
  standing: readonly HumanWord[],
  by: string,
) {
  const figure = digitsOf(value).find((digit) => digit.position === position)?.figure;
  if (figure === undefined || valueToSee(result, field) !== value || isSettledBy(standing, field))
    return 'stale';
  const { state } = result.fields[field];
  const beside = { isInsisted: false, machine: { value, state } };
  const last = standing.findLast(
    ({ said }) => said.of === 'digit' && said.field === field && said.position === position,
  );
  const isThis = last?.said.of === 'digit' && last.said.value === value ? last : null;
  if (seen === 'undo') {
    return isThis?.by === by ? { kind: 'retract' as const, said: isThis.said, ...beside } : 'stale';
  }
  const before = isThis?.said.of === 'digit' ? isThis.said.seen : null;
  if (before === seen && isThis?.by === by) return 'said';
  // What one person marked is not waved through by another who had the same screen.
  if (before === 'odd') return 'stale';
  const said: Said = { of: 'digit', field, value, position, figure, seen };
  return { kind: 'look' as const, said, ...beside };
}

/** What of its digits the result of a field shows. */
function standingKey(field: DigitField, { fields }: Result, standing: readonly HumanWord[]): string {
  const { odd, isAllSame } = seenDigits(field, fields[field].value, standing);
  return odd.length > 0 ? `odd ${odd.join()}` : String(isAllSame);
}

function standingAbout(words: readonly HumanWord[], { source }: Result): readonly HumanWord[] {
  return standingWords(words).filter((word) => isAbout(word, source));
}
