// Waits for a batch: looks at our tables whenever a document of this process has ended, and now and then for
// those of other machines. Never at queue events, which can be lost.
import { EventEmitter } from 'node:events';
import type { BatchProgress } from '../store/batches.ts';

const LOOK_AT_LEAST_EVERY_MS = 500;
const LOOK_AT_MOST_EVERY_MS = 50;

export class BatchWatch {
  private readonly changes = new EventEmitter().setMaxListeners(0);

  /** Some document has ended. */
  changed(): void {
    this.changes.emit('changed');
  }

  async waitFor(
    look: () => Promise<BatchProgress>,
    onProgress: (progress: BatchProgress) => void,
    signal: AbortSignal,
  ): Promise<BatchProgress> {
    const lookAndTell = async () => {
      const progress = await look();
      onProgress(progress);
      return progress;
    };
    return this.until(lookAndTell, (progress) => progress.documentsDone === progress.documents, signal);
  }

  /** Looks until what is seen is enough. @throws the signal's reason when aborted */
  async until<Seen>(
    look: () => Promise<Seen>,
    isEnough: (seen: Seen) => boolean,
    signal: AbortSignal,
  ): Promise<Seen> {
    for (;;) {
      signal.throwIfAborted();
      const change = this.nextChange(signal);
      const seen = await look();
      if (isEnough(seen)) return seen;
      await pause(LOOK_AT_MOST_EVERY_MS, signal);
      await change;
    }
  }

  /** By hand: of a signal joined from others and a time limit, the limit may be collected as garbage and never come. */
  private nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, LOOK_AT_LEAST_EVERY_MS);
      this.changes.once('changed', done);
      signal.addEventListener('abort', done, { once: true });
      const { changes } = this;
      function done() {
        clearTimeout(timer);
        changes.off('changed', done);
        signal.removeEventListener('abort', done);
        resolve();
      }
    });
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
