// One way to say that a part could not be had.
import type { PartProblem } from '../../contract/contained.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';

/** @param detail internal English, no personal data: no names of files, no text of them */
export function partProblem(code: ErrorCode, detail: string | null = null): PartProblem {
  return { code, detail };
}
