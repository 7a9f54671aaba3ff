// From a first request to a second and back: only for notices, and only on from a practice that can be one.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { canAskSecondTime } from '../../../rules/civis/index.ts';
import { parsePracticeNumber } from '../../../validators/identifiers/index.ts';
import { type RefusalCode, refusal } from './refusals.table.ts';
import type { ChangedPart, RequestChange } from './request-change.ts';

export function changeSecond(
  { notice, fields, practices }: Result,
  { second }: Pick<RequestChange, 'second'>,
  today: CivilDate,
): ChangedPart {
  if (second === undefined) return { choices: {}, refusals: [] };
  if (second === 'first') return { choices: { second: null }, refusals: [] };
  if (!canAskSecondTime(notice.kind)) return refused('request.second_not_for_cartella');
  // A discarded request acquired nothing: there is no practice to go on from.
  const last = practices.filter(({ state }) => state !== 'scartata').at(-1);
  const typed = second.practice?.trim() || last?.number;
  if (!typed) return refused('request.practice_needed');
  const number = parsePracticeNumber(typed, { today });
  const isNotices = digitsOf(typed) === digitsOf(String(fields.numeroComunicazione.value ?? '-'));
  if (isNotices) return refused('request.practice_is_notice_number');
  if (number === null) return refused('request.practice_wrong');
  return { choices: { second: { previousPractice: number } }, refusals: [] };
}

function refused(code: RefusalCode): ChangedPart {
  return { choices: {}, refusals: [refusal(code)] };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
