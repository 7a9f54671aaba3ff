// Beside the HTTP side: the retention of the office, and files that a purge could not remove yet, every hour.
import type { Logger } from 'pino';
import { asAppError } from '../../../contract/app-error.ts';
import { purge } from '../../office/purge/purge.ts';
import type { Retention } from '../../office/purge/retention.ts';
import type { BackupSource } from '../../store/backup/make-backup.ts';
import type { SideHealth, SideWork } from '../side-work.ts';

const ROUND_MS = 3_600_000;

export interface RetentionHouse {
  readonly data: BackupSource;
  /** Nothing is purged by its age without one; what is left over is removed all the same. */
  readonly retention: Retention | null;
  readonly log: Logger;
}

export function retentionWork({ data, retention, log }: RetentionHouse): SideWork {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let health: SideHealth = { state: 'starting', trouble: null, lastRoundAt: null };
  const once = async () => {
    try {
      const done = await purge(data, {
        ...{ selection: { kind: 'by-age', retention: retention ?? {} }, now: new Date(), by: 'retention' },
        ...{ isAlone: false, isDryRun: false, signal: stopping.signal },
      });
      health = { state: 'working', trouble: null, lastRoundAt: new Date() };
      if (done.documents.length > 0) log.info({ documents: done.documents.length }, 'purged by retention');
    } catch (error) {
      if (stopping.signal.aborted) return;
      const { code } = asAppError(error);
      log.error({ code }, 'retention failed, tried again later');
      health = { ...health, state: 'troubled', trouble: code };
    }
  };
  const next = () => {
    round = once();
  };
  return {
    name: 'retention',
    async start() {
      next();
      timer = setInterval(next, ROUND_MS);
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await round;
      health = { ...health, state: 'stopped' };
    },
    health: () => health,
  };
}
