// A watched folder on an open office, as `watch` and `serve` run it: what a crash left half done is finished first, then
// it looks until it is told to stop.
import { performance } from 'node:perf_hooks';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { Config } from '../../config/settings.ts';
import { freeBytesOf } from '../../intake/watch/disk-space.ts';
import { finishNotes } from '../../intake/watch/finish-notes.ts';
import { type Hints, listenForHints } from '../../intake/watch/hints.ts';
import { lookAtEnding } from '../../intake/watch/look-at-ending.ts';
import { finishCopies } from '../../intake/watch/move-by-copy.ts';
import { realMoveFs } from '../../intake/watch/move-file.ts';
import { Alarm, runWatch } from '../../intake/watch/run-watch.ts';
import type { CheckedFolders } from '../../intake/watch/safe-folders.ts';
import type { FileEnd, WatchListener, WatchRules } from '../../intake/watch/watch-house.ts';
import { Watcher } from '../../intake/watch/watcher.ts';
import { watchText } from '../../messages/watch.table.ts';
import { addToOut } from '../../outputs/write-out.ts';
import { errorCodeOf } from '../../store/file-errors.ts';
import { intakesBeginning } from '../../store/intake-lookup.ts';
import type { Office } from '../open-office.ts';
import { outFacts } from '../out-facts.ts';
import { picturesFor } from '../pictures-for.ts';

const MS_PER_SECOND = 1_000;
const BYTES_PER_MB = 1_048_576;

export interface WatchPlace {
  readonly config: Config;
  readonly folders: CheckedFolders;
  /** Takes what is there, waits until it is read, and is over. */
  readonly isOnce: boolean;
  readonly deletesDone: boolean;
  readonly office: Pick<Office, 'engine' | 'clock'>;
  readonly listener: WatchListener;
}

export interface Watch {
  /** Until the signal, or with `isOnce` until nothing is left. @throws the signal's reason when aborted */
  run(signal: AbortSignal): Promise<void>;
}

/** The engine must work already. */
export async function openWatch(place: WatchPlace): Promise<Watch> {
  const { folders, office, listener } = place;
  const { engine, clock } = office;
  for (const root of [folders.done, folders.failed]) {
    for (const path of await finishCopies(realMoveFs, root)) listener.tell('watch.moves_finished', { path });
  }
  await finishNotes(folders.failed);
  if (folders.movesByCopy) listener.tell('watch.moves_by_copy');
  const rules = rulesOf(place);
  const watcher = new Watcher({
    folders,
    rules,
    plan: { ...folders, deleteDone: place.deletesDone, fs: realMoveFs },
    engine,
    earlierIntakes: (start) => intakesBeginning(engine.db, start),
    originalOf: (sha256) => engine.blobs.pathOf(sha256),
    isStored: (sha256) => engine.blobs.has(sha256),
    clock: {
      nowMs: () => performance.now(),
      now: () => clock.now(),
      today: () => romeDay(clock.now()),
    },
    lookAtEnding: (path) => lookAtEnding(path),
    freeBytes: freeBytesOf,
    listener,
  });
  return {
    async run(signal) {
      const alarm = new Alarm();
      const hints = place.isOnce ? null : begin(place, rules, alarm);
      try {
        await runWatch({ watcher, engine, alarm, looked: async (waiting) => hints?.pileIs(waiting) }, signal);
      } finally {
        await hints?.close();
      }
    },
  };
}

/** Drafts and sheets of one file's results, in the folder for them if there is one. */
export async function writeWatched(
  { folders, config, office }: Pick<WatchPlace, 'folders' | 'config' | 'office'>,
  { intakes }: FileEnd,
  results: readonly Result[],
): Promise<void> {
  if (folders.out === null) return;
  const run = { results, intakes, refused: [] };
  const pictures = (result: Result) => picturesFor(office, run, result);
  await addToOut(folders.out, results, pictures, await outFacts(run, office, config));
}

function rulesOf({ config, isOnce }: WatchPlace): WatchRules {
  const rescanSeconds = config.watchPoll === 'on' ? config.watchPollSeconds : config.watchRescanSeconds;
  return {
    settleMs: config.watchSettleSeconds * MS_PER_SECOND,
    patienceMs: config.watchPatienceSeconds * MS_PER_SECOND,
    maxOpen: config.watchOpenFiles,
    keepFreeBytes: config.watchMinFreeMb * BYTES_PER_MB,
    rescanMs: rescanSeconds * MS_PER_SECOND,
    isOnce,
  };
}

function begin({ config, folders, listener }: WatchPlace, rules: WatchRules, alarm: Alarm): Hints | null {
  const isPolling = config.watchPoll === 'on';
  const seconds = rules.rescanMs / MS_PER_SECOND;
  const how = watchText(isPolling ? 'watch.by_polling' : 'watch.by_events', { seconds });
  const { inbox, done, failed } = folders;
  listener.tell('watch.started', { inbox, done, failed, how });
  if (isPolling) return null;
  return listenForHints(
    inbox,
    () => alarm.ring(),
    (error) => listener.tell('watch.events_failed', { detail: errorCodeOf(error) ?? 'error', seconds }),
  );
}
