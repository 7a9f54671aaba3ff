// Notices when a newer program has changed the database of a process that goes on working.
import type { Logger } from 'pino';
import { AppError } from '../../contract/app-error.ts';
import { errorName } from '../queue/error-name.ts';
import type { Db } from '../store/database.ts';
import { refuseNewerSchema } from '../store/migrate.ts';

const EVERY_MS = 15_000;

/** Who works, for the people who look after it. */
export interface WorkerIdentity {
  /** `serve`, `work`, or the command that works for itself. */
  readonly role: string;
  /** Of the program. */
  readonly version: string;
  /** Called once when this program has become too old for the database. */
  readonly whenOutdated?: (error: AppError) => void;
}

export interface SchemaWatchParts {
  readonly db: Db;
  readonly log: Logger;
  readonly identity: WorkerIdentity;
}

export class SchemaWatch {
  private readonly parts: SchemaWatchParts;
  private timer: NodeJS.Timeout | null = null;
  private present: Promise<void> = Promise.resolve();

  constructor(parts: SchemaWatchParts) {
    this.parts = parts;
  }

  start(): void {
    this.timer = setInterval(() => {
      this.present = this.look();
    }, EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.present;
  }

  /** One look; trouble with the database is for the next one. */
  async look(): Promise<void> {
    const { db, log, identity } = this.parts;
    try {
      await refuseNewerSchema(db);
    } catch (error) {
      if (error instanceof AppError && error.code === 'store.version') {
        if (this.timer) clearInterval(this.timer);
        log.error({ code: error.code }, 'a newer program has changed the database');
        identity.whenOutdated?.(error);
      } else log.warn({ error: errorName(error) }, 'cannot ask which version the database has');
    }
  }
}
