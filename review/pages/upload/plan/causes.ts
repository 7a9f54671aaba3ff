// Files that did not make it, by their cause: what happened, how many, and who can try them again.
import type { Reason } from './entry.ts';
import type { Row } from './rows.ts';

export interface Cause {
  readonly reason: Reason;
  /** `sending`: it lies on this computer and is sent again. `reading`: the service has it and reads it again. */
  readonly side: 'sending' | 'reading';
  readonly rows: readonly Row[];
}

/** The most frequent first. */
export function causesOf(rows: readonly Row[]): readonly Cause[] {
  const found = new Map<string, { reason: Reason; side: Cause['side']; rows: Row[] }>();
  for (const row of rows) {
    const side = sideOf(row);
    if (side === null || row.reason === null) continue;
    const name = `${side} ${row.reason.code}`;
    const cause = found.get(name) ?? { reason: row.reason, side, rows: [] };
    cause.rows.push(row);
    found.set(name, cause);
  }
  return [...found.values()].sort((a, b) => b.rows.length - a.rows.length);
}

function sideOf({ state }: Row): Cause['side'] | null {
  if (state === 'refused' || state === 'not_sent') return 'sending';
  return state === 'failed' || state === 'rejected' ? 'reading' : null;
}
