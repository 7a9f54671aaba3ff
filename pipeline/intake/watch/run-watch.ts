// Keeps a watch going: looks when it is time, when the system hints, and when a document has ended; until it is told to
// stop, or, with `once`, until nothing is left.
import type { Engine } from '../../engine/engine-options.ts';
import type { Watcher } from './watcher.ts';

export interface WatchRun {
  readonly watcher: Watcher;
  readonly engine: Pick<Engine, 'nextEnded'>;
  /** Resolves after so long, or sooner when somebody wakes it. */
  readonly alarm: Alarm;
  /** After each full look, with how many files wait. */
  readonly looked?: (waiting: number) => Promise<void>;
}

/** @throws the signal's reason when aborted */
export async function runWatch(
  { watcher, engine, alarm, looked }: WatchRun,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const ends = finishEnds(watcher, engine, alarm, AbortSignal.any([signal, over.signal]));
  // Its error must end the looking as well, and must not go unheard while a look is under way.
  ends.catch(() => alarm.ring());
  try {
    for (;;) {
      signal.throwIfAborted();
      const waitMs = await watcher.look(signal);
      if (watcher.isOver) return;
      await looked?.(watcher.waitingCount);
      await Promise.race([alarm.wait(waitMs, signal), ends]);
    }
  } finally {
    over.abort(new DOMException('the watch is over', 'AbortError'));
    await ends.catch(ignoreAbort);
  }
}

async function finishEnds(
  watcher: Watcher,
  engine: Pick<Engine, 'nextEnded'>,
  alarm: Alarm,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const ended = await engine.nextEnded(() => watcher.openDocuments(), signal);
    await watcher.finish(ended);
    await watcher.refill(signal);
    if (watcher.isOver) alarm.ring();
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}

/** A wait that can be cut short. A ring that comes while nobody waits counts for the next wait. */
export class Alarm {
  private hasRung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.hasRung = true;
    this.wake?.();
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.hasRung && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', this.wake, { once: true });
      });
      if (this.wake) signal.removeEventListener('abort', this.wake);
      this.wake = null;
    }
    this.hasRung = false;
  }
}
