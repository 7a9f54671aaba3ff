// The audit trail: who saw or changed what, when, from where. Ids and codes alone.

import type { Clock } from '../../stages/stage-context.ts';
import { addAuditRow } from '../../store/access/audit-rows.ts';
import type { Db, Tx } from '../../store/database.ts';
import type { AuditEntry } from './access.ts';

/** In the trail where nobody was recognised: a sign-in that failed. */
export const NOBODY = 'nobody';

export interface Recorded extends Omit<AuditEntry, 'principal'> {
  readonly actorId: string;
  readonly actorName: string;
  readonly address: string | null;
}

export function recordedOf({ principal, ...entry }: AuditEntry): Recorded {
  return {
    ...entry,
    actorId: principal.id,
    actorName: principal.name,
    address: principal.address ?? null,
  };
}

export async function addToTrail(db: Db | Tx, clock: Clock, entry: Recorded): Promise<void> {
  const { actorId, actorName, address, action, subjects, details = {} } = entry;
  await addAuditRow(db, {
    ...{ at: clock.now(), actorId, actorName, address, action },
    // The same id twice says no more than once.
    subjects: [...new Set(subjects)],
    details,
  });
}
