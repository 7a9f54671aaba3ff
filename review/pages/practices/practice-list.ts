// The list of practices as it is asked for, and what can be done with each.
import type { PracticeState } from '../../../contract/practice.schema.ts';
import type { PracticePage } from '../../../pipeline/server/notices/practice.schema.ts';
import { ask, queryOf } from '../../api/ask.ts';

export type PracticeRow = PracticePage['items'][number];
export type PracticeAction = 'update' | 'history' | 'second' | 'retract';

export const PAGE = 100;

export interface Practices {
  readonly rows: readonly PracticeRow[];
  readonly hasMore: boolean;
}

/** @param most entries at most, in whole pages @throws Problem */
export async function askPractices(
  state: PracticeState | null,
  most: number,
  signal: AbortSignal,
): Promise<Practices> {
  const rows: PracticeRow[] = [];
  let cursor: string | null = null;
  do {
    const path: string = `/practices${queryOf({ state, limit: PAGE, cursor })}`;
    const { body } = await ask<PracticePage>(path, { signal });
    rows.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null && rows.length < most);
  return { rows, hasMore: cursor !== null };
}

/** There is no second request for a cartella, and none goes on from a request that was never acquired. */
export function canAskAgain({ state, notice }: Pick<PracticeRow, 'state' | 'notice'>): boolean {
  return notice.kind !== 'cartella' && state !== 'scartata';
}
