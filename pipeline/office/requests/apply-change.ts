// A change held against the notice and what was chosen before: the new choices, or why it is not made. Nothing is changed in
// part. Pure.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { CivisRequest, Result } from '../../../contract/result.schema.ts';
import { ownNumber } from '../../drafting/act-keys.ts';
import { NO_CHOICES, type RequestChoices } from '../../store/choice-index.ts';
import { changeContact } from './change-contact.ts';
import { changeSecond } from './change-second.ts';
import { changeText } from './change-text.ts';
import { refusal } from './refusals.table.ts';
import type { ChangedPart, Refusal, RequestChange } from './request-change.ts';
import { whyNoRequest } from './why-no-request.ts';

export type AppliedChange =
  | { readonly choices: RequestChoices; readonly refusals?: never }
  | { readonly refusals: readonly Refusal[]; readonly choices?: never };

/** @param result of the notice, as it stands @param today a practice is never of a later day */
export function applyChange(
  result: Result,
  before: RequestChoices,
  change: RequestChange,
  today: CivilDate,
): AppliedChange {
  const { request, notice } = result;
  if (!request) return { refusals: [refusal('request.none', { why: whyNoRequest(result) })] };
  const base = change.isReset ? NO_CHOICES : before;
  const second = changeSecond(result, change, today);
  const isSecond = 'second' in second.choices ? second.choices.second !== null : base.second !== null;
  const parts = [
    second,
    changeText(notice.kind, isSecond, base, change),
    changeKey(request, change),
    changeContact(base, change),
    changeDocuments(base, change),
  ];
  const refusals = parts.flatMap((part) => part.refusals);
  if (refusals.length > 0) return { refusals };
  const chosen: Partial<RequestChoices> = Object.assign({}, ...parts.map((part) => part.choices));
  return {
    choices: {
      ...base,
      ...chosen,
      notify: { ...base.notify, ...change.notify },
      madeFor: ownNumber(result.fields),
    },
  };
}

function changeKey({ act, alternatives }: CivisRequest, { actBy }: RequestChange): ChangedPart {
  if (actBy === undefined) return { choices: {}, refusals: [] };
  if (actBy === null || actBy === '') return { choices: { actBy: null }, refusals: [] };
  const offered = [...(act.value === null ? [] : [act.by]), ...alternatives.map(({ by }) => by)];
  const chosen = offered.find((key) => key === actBy);
  if (chosen) return { choices: { actBy: chosen }, refusals: [] };
  const keys = offered.join(', ') || 'nessuna: nessuna chiave è stata letta';
  return { choices: {}, refusals: [refusal('request.key_unknown', { key: actBy, keys })] };
}

/** Taken away first, then put; a file of the same name as one recorded before takes its place. */
function changeDocuments(
  { documents }: RequestChoices,
  { attach = [], detach = [] }: RequestChange,
): ChangedPart {
  const names = documents.map(({ name }) => name);
  const unknown = detach.filter((name) => !names.includes(name));
  const kept = documents.filter(({ name }) => !detach.includes(name));
  const stays = kept.filter((each) => !attach.some(({ name }) => name === each.name));
  return {
    choices: { documents: [...stays, ...attach] },
    refusals: unknown.map((name) =>
      refusal('request.document_unknown', { name, names: names.join(', ') || 'nessuno' }),
    ),
  };
}
