// What a paper about a CIVIS request says for sure. Its number counts when it stands beside its label, is no number of a
// notice, begins with a day that may be, and two engines read it; anything less is proposed to a person.
import type { Candidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { PracticeOutcome, PracticeState } from '../../contract/practice.schema.ts';
import type { SeenFacts } from '../../contract/practice-event.ts';
import type {
  PracticeNumberPlace,
  PracticePaperKind,
  PracticePaperReading,
} from '../../contract/practice-paper.ts';
import { chooseField, compareReading, ENGINE_OF, readerOfMethod } from '../consistency/index.ts';
import { checkPracticeNumber, practiceDay } from '../identifiers/index.ts';
import { outcomeOfPaper } from './paper-outcome.ts';

/** Why a paper is not applied, or not wholly. */
export type PaperDoubt =
  | 'paper.doubtful'
  | 'number.missing'
  | 'number.several'
  | 'number.of_notice'
  | 'number.day'
  | 'number.glyphs'
  | 'number.differs'
  | 'number.once'
  | 'state.differs'
  | 'day.impossible'
  | 'outcome.unclear';

export interface PracticePaper {
  readonly kind: PracticePaperKind;
  /** Null where no one number can be taken, not even as a proposal. */
  readonly number: string | null;
  readonly previousNumber: string | null;
  readonly names: SeenFacts['names'];
  readonly state: PracticeState;
  readonly outcome: PracticeOutcome | null;
  /** As printed; of a receipt the day in its number; where the paper states none, the day it was looked at. */
  readonly day: CivilDate;
  readonly isDayStated: boolean;
  readonly saysSecond: boolean;
  readonly standing: SeenFacts['standing'];
  readonly doubts: readonly PaperDoubt[];
}

const STATE_OF: Readonly<Record<PracticePaperKind, PracticeState>> = {
  receipt: 'sent',
  discarded: 'scartata',
  outcome: 'chiusa',
  relief: 'chiusa',
};
/** It does not keep the closure itself from counting: the outcome is then `unclear`, and a person looks. */
const HARMLESS: readonly PaperDoubt[] = ['outcome.unclear'];

/** @param isClear the kind of paper is sure. Null for a relief that names no practice: it is about a cartella, not a request. */
export function judgePracticePaper(
  reading: PracticePaperReading,
  isClear: boolean,
  today: CivilDate,
): PracticePaper | null {
  if (reading.kind === 'relief' && reading.numbers.length === 0) return null;
  const { number, doubts } = numberOf(reading, today);
  const acquired = number === null ? null : practiceDay(number);
  const state = STATE_OF[reading.kind];
  const outcome = state === 'chiusa' ? outcomeOfPaper(reading.outcomes) : null;
  const day = reading.kind === 'receipt' ? acquired : reading.day;
  const all: PaperDoubt[] = [
    ...(isClear ? [] : (['paper.doubtful'] as const)),
    ...doubts,
    ...(statesDiffer(reading, state) ? (['state.differs'] as const) : []),
    ...(isImpossible(day, acquired, today) ? (['day.impossible'] as const) : []),
    ...(outcome === 'unclear' ? (['outcome.unclear'] as const) : []),
  ];
  const isStated = day !== null && !all.includes('day.impossible');
  const isApplied = number !== null && all.every((doubt) => HARMLESS.includes(doubt));
  return {
    kind: reading.kind,
    number,
    previousNumber: previousOf(reading, today),
    names: isClear ? namedNotice(reading.notice, today) : null,
    state,
    outcome,
    day: isStated ? day : today,
    isDayStated: isStated,
    saysSecond: reading.saysSecond,
    standing: isApplied ? 'applied' : 'proposed',
    doubts: all,
  };
}

function numberOf(reading: PracticePaperReading, today: CivilDate) {
  const ofNotices = new Set(reading.notice.map(({ value }) => value));
  const own = reading.numbers.filter(({ value }) => !ofNotices.has(value));
  const values = [...new Set(own.map(({ value }) => value))];
  const [number] = values;
  if (number === undefined) {
    const doubt: PaperDoubt = reading.numbers.length > 0 ? 'number.of_notice' : 'number.missing';
    return { number: null, doubts: [doubt] };
  }
  if (values.length > 1) return { number: null, doubts: ['number.several' as const] };
  if (!checkPracticeNumber(number, { today }).ok) return { number: null, doubts: ['number.day' as const] };
  return { number, doubts: readingDoubts(own, number) };
}

function readingDoubts(places: readonly PracticeNumberPlace[], number: string): PaperDoubt[] {
  if (places.some(({ ruleId }) => ruleId.includes('+'))) return ['number.glyphs'];
  const says = (text: string) => compareReading('numeroComunicazione', text, number);
  const rereads = places.flatMap((place) => place.rereads);
  const layers = places.flatMap(({ otherReading }) => otherReading ?? []);
  if ([...rereads.map(({ text }) => text), ...layers].some((text) => says(text) === 'differs'))
    return ['number.differs'];
  const engines = new Set<string>(places.map(({ source }) => (source === 'text' ? 'text' : 'page')));
  for (const { method, text } of rereads) {
    const engine = ENGINE_OF[readerOfMethod(method)];
    if (engine !== null && says(text) === 'same') engines.add(engine);
  }
  return engines.size >= 2 ? [] : ['number.once'];
}

function previousOf({ previous }: PracticePaperReading, today: CivilDate): string | null {
  const [only] = previous;
  const isOne = only !== undefined && previous.length === 1;
  return isOne && checkPracticeNumber(only, { today }).ok ? only : null;
}

/** The notice by a number that would be accepted on the notice itself. */
function namedNotice(candidates: readonly Candidate[], today: CivilDate): SeenFacts['names'] {
  for (const by of ['numeroComunicazione', 'numeroCartella'] as const) {
    const { value, state } = chooseField(by, candidates, today, { isExpected: false });
    if (state === 'accepted' && value !== null) return { by, value: String(value) };
  }
  return null;
}

/** `Stato richiesta` may lag behind on a receipt; on the others it must say what the paper says. */
function statesDiffer({ kind, states }: PracticePaperReading, state: PracticeState): boolean {
  if (kind === 'receipt') return states.some((printed) => printed === 'scartata' || printed === 'chiusa');
  return states.some((printed) => printed !== state);
}

function isImpossible(day: CivilDate | null, acquired: CivilDate | null, today: CivilDate): boolean {
  if (day === null) return false;
  return day > today || (acquired !== null && day < acquired);
}
