// A person records what CIVIS shows of a request; or takes back what was recorded last.
import { AppError } from '../../../contract/app-error.ts';
import { romeDay } from '../../../contract/civil-date.ts';
import type { PracticeOutcome, PracticeState } from '../../../contract/practice.schema.ts';
import { BY_PERSON, type SeenFacts } from '../../../contract/practice-event.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { type FoldedPractice, standingEvents } from '../../../validators/practices/index.ts';
import type { Db, Tx } from '../../store/database.ts';
import { followPractices } from '../../store/follow-practices.ts';
import type { Expectation } from '../../store/notice-version.ts';
import { addEvent, eventsOf } from '../../store/practice-events.ts';
import { papersOf } from '../../store/practice-papers.ts';
import { databasePracticeIndex } from '../../store/practice-rows.ts';
import { redraft } from '../../store/redraft.ts';
import { noticeOfPractice, pastDay, recorded } from './notice-of-practice.ts';

export interface SeenState {
  readonly id: string;
  /** Null: the only one that is not at its end. */
  readonly number: string | null;
  readonly state: Exclude<PracticeState, 'sent'>;
  readonly outcome: PracticeOutcome | null;
  /** Null: today. */
  readonly on: string | null;
  readonly note: string | null;
}

const OF_CARTELLA: readonly PracticeOutcome[] = [
  'sgravio_totale',
  'sgravio_parziale',
  'confermata',
  'unclear',
];
const OF_NOTICE: readonly PracticeOutcome[] = ['annullata', 'rideterminata', 'confermata', 'unclear'];
const AT_END: readonly PracticeState[] = ['scartata', 'chiusa'];

/**
 * Recording the same again changes nothing. @returns the documents to settle
 * @throws AppError notice.*, practice.no_notice, practice.not_recorded, practice.which_number, practice.day_invalid,
 * practice.outcome_not_for_act, practice.outcome_without_closure
 */
export async function recordState(
  db: Db,
  seen: SeenState,
  now: Date,
  by: string = BY_PERSON,
  expects?: Expectation,
): Promise<readonly string[]> {
  const notice = await noticeOfPractice(db, seen.id);
  checkOutcome(seen, notice);
  const on = pastDay(seen.on ?? romeDay(now), romeDay(now));
  return recorded(
    db,
    async (tx) => {
      const practice = await practiceMeant(tx, notice.id, seen.number);
      if (on < practice.sentOn) throw new AppError('practice.day_invalid', `${on} < ${practice.sentOn}`);
      const facts: SeenFacts = {
        ...{ type: 'seen', on, isDayStated: true, state: seen.state, outcome: seen.outcome, note: seen.note },
        ...{ standing: 'applied', names: null, second: null },
      };
      const events = (await eventsOf(tx, [practice.number])).get(practice.number) ?? [];
      const isKnown = standingEvents(events).some(
        (event) => event.by === BY_PERSON && JSON.stringify(event.facts) === JSON.stringify(facts),
      );
      if (isKnown) return [];
      await addEvent(tx, practice.number, { by: BY_PERSON, facts }, now);
      await followPractices(tx, [notice.id], by, now);
      return redraft(tx, [notice.id], now);
    },
    expects,
  );
}

/**
 * Nothing is deleted: the last thing that counts in the history no longer does, whoever said it.
 * @returns the documents to settle
 * @throws AppError notice.*, practice.no_notice, practice.not_recorded, practice.which_number
 */
export async function retractLast(
  db: Db,
  { id, number }: Pick<SeenState, 'id' | 'number'>,
  now: Date,
  by: string = BY_PERSON,
  expects?: Expectation,
): Promise<readonly string[]> {
  const notice = await noticeOfPractice(db, id);
  return recorded(
    db,
    async (tx) => {
      const practice = await practiceMeant(tx, notice.id, number);
      const events = (await eventsOf(tx, [practice.number])).get(practice.number) ?? [];
      const last = standingEvents(events).at(-1);
      if (!last) throw new AppError('practice.not_recorded', practice.number);
      const facts = { type: 'withdrawn', of: last.ordinal } as const;
      await addEvent(tx, practice.number, { by: BY_PERSON, facts }, now);
      await followPractices(tx, [notice.id], by, now);
      return redraft(tx, [notice.id, ...(await papersOf(tx, [practice.number]))], now);
    },
    expects,
  );
}

function checkOutcome({ state, outcome }: SeenState, { notice }: Result): void {
  if (outcome === null) return;
  if (state !== 'chiusa') throw new AppError('practice.outcome_without_closure');
  const possible = notice.kind === 'cartella' ? OF_CARTELLA : OF_NOTICE;
  if (!possible.includes(outcome)) throw new AppError('practice.outcome_not_for_act', possible.join(' '));
}

async function practiceMeant(
  tx: Tx,
  noticeId: string,
  number: string | null,
): Promise<Pick<FoldedPractice, 'number' | 'sentOn'>> {
  const all = (await databasePracticeIndex(tx).practicesOf([noticeId])).get(noticeId) ?? [];
  const wanted = number?.replace(/[\s.-]/g, '') ?? null;
  const fitting = wanted === null ? all : all.filter((practice) => practice.number === wanted);
  const [first] = fitting;
  if (!first) throw new AppError('practice.not_recorded', wanted ?? noticeId);
  const open = fitting.filter(({ state }) => !AT_END.includes(state));
  const meant = fitting.length === 1 ? first : open.length === 1 ? open[0] : undefined;
  if (!meant) throw new AppError('practice.which_number', fitting.map((each) => each.number).join(' '));
  return meant;
}
