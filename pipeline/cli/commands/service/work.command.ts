// `work`: the workers alone, on a machine beside the one with the service. Needs a database that both can reach.
import { resolve } from 'node:path';
import { AppError } from '../../../../contract/app-error.ts';
import { loadConfig } from '../../../config/load-config.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { exitOfStop } from '../../interrupt.ts';
import type { Office } from '../../open-office.ts';
import type { Terminal } from '../../terminal.ts';
import { untilInterrupted } from '../../until-interrupted.ts';
import { withOffice } from '../../with-office.ts';

export interface WorkOptions {
  readonly data?: string;
}

const WHEN_INTERRUPTED =
  'Il lavoro è fermo; ciò che non è finito lo prendono gli altri, o il prossimo avvio.';

/**
 * Until it is asked to stop, or a newer program has changed the database.
 * @throws AppError config.invalid without a database that several machines can share, store.other_installation where the
 * store is not the service's, store.version, and what opening throws
 */
export async function workCommand(options: WorkOptions, terminal: Terminal): Promise<ExitCode> {
  const { config } = loadConfig(terminal.env, {
    ...(options.data === undefined ? {} : { dataDir: resolve(options.data) }),
  });
  if (!config.databaseUrl) throw new AppError('config.invalid', 'work needs CIVIS_DATABASE_URL');
  const outdated = new AbortController();
  const work = async ({ engine }: Office, signal: AbortSignal) => {
    await engine.start();
    terminal.err('Al lavoro.\n');
    await untilInterrupted(AbortSignal.any([signal, outdated.signal]));
    outdated.signal.throwIfAborted();
    return exitOfStop(signal);
  };
  const whenOutdated = (error: AppError) => outdated.abort(error);
  const role = { name: 'work', isWorker: true, readsWhenIdle: true, whenOutdated };
  return withOffice(config, terminal, WHEN_INTERRUPTED, work, role);
}
