// Double keying as a page asks for it. No answer holds a value.
import type {
  KeyingOutcomeShown,
  KeyingTaskShown,
  KeyingTasksShown,
} from '../../../pipeline/server/routes/keying.schema.ts';
import { ask } from '../../api/ask.ts';
import { Problem } from '../../api/problem.ts';
import type { Language } from '../../shell/language.ts';

/** @throws Problem */
export async function askTasks(signal: AbortSignal): Promise<KeyingTasksShown> {
  return (await ask<KeyingTasksShown>('/keying', { signal })).body;
}

/** @throws Problem */
export async function sendKeying(
  { noticeId, field, version }: KeyingTaskShown,
  value: string,
  insist: boolean,
): Promise<KeyingOutcomeShown['outcome']> {
  const json = { field, value, insist };
  const { body } = await ask<KeyingOutcomeShown>(`/notices/${noticeId}/keyings`, {
    ...{ method: 'POST', json, etag: version },
  });
  return body.outcome;
}

/** @throws Problem */
export async function takeBack({ noticeId, field }: KeyingTaskShown): Promise<void> {
  await ask(`/notices/${noticeId}/keyings/retract`, { method: 'POST', json: { field } });
}

/** The number went another way meanwhile: on to the next one. */
const GONE = new Set([
  ...['keying.not_wanted', 'keying.same_person', 'request.precondition_failed'],
  ...['notice.not_found', 'review.locked'],
]);

export function isGone(error: unknown): error is Problem {
  return error instanceof Problem && GONE.has(error.code);
}

export interface Refused {
  readonly message: string;
  readonly mayInsist: boolean;
}

/** Why what was typed is not taken; null for any other problem. */
export function refusedBy(error: unknown, language: Language): Refused | null {
  if (!(error instanceof Problem)) return null;
  const refusals = error.body['refusals'];
  const first: unknown = Array.isArray(refusals) ? refusals[0] : null;
  if (typeof first !== 'object' || first === null) return null;
  const said: Readonly<Record<string, unknown>> = { ...first };
  return {
    message: String(said[language === 'it' ? 'message' : 'messageEn'] ?? error.sentence(language)),
    mayInsist: said['mayInsist'] === true,
  };
}
