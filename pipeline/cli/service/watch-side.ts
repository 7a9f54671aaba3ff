// The watched folder of `serve`. Names of files may say whose they are: the log tells codes and counts alone.
import { dirname, join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { asAppError } from '../../../contract/app-error.ts';
import type { Config } from '../../config/settings.ts';
import { framesOf } from '../../engine/error-evidence.ts';
import { type InboxLock, lockInbox } from '../../intake/watch/inbox-lock.ts';
import { type CheckedFolders, checkFolders } from '../../intake/watch/safe-folders.ts';
import type { WatchListener } from '../../intake/watch/watch-house.ts';
import type { WatchTextCode } from '../../messages/watch.table.ts';
import type { SideHealth, SideWork } from '../../server/side-work.ts';
import type { Office } from '../open-office.ts';
import { openWatch, type Watch, writeWatched } from '../watch/open-watch.ts';
import { resultsOf } from '../watch/watch-report.ts';

/** Trouble with the folder itself (a share that went away): looked at again after so long. */
const AGAIN_MS = 60_000;

const TROUBLES: ReadonlySet<WatchTextCode> = new Set(['watch.inbox_away', 'watch.low_disk']);
const ENDS_OF_TROUBLE: ReadonlySet<WatchTextCode> = new Set(['watch.inbox_back', 'watch.disk_back']);

interface WatchSideParts {
  readonly config: Config;
  readonly office: Pick<Office, 'engine' | 'clock'>;
  readonly log: Logger;
}

/** None where no folder is set. @throws AppError file.not_found, watch.*: a folder that cannot be safe stops the start */
export async function watchSide(parts: WatchSideParts): Promise<readonly SideWork[]> {
  const { config } = parts;
  if (config.watchDir === null) return [];
  const inbox = resolve(config.watchDir);
  const folders = await checkFolders({
    inbox,
    done: resolve(config.watchDone ?? join(dirname(inbox), 'done')),
    failed: resolve(config.watchFailed ?? join(dirname(inbox), 'failed')),
    data: resolve(config.dataDir),
    out: config.watchOut === null ? null : resolve(config.watchOut),
  });
  return [new WatchSide(parts, folders)];
}

class WatchSide implements SideWork {
  readonly name = 'watch';
  private readonly parts: WatchSideParts;
  private readonly folders: CheckedFolders;
  private readonly stopping = new AbortController();
  private lock: InboxLock | null = null;
  private running: Promise<void> = Promise.resolve();
  private present: SideHealth = { state: 'starting', trouble: null, lastRoundAt: null };

  constructor(parts: WatchSideParts, folders: CheckedFolders) {
    this.parts = parts;
    this.folders = folders;
  }

  /** @throws AppError watch.busy */
  async start(): Promise<void> {
    this.lock = await lockInbox(this.folders.inbox);
    if (!this.lock.isHeld) this.parts.log.warn({ side: this.name }, 'the watched folder knows no locks');
    this.running = this.keepWatching();
  }

  async stop(): Promise<void> {
    this.stopping.abort(new DOMException('the service stops', 'AbortError'));
    await this.running;
    await this.lock?.release();
    this.present = { ...this.present, state: 'stopped' };
  }

  health(): SideHealth {
    return this.present;
  }

  private async keepWatching(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const watch = await this.open();
        this.tell('working', null);
        await watch.run(signal);
      } catch (error) {
        if (signal.aborted) return;
        const known = asAppError(error);
        this.parts.log.error(
          { side: this.name, code: known.code, at: framesOf(known) },
          'the watch stopped, tried again',
        );
        this.tell('troubled', known.code);
        await pause(AGAIN_MS, signal);
      }
    }
  }

  private open(): Promise<Watch> {
    const { config, office } = this.parts;
    const { folders } = this;
    return openWatch({
      config,
      folders,
      office,
      isOnce: false,
      deletesDone: false,
      listener: this.listener(),
    });
  }

  private listener(): WatchListener {
    const { log, config, office } = this.parts;
    const line = { side: this.name };
    return {
      results: (end) => writeWatched({ folders: this.folders, config, office }, end, resultsOf(end)),
      leftInbox: ({ intakes }, put) => {
        log.info(
          { ...line, put: put.kind, documents: intakes.map(({ documentId }) => documentId) },
          'file ended',
        );
      },
      refused: (_path, why) => log.warn({ ...line, code: why.code }, 'file not taken in'),
      looked: () => {
        this.present = { ...this.present, lastRoundAt: office.clock.now() };
      },
      tell: (code) => {
        if (TROUBLES.has(code)) this.tell('troubled', code);
        if (ENDS_OF_TROUBLE.has(code)) this.tell('working', null);
        log.info({ ...line, code }, 'watch');
      },
    };
  }

  private tell(state: SideHealth['state'], trouble: string | null): void {
    this.present = { ...this.present, state, trouble };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        done();
      },
      { once: true },
    );
  });
}
