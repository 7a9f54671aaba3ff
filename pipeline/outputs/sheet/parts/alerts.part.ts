// What must be seen before anything else, most severe first: what went wrong, what keeps the request from being sent, what
// is urgent, what to check.
import type { Result } from '../../../../contract/result.schema.ts';
import { errorIn, saidIn } from '../../../messages/said-in.ts';
import { ALERT_TONES } from '../alert-tones.table.ts';
import type { Note, Tone } from '../sheet-page.ts';
import { note, type Part, type PartFacts } from './part.ts';

const ORDER: readonly Tone[] = ['stop', 'look', 'know', 'good'];
const PROBLEM_TONE = { forbids: 'stop', sender_adds: 'look', warns: 'look' } as const;

export const alertsPart: Part = (facts) => {
  const { result, language, say } = facts;
  const all: readonly Note[] = [
    ...(result.error ? [note('stop', errorIn(language, result.error), result.error.code)] : []),
    ...urgentSteps(facts),
    ...problemsOf(result).map((each) => note(PROBLEM_TONE[each.effect], saidIn(language, each), each.code)),
    ...result.warnings.map((each) => note(toneOf(each.code), saidIn(language, each), each.code)),
  ];
  if (all.length === 0) return null;
  const notes = ORDER.flatMap((tone) => all.filter((each) => each.tone === tone));
  return { id: 'alerts', title: say('part.alerts'), blocks: [{ kind: 'notes', notes }] };
};

function urgentSteps({ result, language, say }: PartFacts): Note[] {
  return result.practices.flatMap(({ number, nextStep }) => {
    if (!nextStep?.isUrgent) return [];
    const said = saidIn(language, nextStep);
    const inOwn = typeof said === 'string' ? said : said.text;
    const text = say('practice.next', { number, step: inOwn });
    return [note('stop', typeof said === 'string' ? text : { text, lang: 'it' }, nextStep.code)];
  });
}

/** Of the request, and of the files that go with it. */
function problemsOf({ request }: Result) {
  const ofFiles = (request?.documents ?? []).flatMap(({ problems }) => problems);
  return [...(request?.problems ?? []), ...ofFiles.filter(({ effect }) => effect === 'forbids')];
}

function toneOf(code: string): Tone {
  return ALERT_TONES.get(code) ?? 'look';
}
