// Looks at one part and goes on with the others when it is damaged: the trouble is said, what was seen before stays.
import { asAppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';

/** @throws what a defect throws */
export function careful(problems: PartProblem[], look: () => void): void {
  try {
    look();
  } catch (error) {
    const known = asAppError(error);
    if (known.kind !== 'input' && known.kind !== 'limit') throw known;
    problems.push({ code: known.code, detail: known.message });
  }
}
