// pagoPA notice code, 18 digits. The first digit says how it is made: with 0, 2 and 3 the last two are the sixteen
// before modulo 93; with 1 (used by the collection agent) there is no check (pagoPA documentation, chapter 2).
import { hasMod93Check } from './mod93.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

declare const codiceAvvisoBrand: unique symbol;
export type CodiceAvviso = string & { readonly [codiceAvvisoBrand]: true };

const AUX_CHECKED = ['0', '2', '3'];
const AUX_UNCHECKED = '1';

export function checkCodiceAvviso(text: string): IdentifierVerdict {
  const digits = withoutSeparators(text);
  if (!/^\d{18}$/.test(digits)) return verdictOf('none', ['codiceAvviso.length']);
  const aux = digits[0] ?? '';
  if (aux === AUX_UNCHECKED) return verdictOf('none', ['codiceAvviso.no_check']);
  if (!AUX_CHECKED.includes(aux)) return verdictOf('none', ['codiceAvviso.aux']);
  return hasMod93Check(digits) ? verdictOf('strong') : verdictOf('none', ['codiceAvviso.check']);
}

export function parseCodiceAvviso(text: string): CodiceAvviso | null {
  const digits = withoutSeparators(text);
  return holds(digits) ? digits : null;
}

function holds(digits: string): digits is CodiceAvviso {
  return checkCodiceAvviso(digits).ok;
}
