// Would CIVIS take this request, and what must be added before it is sent. Pure; the rules are those of the form
// (rules/civis/civis-form.table.ts) and of the identifiers.
import { z } from 'zod';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { CivisRequest } from '../../contract/result.schema.ts';
import { type Facts, saySentence } from '../../contract/sentence.ts';
import { CIVIS_LIMITS, informationLength } from '../../rules/civis/index.ts';
import { checkCodiceFiscale, checkIdentifier, checkPracticeNumber } from '../identifiers/index.ts';
import { REQUEST_PROBLEMS, type RequestProblemCode } from './request-problems.table.ts';

export interface RequestProblem {
  readonly code: RequestProblemCode;
  readonly effect: 'forbids' | 'sender_adds' | 'warns';
  /** Italian, filled in. */
  readonly message: string;
  readonly messageEn: string;
}

const emailSchema = z.email();
// yes: `[data del versamento F24]`
const BLANK = /\[[^[\]\n]{2,120}\]/g;
const MAX_NAMED_BLANKS = 5;
/** Its own verdict is weak by nature: no arithmetic, only a form. */
const WEAK_KEYS: ReadonlySet<string> = new Set(['partitaRuolo']);

export { problem as requestProblem };

/** @param today a practice is never of a later day @returns in the order of the form; empty when it can be sent */
export function checkRequest(request: CivisRequest, today: CivilDate): readonly RequestProblem[] {
  return [
    ...taxpayerProblems(request),
    ...actProblems(request, today),
    ...textProblems(request),
    ...contactProblems(request),
    ...secondProblems(request, today),
  ];
}

/** Nothing forbids sending, and nobody has to add anything. */
export function isComplete(problems: readonly RequestProblem[]): boolean {
  return problems.every(({ effect }) => effect === 'warns');
}

function taxpayerProblems({ codiceFiscale }: CivisRequest): RequestProblem[] {
  if (codiceFiscale === null) return [problem('request.codice_fiscale_missing')];
  return checkCodiceFiscale(codiceFiscale).ok ? [] : [problem('request.codice_fiscale_wrong')];
}

function actProblems({ act: { type, by, value } }: CivisRequest, today: CivilDate): RequestProblem[] {
  const isNoticeKey = by === 'numeroComunicazione';
  if (isNoticeKey !== (type === 'comunicazione')) return [problem('request.act_mismatch')];
  if (value === null) return [problem('request.act_missing', { key: by })];
  const verdict = checkIdentifier(by, value, today);
  const isRight = WEAK_KEYS.has(by) ? value.trim() !== '' : verdict?.ok === true;
  return isRight ? [] : [problem('request.act_wrong', { key: by })];
}

function textProblems({ information }: CivisRequest): RequestProblem[] {
  if (information.trim() === '') return [problem('request.text_missing')];
  const { chars, state } = informationLength(information);
  const facts = { chars, max: CIVIS_LIMITS.informationMaxChars };
  const blanks = openBlanks(information);
  const named = blanks.slice(0, MAX_NAMED_BLANKS).join(', ');
  return [
    ...(state === 'over_limit' ? [problem('request.text_too_long', facts)] : []),
    ...(state === 'near_limit' ? [problem('request.text_near_limit', facts)] : []),
    ...(blanks.length > 0
      ? [
          problem('request.text_blanks', {
            blanks: blanks.length > MAX_NAMED_BLANKS ? `${named}, …` : named,
          }),
        ]
      : []),
  ];
}

/** What still stands between square brackets, each once, in the order of the text. */
export function openBlanks(text: string): readonly string[] {
  return [...new Set([...text.matchAll(BLANK)].map(([blank]) => blank))];
}

function contactProblems({ contact: { email, name } }: CivisRequest): RequestProblem[] {
  return [
    ...(email === null ? [problem('request.email_missing')] : []),
    ...(email !== null && !emailSchema.safeParse(email).success ? [problem('request.email_wrong')] : []),
    ...(name === null || name.trim() === '' ? [problem('request.name_missing')] : []),
  ];
}

function secondProblems({ kind, previousPractice, act }: CivisRequest, today: CivilDate): RequestProblem[] {
  if (kind === 'first') return [];
  if (act.type === 'cartella') return [problem('request.second_not_for_cartella')];
  if (previousPractice === null) return [problem('request.previous_missing')];
  if (previousPractice === act.value) return [problem('request.previous_is_notice_number')];
  return checkPracticeNumber(previousPractice, { today }).ok ? [] : [problem('request.previous_wrong')];
}

function problem(code: RequestProblemCode, facts: Facts = {}): RequestProblem {
  const entry = REQUEST_PROBLEMS[code];
  return { code, effect: entry.effect, ...saySentence(entry, facts) };
}
