// `watch`: the watched folder alone, until Ctrl-C, or once.
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import { lockInbox } from '../../intake/watch/inbox-lock.ts';
import { type CheckedFolders, checkFolders } from '../../intake/watch/safe-folders.ts';
import { watchText } from '../../messages/watch.table.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { onInterrupt } from '../interrupt.ts';
import { type Office, openOffice } from '../open-office.ts';
import type { Terminal } from '../terminal.ts';
import { openWatch, writeWatched } from '../watch/open-watch.ts';
import { WatchReport } from '../watch/watch-report.ts';

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

interface WatchedOffice {
  readonly config: Config;
  readonly folders: CheckedFolders;
  readonly options: WatchOptions;
  readonly office: Office;
  readonly terminal: Terminal;
}

async function watchFolder(watched: WatchedOffice, signal: AbortSignal): Promise<ExitCode> {
  const { config, folders, options, office, terminal } = watched;
  const report = new WatchReport(terminal, {
    inbox: folders.inbox,
    isJson: options.json ?? false,
    writeOut: (end, results) => writeWatched(watched, end, results),
  });
  await office.engine.start();
  const watch = await openWatch({
    ...{ config, folders, office, listener: report },
    isOnce: options.once ?? false,
    deletesDone: options.deleteDone ?? false,
  });
  await watch.run(signal);
  return report.exit;
}
