// What a run of spoilt files came to: counts by parser, and which of them are failures or worth a look.
import { PARSERS, type Parser } from './fuzz-input.ts';
import type { Ending, FuzzOutcome } from './run-case.ts';

/** A refusal is the right answer; these are not. */
const FAILURES: readonly Ending[] = ['defect.unexpected', 'hang'];
/** The sandbox had to step in, or would have to on a smaller machine: kept, but no failure. */
const FINDINGS: readonly Ending[] = ['container.time_limit', 'sandbox.memory_limit', 'sandbox.crashed'];

export interface ParserScore {
  readonly parser: Parser | 'all';
  readonly files: number;
  readonly opened: number;
  /** Of those opened: with something that could not be had. */
  readonly openedInPart: number;
  readonly refused: number;
  readonly timeLimit: number;
  readonly memoryLimit: number;
  readonly crashed: number;
  readonly defects: number;
  readonly hangs: number;
  readonly slowestMs: number;
}

/** Deep recursion ends in `sandbox.memory_limit` too: the child says so of every RangeError. */
export function scoreOf(parser: Parser | 'all', outcomes: readonly FuzzOutcome[]): ParserScore {
  const own = outcomes.filter(({ made }) => parser === 'all' || made.parser === parser);
  const count = (ending: Ending) => own.filter((outcome) => outcome.ending === ending).length;
  const special = own.filter(isKept).length;
  return {
    parser,
    files: own.length,
    opened: count('opened'),
    openedInPart: own.filter(({ problems }) => problems.length > 0).length,
    refused: own.length - count('opened') - special,
    timeLimit: count('container.time_limit'),
    memoryLimit: count('sandbox.memory_limit'),
    crashed: count('sandbox.crashed'),
    defects: own.filter(hasDefect).length,
    hangs: count('hang'),
    slowestMs: own.reduce((slowest, { ms }) => Math.max(slowest, ms), 0),
  };
}

export function scores(outcomes: readonly FuzzOutcome[]): ParserScore[] {
  return [...PARSERS, 'all' as const].map((parser) => scoreOf(parser, outcomes));
}

export function isFailure(outcome: FuzzOutcome): boolean {
  return FAILURES.includes(outcome.ending) || hasDefect(outcome);
}

/** Failures, and what the sandbox had to end. */
export function isKept(outcome: FuzzOutcome): boolean {
  return isFailure(outcome) || FINDINGS.includes(outcome.ending);
}

/** Code → times, the most frequent first. */
export function refusals(outcomes: readonly FuzzOutcome[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { ending } of outcomes) {
    if (ending !== 'opened') counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function hasDefect({ ending, problems }: FuzzOutcome): boolean {
  return ending === 'defect.unexpected' || problems.includes('defect.unexpected');
}
