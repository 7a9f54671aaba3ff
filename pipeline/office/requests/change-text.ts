// The text of a request as a person chooses it: a reason that is meant for the act, its blanks by their kind, or an own text.
import type { NoticeKind } from '../../../contract/words.ts';
import {
  CIVIS_LIMITS,
  informationLength,
  REASONS,
  type Reason,
  reasonsFor,
} from '../../../rules/civis/index.ts';
import { hasControls, typedValue } from '../../../validators/requests/index.ts';
import type { RequestChoices } from '../../store/choice-index.ts';
import { refusal } from './refusals.table.ts';
import type { ChangedPart, Refusal, RequestChange } from './request-change.ts';

/** A little too long is kept and said; a whole book is a wrong file. */
const MAX_KEPT_CHARS = 10 * CIVIS_LIMITS.informationMaxChars;

/** @param isSecond after the change */
export function changeText(
  kind: NoticeKind,
  isSecond: boolean,
  before: RequestChoices,
  change: RequestChange,
): ChangedPart {
  const id = reasonAfter(before, change);
  const fitting = reasonsFor(kind, isSecond);
  const reason = fitting.find((each) => each.id === id) ?? null;
  const text = textAfter(before, change);
  const filled = filledBlanks(reason, text, change.blanks ?? new Map());
  // The same word in another reason's sentence may say another thing: nothing is carried over.
  const kept = id === before.reason ? before.blanks : {};
  // One recorded before that no longer fits is told by the draft; it keeps nobody from changing something else.
  const isAsked = change.reason !== undefined || change.second !== undefined;
  const isRefused = isAsked && reason === null && id !== null;
  return {
    choices: {
      reason: id,
      text,
      blanks: withoutEmpty({ ...kept, ...Object.fromEntries(filled.values) }),
    },
    refusals: [
      ...(isRefused ? [reasonRefusal(id, kind, fitting)] : filled.refusals),
      ...textRefusals(change.text ?? null),
    ],
  };
}

/** Back at a first request, a reason that goes on from a practice has nothing to say. */
function reasonAfter(before: RequestChoices, { reason, second }: RequestChange): string | null {
  if (reason !== undefined) return reason || null;
  const isForSecond = REASONS.find(({ id }) => id === before.reason)?.isForSecond === true;
  return second === 'first' && isForSecond ? null : before.reason;
}

/** A reason chosen now takes the place of an own text, unless one is given with it. */
function textAfter(before: RequestChoices, { text, reason }: RequestChange): string | null {
  if (text !== undefined) return text === null || text.trim() === '' ? null : text;
  return reason ? null : before.text;
}

function reasonRefusal(id: string, kind: NoticeKind, fitting: readonly Reason[]): Refusal {
  const known = REASONS.find((reason) => reason.id === id);
  const facts = { reason: id, reasons: fitting.map((reason) => reason.id).join(', ') };
  if (!known) return refusal('request.reason_unknown', facts);
  const isForKind = known.acts.some((act) => act === kind);
  return refusal(isForKind ? 'request.reason_for_second' : 'request.reason_not_for_act', facts);
}

function textRefusals(text: string | null): Refusal[] {
  if (text === null) return [];
  const { chars } = informationLength(text);
  const max = CIVIS_LIMITS.informationMaxChars;
  return [
    ...(hasControls(text) ? [refusal('request.text_characters')] : []),
    ...(chars > MAX_KEPT_CHARS ? [refusal('request.text_oversized', { chars, max })] : []),
  ];
}

function filledBlanks(reason: Reason | null, text: string | null, typed: ReadonlyMap<string, string>) {
  const values: [string, string][] = [];
  const refusals: Refusal[] = [];
  for (const [key, raw] of typed) {
    const found = oneBlank(reason, text, key, raw);
    if (typeof found === 'string') values.push([key, found]);
    else refusals.push(found);
  }
  return { values, refusals };
}

/** As the office reads it; an empty one is taken back. */
function oneBlank(reason: Reason | null, text: string | null, key: string, raw: string): string | Refusal {
  if (!reason) return refusal('request.blank_without_reason', { key });
  const blank = reason.blanks.find((each) => each.key === key);
  if (!blank) {
    const keys = reason.blanks.map((each) => each.key).join(', ');
    return refusal('request.blank_unknown', { key, keys, reason: reason.id });
  }
  if (text !== null) return refusal('request.blank_in_own_text', { key });
  if (raw.trim() === '') return '';
  const value = typedValue(blank.kind, raw);
  return value.ok
    ? value.text
    : refusal('request.value_wrong', { key, label: blank.it, expected: value.expected });
}

function withoutEmpty(blanks: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(blanks).filter(([, value]) => value !== ''));
}
