// A watch on real folders with a clock that only the test moves and an engine that ends documents when told.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { romeDay } from '../../../../../contract/civil-date.ts';
import type { FreeBytes } from '../../../../../pipeline/intake/watch/disk-space.ts';
import { lookAtEnding } from '../../../../../pipeline/intake/watch/look-at-ending.ts';
import { type MoveFs, realMoveFs } from '../../../../../pipeline/intake/watch/move-file.ts';
import { checkFolders } from '../../../../../pipeline/intake/watch/safe-folders.ts';
import type { Ending } from '../../../../../pipeline/intake/watch/stability.ts';
import type { FileEnd, WatchRules } from '../../../../../pipeline/intake/watch/watch-house.ts';
import { Watcher } from '../../../../../pipeline/intake/watch/watcher.ts';
import { FakeEngine } from './fake-engine.ts';

export const RULES: WatchRules = {
  settleMs: 5_000,
  patienceMs: 60_000,
  maxOpen: 20,
  keepFreeBytes: 1_000,
  rescanMs: 30_000,
  isOnce: false,
};

export interface BenchOptions {
  readonly rules?: Partial<WatchRules>;
  readonly deleteDone?: boolean;
  readonly moveFs?: Partial<MoveFs>;
}

export async function openBench(root: string, options: BenchOptions = {}) {
  const inbox = join(root, 'inbox');
  mkdirSync(inbox, { recursive: true });
  mkdirSync(join(root, 'data'), { recursive: true });
  const folders = await checkFolders({
    ...{ inbox, done: join(root, 'done'), failed: join(root, 'failed'), data: join(root, 'data'), out: null },
  });
  const engine = new FakeEngine();
  const bench = {
    engine,
    nowMs: 0,
    free: 1e12,
    endings: new Map<string, Ending>(),
    told: [] as string[],
    refusals: [] as string[],
    ends: [] as { readonly end: FileEnd; readonly put: string }[],
    resultsTold: [] as string[],
    areStored: true,
    failTelling: null as Error | null,
  };
  const freeBytes: FreeBytes = async () => bench.free;
  const watcher = new Watcher({
    folders,
    rules: { ...RULES, ...options.rules },
    plan: { ...folders, deleteDone: options.deleteDone ?? false, fs: { ...realMoveFs, ...options.moveFs } },
    engine,
    earlierIntakes: async (start) => engine.earlierIntakes(start),
    originalOf: async (sha256) => {
      const path = join(root, 'data', sha256);
      writeFileSync(path, engine.intakes.find(({ documentId }) => documentId === sha256)?.bytes ?? '');
      return path;
    },
    isStored: async () => bench.areStored,
    clock: { nowMs: () => bench.nowMs, now: () => engine.now, today: () => romeDay(engine.now) },
    lookAtEnding: async (path) => bench.endings.get(path) ?? lookAtEnding(path),
    freeBytes,
    listener: {
      async results(end) {
        if (bench.failTelling) throw bench.failTelling;
        bench.resultsTold.push(end.steps.join('/'));
      },
      looked: () => undefined,
      leftInbox: (end, put) => void bench.ends.push({ end, put: put.kind }),
      refused: (_, why) => void bench.refusals.push(why.code),
      tell: (code) => void bench.told.push(code),
    },
  });
  const signal = new AbortController().signal;
  return {
    ...{ root, inbox, bench, engine, watcher },
    put(name: string, text = `paper ${name}`): string {
      const path = join(inbox, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    look: () => watcher.look(signal),
    /** So much later. */
    async lookAfter(ms: number): Promise<number> {
      bench.nowMs += ms;
      return watcher.look(signal);
    },
    /** All documents that are open end now. */
    endAll: () => watcher.finish(watcher.openDocuments()),
    /** Files below a folder of the bench, without what is ours. */
    files(folder: 'inbox' | 'done' | 'failed'): readonly string[] {
      const all = readdirSync(join(root, folder), { recursive: true }).map(String);
      return all
        .filter((name) => !/(?:^|\/)\.civis-/.test(name) && statSync(join(root, folder, name)).isFile())
        .sort();
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
