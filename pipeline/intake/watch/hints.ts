// Events of the system, as a hint to look sooner and nothing more: on network shares, in containers and at start they
// are missing or early (chokidar #471, #954, #1100), and the full looks find everything without them. At each event chokidar
// lists the whole folder again, and each file that we move out is one: beside a pile of thousands that would be most of
// the work, so while one waits nobody listens and the looks go by the clock.
import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { nameKind } from './name-facts.ts';

/** A pile that is copied in makes an event per file: one look serves them all. */
const GATHER_MS = 200;
/** From so many waiting files on nobody listens, until half of them are gone. */
export const PILE = 500;
/** Between the looks meanwhile: an urgent letter behind the pile is seen this soon. */
const LOOK_BY_CLOCK_MS = 10_000;

export interface Hints {
  /** How many files wait, as of the last look. */
  pileIs(waiting: number): Promise<void>;
  close(): Promise<void>;
}

export interface HintTimes {
  readonly lookByClockMs: number;
}

/** @param onTrouble told once: events do not work here (too many folders, a share that knows none) */
export function listenForHints(
  inbox: string,
  onHint: () => void,
  onTrouble: (error: unknown) => void,
  times: HintTimes = { lookByClockMs: LOOK_BY_CLOCK_MS },
): Hints {
  let isTold = false;
  let gathering: NodeJS.Timeout | null = null;
  let byClock: NodeJS.Timeout | null = null;
  const hint = () => {
    gathering ??= setTimeout(() => {
      gathering = null;
      onHint();
    }, GATHER_MS);
  };
  const listen = (): FSWatcher => {
    const watcher = watch(inbox, {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      usePolling: false,
      atomic: false,
      ignored: (path) => path !== inbox && nameKind(basename(path)) !== 'paper',
    });
    // What came while the listening began made no event.
    watcher.on('ready', hint);
    // Files that go are our own moves.
    for (const event of ['add', 'change', 'addDir'] as const) watcher.on(event, hint);
    watcher.on('error', (error) => {
      if (!isTold) onTrouble(error);
      isTold = true;
    });
    return watcher;
  };
  let watcher: FSWatcher | null = listen();
  const stopListening = async () => {
    const open = watcher;
    watcher = null;
    await open?.close();
  };
  return {
    async pileIs(waiting) {
      if (watcher && waiting >= PILE) {
        byClock = setInterval(onHint, times.lookByClockMs);
        await stopListening();
      } else if (byClock && waiting <= PILE / 2) {
        clearInterval(byClock);
        byClock = null;
        watcher = listen();
      }
    },
    async close() {
      if (gathering) clearTimeout(gathering);
      if (byClock) clearInterval(byClock);
      await stopListening();
    },
  };
}
