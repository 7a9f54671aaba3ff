// `watch`: the watched folder alone, until Ctrl-C, or once.
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AppError } from '../../../contract/app-error.ts';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import { freeBytesOf } from '../../intake/watch/disk-space.ts';
import { finishNotes } from '../../intake/watch/finish-notes.ts';
import { type Hints, listenForHints } from '../../intake/watch/hints.ts';
import { lockInbox } from '../../intake/watch/inbox-lock.ts';
import { lookAtEnding } from '../../intake/watch/look-at-ending.ts';
import { finishCopies } from '../../intake/watch/move-by-copy.ts';
import { realMoveFs } from '../../intake/watch/move-file.ts';
import { Alarm, runWatch } from '../../intake/watch/run-watch.ts';
import { type CheckedFolders, checkFolders } from '../../intake/watch/safe-folders.ts';
import type { FileEnd, WatchRules } from '../../intake/watch/watch-house.ts';
import { Watcher } from '../../intake/watch/watcher.ts';
import { watchText } from '../../messages/watch.table.ts';
import { addToOut } from '../../outputs/write-out.ts';
import { errorCodeOf } from '../../store/file-errors.ts';
import { intakesBeginning } from '../../store/intake-lookup.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { onInterrupt } from '../interrupt.ts';
import { type Office, openOffice } from '../open-office.ts';
import { outFacts } from '../out-facts.ts';
import { picturesFor } from '../pictures-for.ts';
import type { Terminal } from '../terminal.ts';
import { WatchReport } from '../watch-report.ts';

export interface WatchOptions {
  readonly done?: string;
  readonly failed?: string;
  readonly deleteDone?: boolean;
  readonly out?: string;
  readonly poll?: boolean;
  readonly settle?: string;
  readonly once?: boolean;
  readonly json?: boolean;
  readonly data?: string;
}

const MS_PER_SECOND = 1_000;
const BYTES_PER_MB = 1_048_576;

export async function watchCommand(
  dir: string,
  options: WatchOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { config } = loadConfig(terminal.env, flagsOf(options));
  const folders = await checkFolders(foldersOf(dir, options, config));
  const lock = await lockInbox(folders.inbox);
  const interrupt = onInterrupt(terminal);
  try {
    if (!lock.isHeld) terminal.err(`${watchText('watch.no_lock')}\n`);
    const office = await openOffice(config);
    try {
      return await watchFolder({ config, folders, options, office, terminal }, interrupt.signal);
    } catch (error) {
      if (!interrupt.signal.aborted) throw error;
      terminal.err(`${watchText('watch.stopped')}\n`);
      return EXIT.interrupted;
    } finally {
      await office.close();
    }
  } finally {
    interrupt.release();
    await lock.release();
  }
}

/** @throws AppError arguments.invalid */
function flagsOf({ data, settle, poll }: WatchOptions) {
  if (settle !== undefined && !/^\d{1,4}$/.test(settle)) {
    throw new AppError('arguments.invalid', `--settle ${settle} is no number of seconds`);
  }
  return {
    ...(data === undefined ? {} : { dataDir: resolve(data) }),
    ...(settle === undefined ? {} : { watchSettleSeconds: settle }),
    ...(poll ? { watchPoll: 'on' } : {}),
  };
}

function foldersOf(dir: string, options: WatchOptions, config: Config) {
  const inbox = resolve(dir);
  return {
    inbox,
    done: resolve(options.done ?? join(dirname(inbox), 'done')),
    failed: resolve(options.failed ?? join(dirname(inbox), 'failed')),
    data: resolve(config.dataDir),
    out: options.out === undefined ? null : resolve(options.out),
  };
}

interface WatchPlace {
  readonly config: Config;
  readonly folders: CheckedFolders;
  readonly options: WatchOptions;
  readonly office: Office;
  readonly terminal: Terminal;
}

async function watchFolder(place: WatchPlace, signal: AbortSignal): Promise<ExitCode> {
  const { config, folders, options, office, terminal } = place;
  const { engine } = office;
  const rules = rulesOf(config, options.once ?? false);
  const report = new WatchReport(terminal, {
    inbox: folders.inbox,
    isJson: options.json ?? false,
    writeOut: (end, results) => writeOut(place, end, results),
  });
  for (const root of [folders.done, folders.failed]) {
    for (const path of await finishCopies(realMoveFs, root)) report.tell('watch.moves_finished', { path });
  }
  await finishNotes(folders.failed);
  if (folders.movesByCopy) report.tell('watch.moves_by_copy');
  await engine.start();
  const watcher = new Watcher({
    folders,
    rules,
    plan: { ...folders, deleteDone: options.deleteDone ?? false, fs: realMoveFs },
    engine,
    earlierIntakes: (start) => intakesBeginning(engine.db, start),
    originalOf: (sha256) => engine.blobs.pathOf(sha256),
    isStored: (sha256) => engine.blobs.has(sha256),
    clock: {
      nowMs: () => performance.now(),
      now: () => office.clock.now(),
      today: () => romeDay(office.clock.now()),
    },
    lookAtEnding: (path) => lookAtEnding(path),
    freeBytes: freeBytesOf,
    listener: report,
  });
  const alarm = new Alarm();
  const hints = rules.isOnce ? null : begin(place, rules, report, alarm);
  try {
    await runWatch({ watcher, engine, alarm }, signal);
    return report.exit;
  } finally {
    await hints?.close();
  }
}

function rulesOf(config: Config, isOnce: boolean): WatchRules {
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

function begin(
  { config, folders }: WatchPlace,
  rules: WatchRules,
  report: WatchReport,
  alarm: Alarm,
): Hints | null {
  const isPolling = config.watchPoll === 'on';
  const seconds = rules.rescanMs / MS_PER_SECOND;
  const how = watchText(isPolling ? 'watch.by_polling' : 'watch.by_events', { seconds });
  const { inbox, done, failed } = folders;
  report.tell('watch.started', { inbox, done, failed, how });
  if (isPolling) return null;
  return listenForHints(
    inbox,
    () => alarm.ring(),
    (error) => report.tell('watch.events_failed', { detail: errorCodeOf(error) ?? 'error', seconds }),
  );
}

async function writeOut(
  { folders, office, config }: WatchPlace,
  { intakes }: FileEnd,
  results: readonly Result[],
): Promise<void> {
  if (folders.out === null) return;
  const run = { results, intakes, refused: [] };
  const pictures = (result: Result) => picturesFor(office, run, result);
  await addToOut(folders.out, results, pictures, await outFacts(run, office, config));
}
