// A person records that the request for a notice was sent, by the number on its receipt.
import { AppError } from '../../../contract/app-error.ts';
import { addDays, type CivilDate, romeDay } from '../../../contract/civil-date.ts';
import { BY_PERSON } from '../../../contract/practice-event.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { canAskSecondTime } from '../../../rules/civis/index.ts';
import { parsePracticeNumber, practiceDay } from '../../../validators/identifiers/index.ts';
import { foldPractice } from '../../../validators/practices/index.ts';
import { databaseChoiceIndex } from '../../store/choice-rows.ts';
import type { Db, Tx } from '../../store/database.ts';
import { followPractices } from '../../store/follow-practices.ts';
import type { Expectation } from '../../store/notice-version.ts';
import { addPractice, eventsOf, noticesOfPractices } from '../../store/practice-events.ts';
import { papersOf } from '../../store/practice-papers.ts';
import { databasePracticeIndex } from '../../store/practice-rows.ts';
import { redraft } from '../../store/redraft.ts';
import { noticeOfPractice, pastDay, recorded } from './notice-of-practice.ts';

export interface SentRequest {
  /** Id of the notice, or its beginning. */
  readonly id: string;
  readonly number: string;
  /** Null: the day in the number. */
  readonly sentOn: string | null;
  /** Null: as the draft is, first or second. */
  readonly isSecond: boolean | null;
}

/** CIVIS may acquire a request sent late in the evening, or before a holiday, some days after. */
const MAX_DAYS_TO_ACQUIRE = 3;

/**
 * Recording it again changes nothing. An open deadline becomes `request_sent`.
 * @param by the person who records it @returns the documents to settle
 * @throws AppError notice.*, practice.no_notice, practice.number_invalid, practice.number_of_notice,
 * practice.number_taken, practice.days_differ, practice.day_invalid, practice.second_not_for_cartella
 */
export async function recordSent(
  db: Db,
  sent: SentRequest,
  now: Date,
  by: string = BY_PERSON,
  expects?: Expectation,
): Promise<readonly string[]> {
  const notice = await noticeOfPractice(db, sent.id);
  const today = romeDay(now);
  const { number, sentOn } = checkedNumber(sent, notice, today);
  return recorded(
    db,
    async (tx) => {
      await refuseTaken(tx, number, notice.id);
      const as = await kindOf(tx, notice, sent.isSecond, number);
      const known = foldPractice(number, (await eventsOf(tx, [number])).get(number) ?? []);
      const isSame = known && !known.isFromPaper && known.sentOn === sentOn && known.kind === as.kind;
      if (isSame) return [];
      await addPractice(tx, { number, noticeId: notice.id, sentOn, by: BY_PERSON, ...as }, now);
      await followPractices(tx, [notice.id], by, now);
      return redraft(tx, [notice.id, ...(await papersOf(tx, [number]))], now);
    },
    expects,
  );
}

/** The two 13-digit numbers are not to be confused: one is on the notice, the other begins with the day of sending. */
function checkedNumber({ number: text, sentOn: given }: SentRequest, notice: Result, today: CivilDate) {
  const digits = text.replace(/[\s.-]/g, '');
  if (digits === notice.fields.numeroComunicazione.value) throw new AppError('practice.number_of_notice');
  const number = parsePracticeNumber(digits, { today });
  const acquired = number === null ? null : practiceDay(number);
  if (number === null || acquired === null) throw new AppError('practice.number_invalid');
  const sentOn = given === null ? acquired : pastDay(given, today);
  if (acquired < sentOn || acquired > addDays(sentOn, MAX_DAYS_TO_ACQUIRE))
    throw new AppError('practice.days_differ', `${sentOn} ${acquired}`);
  return { number, sentOn };
}

async function refuseTaken(tx: Tx, number: string, noticeId: string): Promise<void> {
  const owner = (await noticesOfPractices(tx, [number])).get(number);
  const history = (await eventsOf(tx, [number])).get(number) ?? [];
  if (owner === undefined || owner === noticeId || foldPractice(number, history) === null) return;
  throw new AppError('practice.number_taken', owner);
}

async function kindOf(tx: Tx, notice: Result, asked: boolean | null, number: string) {
  const chosen = (await databaseChoiceIndex(tx).choicesOf([notice.id])).get(notice.id)?.second ?? null;
  const isSecond = asked ?? chosen !== null;
  if (!isSecond) return { kind: 'first' as const, previousNumber: null };
  if (!canAskSecondTime(notice.notice.kind)) throw new AppError('practice.second_not_for_cartella');
  const before = (await databasePracticeIndex(tx).practicesOf([notice.id])).get(notice.id) ?? [];
  // A discarded one was never acquired: nothing goes on from it.
  const last = before.filter((each) => each.number !== number && each.state !== 'scartata').at(-1);
  return { kind: 'second' as const, previousNumber: chosen?.previousPractice ?? last?.number ?? null };
}
