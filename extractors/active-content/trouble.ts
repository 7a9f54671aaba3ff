// Trouble with a file's content as a problem of its inspection; anything else is a defect and goes on.
import { asAppError } from '../../contract/app-error.ts';
import type { PartProblem } from '../../contract/contained.ts';

/** @throws the error itself when it is not about the file's content */
export function problemOf(error: unknown): PartProblem {
  const known = asAppError(error);
  if (known.kind !== 'input' && known.kind !== 'limit') throw known;
  return { code: known.code, detail: known.message };
}
