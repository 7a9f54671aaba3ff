// Beside the HTTP side: the retention of the office, and files that a purge could not remove yet, every hour.
import type { Logger } from 'pino';
import { purge } from '../../office/purge/purge.ts';
import type { Retention } from '../../office/purge/retention.ts';
import type { BackupSource } from '../../store/backup/make-backup.ts';
import { inRounds } from '../rounds.ts';
import type { SideWork } from '../side-work.ts';

const ROUND_MS = 3_600_000;

export interface RetentionHouse {
  readonly data: BackupSource;
  /** Nothing is purged by its age without one; what is left over is removed all the same. */
  readonly retention: Retention | null;
  readonly log: Logger;
}

export function retentionWork({ data, retention, log }: RetentionHouse): SideWork {
  const round = async (signal: AbortSignal) => {
    const done = await purge(data, {
      ...{ selection: { kind: 'by-age', retention: retention ?? {} }, now: new Date(), by: 'retention' },
      ...{ isAlone: false, isDryRun: false, signal },
    });
    if (done.documents.length > 0) log.info({ documents: done.documents.length }, 'purged by retention');
    return null;
  };
  return inRounds({ name: 'retention', everyMs: ROUND_MS, log, now: () => new Date(), round });
}
