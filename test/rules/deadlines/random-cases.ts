// Random cases with a seed, put both to the rules and to the slow law, and whatever differs.
import type { Act } from '../../../contract/words.ts';
import { computeDeadline, type DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { day, factsOf, telematic } from './facts.ts';
import { daysOn, type SlowAnswer, type SlowCase, slowLaw } from './slow-law.ts';

const ACTS: readonly Act[] = [
  '36-bis',
  '54-bis',
  'lipe',
  '36-ter',
  'tassazione-separata',
  '730-caf',
  'bollo',
  '54-bis.1',
  'cartella',
];
/** From 1 September 2016 to the end of 2027. */
const FIRST = '2016-09-01';
const SPAN_DAYS = 4_138;
const MAX_ON_THE_WAY = 75;

/** xorshift; the same seed gives the same cases everywhere. */
export function dice(seed: number): (sides: number) => number {
  let state = seed | 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

export function randomCase(roll: (sides: number) => number): SlowCase {
  const act = ACTS[roll(ACTS.length)] ?? '36-bis';
  const elaborated = daysOn(FIRST, roll(SPAN_DAYS));
  const day0 = daysOn(elaborated, roll(MAX_ON_THE_WAY));
  const canBeTelematic = act === '36-bis' || act === '54-bis' || act === 'lipe';
  return { act, isTelematic: canBeTelematic && roll(3) === 0, elaborated, day0 };
}

export function factsOfCase({ act, isTelematic, elaborated, day0 }: SlowCase): DeadlineFacts {
  if (isTelematic) return telematic(elaborated, day0, { act: act as Act });
  if (act === 'cartella') return factsOf(null, day0, { act, rowsAreTax: true });
  return factsOf(elaborated, day0, { act: act as Act });
}

/** What the rules say, in the form of the slow law. */
export function quickLaw(asked: SlowCase): SlowAnswer {
  const main = computeDeadline(factsOfCase(asked));
  return Object.fromEntries(
    [main, ...main.others].map(({ purpose, raw, due, safe }) => [purpose, { raw, due, safe }]),
  );
}

export interface Difference {
  readonly asked: SlowCase;
  readonly quick: SlowAnswer;
  readonly slow: SlowAnswer;
}

/** The territory of the flood of 2023 is never known: that window only warns, and both laws leave it out. */
export function differences(count: number, seed: number): readonly Difference[] {
  const roll = dice(seed);
  const found: Difference[] = [];
  for (let index = 0; index < count; index += 1) {
    const asked = randomCase(roll);
    const quick = quickLaw(asked);
    const slow = slowLaw(asked);
    if (!isSame(quick, slow)) found.push({ asked, quick, slow });
  }
  return found;
}

function isSame(quick: SlowAnswer, slow: SlowAnswer): boolean {
  const purposes = new Set([...Object.keys(quick), ...Object.keys(slow)]) as Set<keyof SlowAnswer>;
  return [...purposes].every((purpose) => {
    const a = quick[purpose];
    const b = slow[purpose];
    return a?.raw === b?.raw && a?.due === b?.due && a?.safe === b?.safe;
  });
}

export { day };
