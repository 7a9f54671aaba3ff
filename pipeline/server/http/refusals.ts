// Why the office does not make a change, as a problem that names each reason with its sentence.
import { AppError } from '../../../contract/app-error.ts';
import { type Problem, problemOf } from './problem.ts';

/** Flags of the command line mean nothing here: ` (--second --practice N)`. */
const FLAGS = / ?\((?:--[\w-]+(?: [A-Z]+)? ?)+\)|: --[\w-]+ [A-Z]+(?=\.)/g;

export function problemOfRefusals(
  refusals: readonly { readonly code: string; readonly message: string }[],
  requestId: string,
): Problem {
  const issues = refusals.map(({ code, message }) => ({ path: code, message: message.replace(FLAGS, '') }));
  return problemOf(new AppError('change.refused'), requestId, issues);
}
