// Where everything that is seen in one package is written down.
import type { PartProblem } from '../../../../contract/contained.ts';
import type { FeatureCode, Observation } from '../../../../contract/inspection.ts';

export interface Notes {
  see(code: FeatureCode, where: string): void;
  trouble(problem: PartProblem): void;
}

export interface NoteBook extends Notes {
  readonly observations: readonly Observation[];
  readonly problems: readonly PartProblem[];
}

/** The same thing at the same place is written once. */
export function newNotes(): NoteBook {
  const observations = new Map<string, Observation>();
  const problems = new Map<string, PartProblem>();
  return {
    see(code, where) {
      observations.set(`${code} ${where}`, { code, where });
    },
    trouble(problem) {
      problems.set(`${problem.code} ${problem.detail ?? ''}`, problem);
    },
    get observations() {
      return [...observations.values()];
    },
    get problems() {
      return [...problems.values()];
    },
  };
}
