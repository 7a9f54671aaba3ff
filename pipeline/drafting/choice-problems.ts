// What no longer fits of what people chose: the notice was read anew, or its practices tell another story.
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import { reasonOf } from '../../rules/civis/index.ts';
import { type RequestProblem, requestProblem } from '../../validators/requests/index.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import type { RequestChoices } from '../store/choice-index.ts';
import type { ActKeys } from './act-keys.ts';

interface ChosenFacts {
  readonly type: Pick<NoticeType, 'kind'>;
  readonly choices: RequestChoices;
  readonly practices: readonly PracticeRecord[];
  /** By which the notice is told from others. */
  readonly number: string | null;
  readonly keys: ActKeys;
  /** Of the contact as it stands in the form. */
  readonly phone: string | null;
}

export function choiceProblems(facts: ChosenFacts): RequestProblem[] {
  const { type, choices, practices, number, keys, phone } = facts;
  const { reason, second, actBy, madeFor, notify } = choices;
  const isReasonLost = reason !== null && reasonOf(reason, type.kind, second !== null) === null;
  return [
    ...(isAboutAct(choices) && madeFor !== null && number !== null && madeFor !== number
      ? [requestProblem('request.made_for_other', { was: madeFor, now: number })]
      : []),
    ...(keys.isPreferenceKept || actBy === null
      ? []
      : [requestProblem('request.key_not_offered', { key: FIELD_LABELS[actBy].it })]),
    ...(isReasonLost ? [requestProblem('request.reason_not_for_act', { reason })] : []),
    ...(notify.sms && phone === null ? [requestProblem('request.sms_without_phone')] : []),
    ...(second === null ? [] : practiceProblems(second.previousPractice, practices)),
  ];
}

/** A contact is right for any act; what else was chosen was chosen for one. */
function isAboutAct({ reason, text, actBy, second, documents }: RequestChoices): boolean {
  return reason !== null || text !== null || actBy !== null || second !== null || documents.length > 0;
}

/** Where practices are recorded, the first one should be among them, and should have been acquired. */
function practiceProblems(number: string, practices: readonly PracticeRecord[]): RequestProblem[] {
  const practice = practices.find((each) => each.number === number);
  if (practice?.state === 'scartata') return [requestProblem('request.practice_discarded', { number })];
  return practice || practices.length === 0 ? [] : [requestProblem('request.practice_unknown', { number })];
}
