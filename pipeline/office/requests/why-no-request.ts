// Why a notice has no CIVIS request, and where it goes instead.
import type { Result } from '../../../contract/result.schema.ts';
import { civisRoute } from '../../../rules/civis/index.ts';

/** Warnings of the draft that say it in full. */
const SAYS_WHY = new Set(['route.advice', 'notice.why']);

/** Italian, for a result whose `request` is null. */
export function whyNoRequest({ notice: { kind, subtype, forCivis }, warnings, error }: Result): string {
  if (error) return error.message;
  if (forCivis) {
    return 'non è sicuro che tipo di atto sia. Guardare il documento: la bozza si prepara quando è chiaro.';
  }
  const said = warnings.filter(({ code }) => SAYS_WHY.has(code)).map(({ message }) => message);
  if (said.length > 0) return said.join(' ');
  return civisRoute(kind, kind === 'cartella' ? 'altro' : subtype).adviceIt;
}
