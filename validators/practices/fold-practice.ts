// The present state of a practice from its events, in whatever order they came to be known: the day of an event counts,
// not the day it was recorded. What cannot have happened so is named beside the state, never swallowed.

import type { PracticeOutcome, PracticeRecord, PracticeState } from '../../contract/practice.schema.ts';
import type { PracticeEvent, SeenFacts, SentFacts } from '../../contract/practice-event.ts';

/**
 * `after_discarded`: another state after SCARTATA of the same number. `after_closed`: reopened after CHIUSA.
 * `before_sent`: seen before it was sent. `outcome_changed`: closed in two ways. `proposed`: a paper read once says more
 * than what counts.
 */
export type PracticeFindingCode =
  | 'after_discarded'
  | 'after_closed'
  | 'before_sent'
  | 'outcome_changed'
  | 'proposed';

export interface PracticeFinding {
  readonly code: PracticeFindingCode;
  readonly number: string;
  readonly state: PracticeState;
  readonly outcome: PracticeOutcome | null;
  readonly on: string;
  /** The paper that says so; null for a person's record. */
  readonly paper: string | null;
}

/** A practice without what to do: that depends on the notice and its deadline (next-step.ts). */
export type FoldedPractice = Omit<PracticeRecord, 'nextStep'> & {
  readonly findings: readonly PracticeFinding[];
  /** Recorded from a paper, and no person said so yet. */
  readonly isFromPaper: boolean;
};

/** Of one day the later step counts, whichever was recorded first: a SCARTATA is never hidden by an IN VERIFICA. */
const RANK: Readonly<Record<PracticeState, number>> = {
  sent: 0,
  in_verifica: 1,
  assegnata: 2,
  scartata: 3,
  chiusa: 3,
};

interface Seen {
  readonly event: PracticeEvent;
  readonly facts: SeenFacts;
}

/** @returns null while nobody recorded that it was sent: events of papers wait for that. */
export function foldPractice(number: string, events: readonly PracticeEvent[]): FoldedPractice | null {
  const standing = standingEvents(events);
  const sent = sentOf(standing);
  if (!sent) return null;
  const seen = standing
    .flatMap((event) => (event.facts.type === 'seen' ? [{ event, facts: event.facts }] : []))
    .sort(byDay);
  const applied = seen.filter(({ facts }) => facts.standing === 'applied');
  const last = applied.at(-1)?.facts ?? null;
  const state = last?.state ?? 'sent';
  return {
    number,
    kind: sent.facts.kind,
    previousNumber: sent.facts.previousNumber,
    sentOn: sent.facts.on,
    state,
    outcome: state === 'chiusa' ? outcomeOf(applied) : null,
    changedOn: later(last?.on ?? sent.facts.on, sent.facts.on),
    isFromPaper: sent.isFromPaper,
    findings: [
      ...impossible(number, sent.facts, applied),
      ...proposals(
        number,
        seen.filter(({ facts }) => facts.standing === 'proposed'),
        applied,
      ),
    ],
  };
}

/** Those that nothing withdrew, in the order of recording. */
export function standingEvents(events: readonly PracticeEvent[]): readonly PracticeEvent[] {
  const withdrawn = new Set(events.flatMap(({ facts }) => (facts.type === 'withdrawn' ? [facts.of] : [])));
  return events
    .filter(({ ordinal, facts }) => facts.type !== 'withdrawn' && !withdrawn.has(ordinal))
    .sort((a, b) => a.ordinal - b.ordinal);
}

/** A person's word before a paper's; of several the latest, which corrects the others. */
function sentOf(events: readonly PracticeEvent[]) {
  const sent = events.flatMap(({ by, facts }) =>
    facts.type === 'sent' ? [{ facts, isFromPaper: by !== 'person' }] : [],
  );
  return sent.filter(({ isFromPaper }) => !isFromPaper).at(-1) ?? sent.at(-1) ?? null;
}

function byDay(a: Seen, b: Seen): number {
  if (a.facts.on !== b.facts.on) return a.facts.on < b.facts.on ? -1 : 1;
  return RANK[a.facts.state] - RANK[b.facts.state] || a.event.ordinal - b.event.ordinal;
}

/** A closure without a word on how it ended takes nothing back; closed in no known way is `unclear`. */
function outcomeOf(applied: readonly Seen[]): PracticeOutcome {
  const said = applied.flatMap(({ facts }) => (facts.state === 'chiusa' ? (facts.outcome ?? []) : []));
  return said.filter((outcome) => outcome !== 'unclear').at(-1) ?? 'unclear';
}

function impossible(number: string, sent: SentFacts, applied: readonly Seen[]): readonly PracticeFinding[] {
  return applied.flatMap((each, index) => {
    const before = applied.slice(0, index).map(({ facts }) => facts);
    const { state, outcome, on } = each.facts;
    const found: PracticeFindingCode[] = [];
    if (on < sent.on) found.push('before_sent');
    if (state !== 'scartata' && before.some((earlier) => earlier.state === 'scartata'))
      found.push('after_discarded');
    if (state !== 'chiusa' && before.some((earlier) => earlier.state === 'chiusa'))
      found.push('after_closed');
    const ends = before.flatMap((earlier) => (earlier.state === 'chiusa' ? (earlier.outcome ?? []) : []));
    const isOther = ends.some((end) => end !== 'unclear' && end !== outcome);
    if (state === 'chiusa' && outcome !== null && outcome !== 'unclear' && isOther)
      found.push('outcome_changed');
    return found.map((code) => findingOf(code, number, each));
  });
}

/** A proposal is done with as soon as the same state counts. */
function proposals(
  number: string,
  proposed: readonly Seen[],
  applied: readonly Seen[],
): readonly PracticeFinding[] {
  const isKnown = ({ facts: { state, outcome } }: Seen) =>
    state === 'sent' ||
    applied.some(
      ({ facts }) =>
        facts.state === state && (outcome === null || outcome === 'unclear' || facts.outcome !== null),
    );
  return proposed.filter((each) => !isKnown(each)).map((each) => findingOf('proposed', number, each));
}

function findingOf(code: PracticeFindingCode, number: string, { event, facts }: Seen): PracticeFinding {
  const paper = event.by === 'person' ? null : event.by;
  return { code, number, state: facts.state, outcome: facts.outcome, on: facts.on, paper };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
