// Requests sent for a notice, as its result shows them: where each stands, what to do next, what is strange. Nothing here
// touches the deadline: a request suspends nothing, and only a redetermined notice opens a new term, its own.
import { type CivilDate, italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { Deadline, Ruolo, Warning } from '../../contract/result.schema.ts';
import { type Bilingual, joinPhrases, saySentence } from '../../contract/sentence.ts';
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
const BY_HAND: Bilingual = { it: 'registrato a mano', en: 'recorded by hand' };
const FILED: Readonly<Record<'within' | 'after', Bilingual>> = {
  within: { it: 'presentata nel termine', en: 'filed within the term' },
  after: { it: 'presentata oltre il termine', en: 'filed after the term' },
};
const TAKEN_AS: Readonly<Record<PracticeRecord['kind'], Bilingual>> = {
  first: { it: 'presa come prima richiesta', en: 'taken as a first request' },
  second: { it: 'presa come seconda richiesta', en: 'taken as a second request' },
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
    return code && nextStep ? [warning(code, { number, step: bilingual(nextStep) })] : [];
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
  const facts = {
    number,
    state:
      outcome === null ? STATE_NAMES[state] : joinPhrases([STATE_NAMES[state], OUTCOME_NAMES[outcome]], ', '),
    on: dayOf(on),
    by: paper === null ? BY_HAND : { it: `carta ${paper}`, en: `paper ${paper}` },
  };
  const finding = bilingual(saySentence(FINDING_SENTENCES[code], facts));
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
      effect: joinPhrases([FILED[row.filed], row], ': '),
      source: row.source,
      certainty: isSure
        ? row.confidence
        : { it: `${row.confidence}, da verificare`, en: `${row.confidence}, to check` },
    });
  });
}

function fromPaper({ number, kind }: FoldedPractice): Warning {
  return warning('practice.from_paper', {
    number,
    kind: TAKEN_AS[kind],
  });
}

/** The updated notice is here, and nobody recorded that the last request ended so. */
function unrecordedOutcome(practices: readonly FoldedPractice[], id: string): Warning[] {
  const last = practices.at(-1);
  if (!last || practices.some(({ outcome }) => outcome === 'rideterminata')) return [];
  return [warning('practice.updated_notice', { id, number: last.number })];
}

function bilingual({ message, messageEn = message }: { message: string; messageEn?: string | undefined }) {
  return { it: message, en: messageEn };
}

function dayOf(day: string): string {
  const date = parseCivilDate(day);
  return date ? italianDay(date) : day;
}
