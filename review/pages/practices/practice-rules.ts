// What can be done with a practice, without asking the service. A test holds it to the contract and to the rules.
import type { PracticeState } from '../../../contract/practice.schema.ts';
import type { PracticePage } from '../../../pipeline/server/notices/practice.schema.ts';

export type PracticeRow = PracticePage['items'][number];
export type PracticeAction = 'update' | 'history' | 'second' | 'retract';

/** As CIVIS names them, in the order of a request's life. The schema of the contract would bring its library along. */
export const STATES = [
  'sent',
  'assegnata',
  'in_verifica',
  'scartata',
  'chiusa',
] as const satisfies readonly PracticeState[];

/** There is no second request for a cartella, and none goes on from a request that was never acquired. */
export function canAskAgain({ state, notice }: Pick<PracticeRow, 'state' | 'notice'>): boolean {
  return notice.kind !== 'cartella' && state !== 'scartata';
}
