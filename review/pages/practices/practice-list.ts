// Asks for the list of practices, the last sent first.
import type { PracticeState } from '../../../contract/practice.schema.ts';
import type { PracticePage } from '../../../pipeline/server/notices/practice.schema.ts';
import { ask, queryOf } from '../../api/ask.ts';
import type { PracticeRow } from './practice-rules.ts';

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
