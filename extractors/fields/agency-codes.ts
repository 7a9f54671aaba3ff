// The agencies' own tax codes stand at the foot, on slips and in boxes of every notice. One of them, a digit misread or
// glued to the words before it, is no candidate for anybody else's number.
import { glyphsToDigits } from '../../contract/printed-values.ts';
import { matchAt } from './layout/near-match.ts';

const LENGTH = 11;

/** @param text a value as read. @param codes the codes that are never taken, 11 digits each. */
export function holdsAnyOf(text: string, codes: readonly string[]): boolean {
  const digits = glyphsToDigits(text.replace(/[^\p{L}\p{N}|]/gu, ''));
  // Eleven plain digits are a whole code: one wrong digit, but none lost and another gained.
  if (/^\d+$/.test(text) && text.length === LENGTH)
    return codes.some((code) => [...code].filter((digit, at) => digit !== text[at]).length <= 1);
  return codes.some((code) => [...digits].some((_, at) => matchAt(digits, at, code, 1) !== null));
}
