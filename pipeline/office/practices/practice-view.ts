// A notice's requests as a person looks at them: history, state, next step, days left. The same for every door.
import { daysBetween, parseCivilDate, romeDay } from '../../../contract/civil-date.ts';
import type { FollowState } from '../../../contract/follow-up.schema.ts';
import type { PracticeOutcome, PracticeRecord } from '../../../contract/practice.schema.ts';
import { BY_PERSON, type PracticeEvent } from '../../../contract/practice-event.ts';
import type { Result, Warning } from '../../../contract/result.schema.ts';
import { isClosed, replay } from '../../../validators/follow-up/index.ts';
import { practicesOfNotice } from '../../drafting/practices-of-notice.ts';
import { databaseChoiceIndex } from '../../store/choice-rows.ts';
import type { Db } from '../../store/database.ts';
import { historiesOf } from '../../store/follow-up-rows.ts';
import { eventsOf } from '../../store/practice-events.ts';
import { NO_PRACTICES } from '../../store/practice-index.ts';
import { databasePracticeIndex } from '../../store/practice-rows.ts';
import { noticeOfPractice } from './notice-of-practice.ts';

export interface HistoryLine {
  readonly on: string;
  readonly what: 'sent' | Exclude<PracticeRecord['state'], 'sent'>;
  readonly outcome: PracticeRecord['outcome'];
  readonly note: string | null;
  /** Id of the paper that says so; null for a person. */
  readonly paper: string | null;
  readonly standing: 'applied' | 'proposed' | 'withdrawn';
}

export interface PracticeView extends PracticeRecord {
  /** Something is still to be done or awaited. */
  readonly isOpen: boolean;
  readonly history: readonly HistoryLine[];
}

export interface NoticeView {
  readonly id: string;
  readonly numeroComunicazione: string | null;
  readonly numeroCartella: string | null;
  readonly due: string | null;
  readonly safe: string | null;
  /** To the safe day, counted today; negative when it has passed; null while day 0 is not known. */
  readonly daysLeft: number | null;
  readonly ruolo: Pick<Result['ruolo'], 'status' | 'asOf'>;
  readonly practices: readonly PracticeView[];
  /** Of the deadline, as people recorded it. */
  readonly followUp: FollowState;
  /** What a person may record of the deadline now: nothing is due any more. Never done by itself. */
  readonly proposes: 'not_due' | null;
  readonly warnings: readonly Warning[];
}

/** Steps that ask for nothing more. */
const CLOSED_STEPS = ['practice.keep_outcome', 'practice.keep_relief', 'practice.work_on_updated'];

/** After these nothing is left to pay. */
const ANNULLED: readonly PracticeOutcome[] = ['annullata', 'sgravio_totale'];

/** @throws AppError notice.not_found, notice.ambiguous, practice.no_notice, practice.which_notice */
export async function practicesOf(db: Db, id: string, now: Date): Promise<NoticeView> {
  return viewOf(db, await noticeOfPractice(db, id), now);
}

/** From what is recorded now, not from the draft: it may be on its way. */
export async function viewOf(db: Db, result: Result, now: Date): Promise<NoticeView> {
  const index = databasePracticeIndex(db);
  const { practices, roll } = (await index.recordedOf([result.id])).get(result.id) ?? NO_PRACTICES;
  const choices = (await databaseChoiceIndex(db).choicesOf([result.id])).get(result.id);
  const shown = practicesOfNotice(practices, {
    ...{ kind: result.notice.kind, deadline: result.deadline, linkedTo: result.ruolo.linkedTo },
    isSecondDraft: choices?.second != null,
  });
  const events = await eventsOf(
    db,
    practices.map(({ number }) => number),
  );
  const { state } = replay((await historiesOf(db, [result.id])).get(result.id) ?? []);
  const { due = null, safe = null } = result.deadline ?? {};
  const safeDay = due === null ? null : parseCivilDate(safe ?? '');
  const { status, asOf } = result.ruolo;
  const isAnnulled = shown.records.some(({ outcome }) => outcome !== null && ANNULLED.includes(outcome));
  return {
    id: result.id,
    numeroComunicazione: textOf(result.fields.numeroComunicazione.value),
    numeroCartella: textOf(result.fields.numeroCartella.value),
    ...{ due, safe, daysLeft: safeDay ? daysBetween(romeDay(now), safeDay) : null },
    ruolo: status === 'on_roll' || roll === null ? { status, asOf } : { status: roll.status, asOf: roll.on },
    practices: shown.records.map((record) => ({
      ...record,
      isOpen: record.nextStep !== null && !CLOSED_STEPS.includes(record.nextStep.code),
      history: historyOf(events.get(record.number) ?? []),
    })),
    followUp: state,
    proposes: isAnnulled && !isClosed({ state }) ? 'not_due' : null,
    warnings: shown.warnings,
  };
}

/** By the day it happened; of one day in the order of recording. */
function historyOf(events: readonly PracticeEvent[]): readonly HistoryLine[] {
  const withdrawn = new Set(events.flatMap(({ facts }) => (facts.type === 'withdrawn' ? [facts.of] : [])));
  const lines = events.flatMap(({ ordinal, by, facts }): HistoryLine[] => {
    if (facts.type === 'withdrawn') return [];
    const isSeen = facts.type === 'seen';
    return [
      {
        on: facts.on,
        what: isSeen ? facts.state : 'sent',
        outcome: isSeen ? facts.outcome : null,
        note: isSeen ? facts.note : null,
        paper: by === BY_PERSON ? null : by,
        standing: withdrawn.has(ordinal) ? 'withdrawn' : isSeen ? facts.standing : 'applied',
      },
    ];
  });
  return lines.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
