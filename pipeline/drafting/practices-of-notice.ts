// Requests sent for a notice, as its result shows them: where each stands, what to do next, what is strange. Nothing here
// touches the deadline: a request suspends nothing, and only a redetermined notice opens a new term, its own.
import { type CivilDate, italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { Deadline, Ruolo, Warning } from '../../contract/result.schema.ts';
import type { NoticeKind } from '../../contract/words.ts';
import {
  type FoldedPractice,
  isContradicted,
  nextStepOf,
  type PracticeFinding,
  requestEffects,
} from '../../validators/practices/index.ts';
import { FINDING_SENTENCES, OUTCOME_NAMES, STATE_NAMES } from '../messages/practice-words.table.ts';
import { type WarningCode, warning } from '../messages/warnings.table.ts';

export interface PracticesShown {
  readonly records: readonly PracticeRecord[];
  readonly warnings: readonly Warning[];
  /** A person must look before anything is sent: the notice is not `ready`. */
  readonly needsPerson: boolean;
}

export interface BesidePractices {
  readonly kind: NoticeKind;
  readonly deadline: Deadline | null;
  readonly linkedTo: Ruolo['linkedTo'];
  /** The draft is already that of a second request. */
  readonly isSecondDraft: boolean;
}

/** What the steps that need a person are called among the warnings. */
const WARNING_OF_STEP: Readonly<Record<string, WarningCode>> = {
  'practice.file_again': 'practice.discarded',
  'practice.resolve': 'practice.contradicted',
  'practice.find_out': 'practice.unclear',
  'practice.decide': 'practice.confirmed',
  'practice.decide_cartella': 'practice.confirmed',
};
/** Purposes whose days a request could still be filed or paid by. */
const PURPOSES = ['pay', 'clarify'];

/** @param practices of one notice, oldest first */
export function practicesOfNotice(
  practices: readonly FoldedPractice[],
  beside: BesidePractices,
): PracticesShown {
  const { kind, deadline, isSecondDraft } = beside;
  const updatedNotice = updatedBy(beside.linkedTo);
  const notice = { isCartella: kind === 'cartella', safe: safeDay(deadline), updatedNotice };
  const records = practices.map((practice, index) => {
    const { findings: _, isFromPaper: __, ...record } = practice;
    return { ...record, nextStep: nextStepOf(practice, notice, index < practices.length - 1) };
  });
  const steps = records.flatMap(({ number, nextStep }) => {
    const code = WARNING_OF_STEP[nextStep?.code ?? ''];
    return code && nextStep ? [warning(code, { number, step: nextStep.message })] : [];
  });
  const findings = practices.flatMap((practice) => practice.findings.map(findingWarning));
  return {
    records,
    warnings: [
      ...steps,
      ...findings,
      ...practices.flatMap((practice) => effectWarnings(practice, beside)),
      ...practices.filter(({ isFromPaper }) => isFromPaper).map(fromPaper),
      ...(updatedNotice ? unrecordedOutcome(practices, updatedNotice) : []),
    ],
    needsPerson: [...steps, ...findings].some(({ code }) => code !== 'practice.confirmed' || !isSecondDraft),
  };
}

/** The earliest safe day; null while day 0 is not known, when the safe day is only "not before". */
function safeDay(deadline: Deadline | null): CivilDate | null {
  if (!deadline) return null;
  const days = [deadline, ...deadline.others]
    .filter(({ due, purpose }) => due !== null && PURPOSES.includes(purpose))
    .flatMap(({ safe }) => safe ?? []);
  return parseCivilDate([...days].sort()[0] ?? '');
}

function updatedBy(linkedTo: Ruolo['linkedTo']): string | null {
  const link = linkedTo.find(
    ({ relation, strength }) => relation === 'redetermined_by' && strength !== 'weak',
  );
  return link?.id ?? null;
}

function findingWarning({ code, number, state, outcome, on, paper }: PracticeFinding): Warning {
  const name = STATE_NAMES[state].it;
  const facts = {
    number,
    state: outcome === null ? name : `${name}, ${OUTCOME_NAMES[outcome].it}`,
    on: dayOf(on),
    by: paper === null ? 'registrato a mano' : `carta ${paper}`,
  };
  const finding = FINDING_SENTENCES[code].it.replace(
    /\{(number|state|on|by)\}/g,
    (_, key: keyof typeof facts) => facts[key],
  );
  return warning(code === 'proposed' ? 'practice.proposed' : 'practice.impossible', { finding });
}

/** Said with its source; sure only where the term's day is known and the source was read. */
function effectWarnings(practice: FoldedPractice, { kind, deadline }: BesidePractices): Warning[] {
  if (practice.state !== 'chiusa' || isContradicted(practice)) return [];
  const due = deadline?.due ? parseCivilDate(deadline.due) : null;
  return requestEffects(practice, { isCartella: kind === 'cartella', due }).map((row) => {
    const isSure = due !== null && deadline?.confidence === 'certain' && row.confidence.startsWith('V');
    return warning('practice.effect', {
      number: practice.number,
      effect: `${row.filed === 'within' ? 'presentata nel termine' : 'presentata oltre il termine'}: ${row.it}`,
      source: row.source,
      certainty: isSure ? row.confidence : `${row.confidence}, da verificare`,
    });
  });
}

function fromPaper({ number, kind }: FoldedPractice): Warning {
  return warning('practice.from_paper', {
    number,
    kind: kind === 'first' ? 'presa come prima richiesta' : 'presa come seconda richiesta',
  });
}

/** The updated notice is here, and nobody recorded that the last request ended so. */
function unrecordedOutcome(practices: readonly FoldedPractice[], id: string): Warning[] {
  const last = practices.at(-1);
  if (!last || practices.some(({ outcome }) => outcome === 'rideterminata')) return [];
  return [warning('practice.updated_notice', { id, number: last.number })];
}

function dayOf(day: string): string {
  const date = parseCivilDate(day);
  return date ? italianDay(date) : day;
}
