// The request as the values that are typed into the CIVIS form, in its order, each with what speaks against copying it
// unseen. The same order as the sheet that the service draws: a test holds them together.

import type { CivisRequest, Result } from '../../../contract/result.schema.ts';
import { type FieldName, SURE_STATES } from '../../../contract/words.ts';

type Key = CivisRequest['act']['by'];
export type RequestProblem = CivisRequest['problems'][number];

/** As the form calls them: Italian in any language. */
const ACT_TYPES: Readonly<Record<CivisRequest['act']['type'], string>> = {
  cartella: 'Cartella di pagamento',
  comunicazione: 'Comunicazione / avviso telematico',
};

export type ValueKey =
  | 'previous'
  | 'codiceFiscale'
  | 'act.type'
  | Key
  | 'information'
  | 'contact.email'
  | 'contact.name'
  | 'contact.phone';

export interface FormValue {
  readonly key: ValueKey;
  /** The number of the field on the form; null for what goes before it. */
  readonly step: string | null;
  /** Another key that the form takes for the same act. */
  readonly isAlternative: boolean;
  /** Null: still to be filled in. */
  readonly value: string | null;
  /** It was read on the paper and nobody has looked yet. */
  readonly isToCheck: boolean;
  /** What is wrong with it, or should be looked at first. */
  readonly problems: readonly RequestProblem[];
  /** The field whose picture shows where it was read. */
  readonly pictureOf: FieldName | null;
  /** Of several lines. */
  readonly isText: boolean;
}

const STEPS: Readonly<Record<ValueKey, string | null>> = {
  previous: null,
  codiceFiscale: '1',
  'act.type': '2',
  numeroComunicazione: '3a',
  numeroCartella: '3b',
  codiceAtto: '3b',
  partitaRuolo: '3b',
  information: '4',
  'contact.email': '5',
  'contact.name': '5',
  'contact.phone': '5',
};

/** Codes of problems begin so where they are about this value. */
const ABOUT: readonly (readonly [string, ValueKey | 'act'])[] = [
  ['request.codice_fiscale_', 'codiceFiscale'],
  ['request.act_', 'act'],
  ['request.key_', 'act'],
  ['request.text_', 'information'],
  ['request.reason_', 'information'],
  ['request.made_for_other', 'information'],
  ['request.email_', 'contact.email'],
  ['request.name_', 'contact.name'],
  ['request.sms_', 'contact.phone'],
  ['request.previous_', 'previous'],
  ['request.practice_', 'previous'],
];

export function formValues(result: Result, request: CivisRequest): readonly FormValue[] {
  const { act, contact, alternatives } = request;
  const plain = (key: ValueKey, value: string | null): FormValue => ({
    ...{ key, step: STEPS[key], value, isAlternative: false, isToCheck: false, pictureOf: null },
    ...{ isText: key === 'information', problems: problemsOf(request, key, act.by) },
  });
  const read = (key: Key | 'codiceFiscale', value: string | null): FormValue => ({
    ...plain(key, value),
    ...readingOf(result, key, value),
  });
  return [
    ...(request.kind === 'second' ? [plain('previous', request.previousPractice)] : []),
    read('codiceFiscale', request.codiceFiscale),
    {
      ...plain('act.type', ACT_TYPES[act.type]),
      isToCheck: result.warnings.some(({ code }) => code === 'notice.doubtful'),
    },
    read(act.by, act.value),
    ...alternatives.map(({ by, value, state }) => ({
      ...{ ...read(by, value), problems: [], isAlternative: true, isToCheck: !SURE_STATES.has(state) },
    })),
    plain('information', request.information),
    plain('contact.email', contact.email),
    plain('contact.name', contact.name),
    plain('contact.phone', contact.phone),
  ];
}

/** Something speaks against copying it without a look. */
export function isUnsure({ isToCheck, problems }: FormValue): boolean {
  return isToCheck || problems.length > 0;
}

/** Those that are about no value of the form. */
export function otherProblems(request: CivisRequest): readonly RequestProblem[] {
  return request.problems.filter(({ code }) => aboutOf(code) === null);
}

function problemsOf({ problems }: CivisRequest, key: ValueKey, by: Key): readonly RequestProblem[] {
  const name = key === by ? 'act' : key;
  return problems.filter(({ code }) => aboutOf(code) === name);
}

function aboutOf(code: string): ValueKey | 'act' | null {
  return ABOUT.find(([begin]) => code.startsWith(begin))?.[1] ?? null;
}

/** A value that a person typed for this request alone was read nowhere, and is theirs. */
function readingOf({ fields }: Result, key: Key | 'codiceFiscale', value: string | null) {
  const { state, page, value: found } = fields[key];
  const isRead = value !== null && String(found) === value;
  return {
    isToCheck: isRead && !SURE_STATES.has(state),
    pictureOf: isRead && page !== null ? key : null,
  };
}

/** The blanks `[…]` that are still open, each once, as the service finds them. */
export function openBlanks(text: string): readonly string[] {
  return [...new Set(text.match(/\[[^[\]\n]{2,120}\]/g) ?? [])];
}
