// An error as the API shows it inside an answer: our code and both sentences, which say what to do.
import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../../../contract/error-codes.ts';

export const shownErrorSchema = z
  .object({
    code: z.string().describe('Stable, as in a problem'),
    it: z.string(),
    en: z.string(),
  })
  .meta({ id: 'ShownError' });
export type ShownError = z.infer<typeof shownErrorSchema>;

export function shownError(code: ErrorCode): ShownError {
  const { it, en } = ERROR_CODES[code];
  return { code, it, en };
}

/** Of a code from the database; one that this version does not know is shown by its code alone. */
export function shownErrorOf(code: string | null): ShownError | null {
  if (code === null) return null;
  return isKnown(code) ? shownError(code) : { code, it: code, en: code };
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
