// Whose notice it is: the code that was read surely decides, what was said with the file only where nothing was read.
// Pure; a wrong client is worse than none.
import type { ClientQuestion } from '../store/client-index.ts';

export type JoinDoubt =
  | 'client.unknown'
  | 'client.given_unknown'
  | 'client.given_differs'
  | 'client.code_not_of_given'
  | 'client.given_several';

export interface ClientJoin {
  /** Null: nobody knows. */
  readonly clientId: string | null;
  readonly by: 'paper' | 'given' | null;
  readonly doubts: readonly JoinDoubt[];
}

/** @param clientOfCode @param clientOfGiven null for one that is not in the register. */
export function joinClient(
  { codiceFiscale, given }: ClientQuestion,
  clientOfCode: (code: string) => string | null,
  clientOfGiven: (name: string) => string | null,
): ClientJoin {
  const named = given.map(clientOfGiven);
  const meant = [...new Set(named.filter((id) => id !== null))];
  const lost: readonly JoinDoubt[] = named.includes(null) ? ['client.given_unknown'] : [];
  if (codiceFiscale !== null) {
    const owner = clientOfCode(codiceFiscale);
    if (owner !== null) {
      const differs = meant.some((id) => id !== owner);
      return { clientId: owner, by: 'paper', doubts: differs ? ['client.given_differs', ...lost] : lost };
    }
    const doubt = meant.length > 0 ? 'client.code_not_of_given' : 'client.unknown';
    return { clientId: null, by: null, doubts: [doubt, ...lost] };
  }
  if (meant.length > 1) return { clientId: null, by: null, doubts: ['client.given_several', ...lost] };
  const [only = null] = meant;
  if (only !== null) return { clientId: only, by: 'given', doubts: lost };
  return { clientId: null, by: null, doubts: lost.length > 0 ? lost : ['client.unknown'] };
}
