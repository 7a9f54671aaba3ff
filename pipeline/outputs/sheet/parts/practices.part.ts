// The requests already sent for this notice: their number, where they stand, what to do now.
import type { PracticeRecord } from '../../../../contract/practice.schema.ts';
import { saidIn } from '../../../messages/said-in.ts';
import type { Entry } from '../sheet-page.ts';
import { copiedEntry, day, note, type Part, type PartFacts } from './part.ts';

export const practicesPart: Part = (facts) => {
  const { practices } = facts.result;
  if (practices.length === 0) return null;
  return {
    id: 'practices',
    title: facts.say('part.practices'),
    blocks: [{ kind: 'entries', entries: practices.map((each) => entryOf(facts, each)) }],
  };
};

function entryOf({ language, say }: PartFacts, practice: PracticeRecord): Entry {
  const { number, kind, previousNumber, sentOn, state, outcome, changedOn, nextStep } = practice;
  const which =
    kind === 'first' ? say('practice.first') : say('practice.second', { number: previousNumber ?? '—' });
  const stands = [say(`state.${state}`), ...(outcome ? [say(`outcome.${outcome}`)] : [])].join(', ');
  return {
    ...copiedEntry(null, say('practice.label'), number),
    notes: [
      note('know', say('practice.sent_on', { kind: which, day: day(sentOn) })),
      note(
        state === 'scartata' ? 'stop' : 'know',
        say('practice.state', { state: stands, day: day(changedOn) }),
      ),
      nextStep
        ? note(nextStep.isUrgent ? 'stop' : 'look', saidIn(language, nextStep), nextStep.code)
        : note('good', say('practice.done')),
    ],
  };
}
