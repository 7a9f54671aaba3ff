// Events of the system, as a hint to look sooner and nothing more: on network shares, in containers and at start they
// are missing or early (chokidar #471, #954, #1100), and the full looks find everything without them.
import { basename } from 'node:path';
import { watch } from 'chokidar';
import { nameKind } from './name-facts.ts';

/** A pile that is copied in makes an event per file: one look serves them all. */
const GATHER_MS = 200;

export interface Hints {
  close(): Promise<void>;
}

/** @param onTrouble told once: events do not work here (too many folders, a share that knows none) */
export function listenForHints(
  inbox: string,
  onHint: () => void,
  onTrouble: (error: unknown) => void,
): Hints {
  let isTold = false;
  let gathering: NodeJS.Timeout | null = null;
  const hint = () => {
    gathering ??= setTimeout(() => {
      gathering = null;
      onHint();
    }, GATHER_MS);
  };
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
  return {
    async close() {
      if (gathering) clearTimeout(gathering);
      await watcher.close();
    },
  };
}
