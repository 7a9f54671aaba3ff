// Beside the HTTP side: entries of the audit trail that the office keeps no longer go, once an hour, and the trail says how many.
import type { Logger } from 'pino';
import type { Clock } from '../../stages/stage-context.ts';
import { addAuditRow, purgeAuditRows } from '../../store/access/audit-rows.ts';
import type { Db } from '../../store/database.ts';
import { inRounds } from '../rounds.ts';
import type { SideWork } from '../side-work.ts';

const ROUND_MS = 3_600_000;
const MS_PER_DAY = 86_400_000;

export interface AuditRetentionHouse {
  readonly db: Db;
  readonly clock: Clock;
  /** Older entries go. */
  readonly days: number;
  readonly log: Logger;
}

export function auditRetentionWork({ db, clock, days, log }: AuditRetentionHouse): SideWork {
  const round = async () => {
    const now = clock.now();
    await db.transaction(async (tx) => {
      const entries = await purgeAuditRows(tx, new Date(now.getTime() - days * MS_PER_DAY));
      if (entries === 0) return;
      await addAuditRow(tx, {
        ...{ at: now, actorId: 'local', actorName: 'retention', address: null },
        ...{ action: 'audit.purge', subjects: [], details: { entries, days } },
      });
    });
    return null;
  };
  return inRounds({ name: 'audit-retention', everyMs: ROUND_MS, log, now: () => clock.now(), round });
}
