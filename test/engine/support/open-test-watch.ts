// A watch over a real engine with fake stages: real folders, real time, nothing to settle for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { freeBytesOf } from '../../../pipeline/intake/watch/disk-space.ts';
import { finishNotes } from '../../../pipeline/intake/watch/finish-notes.ts';
import { lookAtEnding } from '../../../pipeline/intake/watch/look-at-ending.ts';
import { finishCopies } from '../../../pipeline/intake/watch/move-by-copy.ts';
import { type MoveFs, realMoveFs } from '../../../pipeline/intake/watch/move-file.ts';
import { Alarm, runWatch } from '../../../pipeline/intake/watch/run-watch.ts';
import { checkFolders } from '../../../pipeline/intake/watch/safe-folders.ts';
import type { FileEnd, WatchRules } from '../../../pipeline/intake/watch/watch-house.ts';
import { Watcher } from '../../../pipeline/intake/watch/watcher.ts';
import { intakesBeginning } from '../../../pipeline/store/intake-lookup.ts';

export interface TestWatch {
  readonly rules?: Partial<WatchRules>;
  readonly fs?: Partial<MoveFs>;
  readonly onEnd?: (end: FileEnd, put: string) => void;
  readonly onRefused?: (path: string, code: string) => void;
}

/** Takes everything that is in `root/inbox` and returns when all of it has ended. */
export async function watchOnce(engine: Engine, root: string, options: TestWatch = {}): Promise<void> {
  const at = (name: string) => join(root, name);
  mkdirSync(at('inbox'), { recursive: true });
  const folders = await checkFolders({
    ...{ inbox: at('inbox'), done: at('done'), failed: at('failed'), data: at('data'), out: null },
  });
  const fs = { ...realMoveFs, ...options.fs };
  for (const folder of [folders.done, folders.failed]) await finishCopies(fs, folder);
  await finishNotes(folders.failed);
  await engine.start();
  const now = () => new Date();
  const watcher = new Watcher({
    folders,
    rules: {
      ...{ settleMs: 0, patienceMs: 0, maxOpen: 20, keepFreeBytes: 0, rescanMs: 1_000, isOnce: true },
      ...options.rules,
    },
    plan: { ...folders, deleteDone: false, fs },
    engine,
    earlierIntakes: (start) => intakesBeginning(engine.db, start),
    originalOf: (sha256) => engine.blobs.pathOf(sha256),
    isStored: (sha256) => engine.blobs.has(sha256),
    clock: { nowMs: () => performance.now(), now, today: () => romeDay(now()) },
    lookAtEnding: (path) => lookAtEnding(path),
    freeBytes: freeBytesOf,
    listener: {
      results: async () => undefined,
      looked: () => undefined,
      leftInbox: (end, put) => options.onEnd?.(end, put.kind),
      refused: (path, why) => options.onRefused?.(path, why.code),
      tell: () => undefined,
    },
  });
  await runWatch({ watcher, engine, alarm: new Alarm() }, new AbortController().signal);
}
