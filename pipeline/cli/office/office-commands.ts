// What the commands of the office's own lists share: who records, the database to look into, the engine to change with.
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import type { Db } from '../../store/database.ts';
import { openArchive } from '../explain/open-archive.ts';
import { onInterrupt } from '../interrupt.ts';
import { openOffice } from '../open-office.ts';
import { systemClock } from '../system-clock.ts';
import type { Terminal } from '../terminal.ts';

export interface OfficeOptions {
  readonly data?: string;
  readonly by?: string;
}

export interface Looking {
  readonly db: Db;
  readonly config: Config;
  readonly now: Date;
}

/** The user of the machine, unless told. */
export function whoRecords({ by }: OfficeOptions): string {
  return by?.trim() || userInfo().username;
}

/** Looks; changes no draft. @throws AppError store.locked, store.version, database.unavailable */
export async function inArchive<T>(
  options: OfficeOptions,
  terminal: Terminal,
  work: (looking: Looking) => Promise<T>,
): Promise<T> {
  const config = configOf(options, terminal);
  const now = systemClock.now();
  const archive = await openArchive(config, now);
  try {
    return await work({ db: archive.db, config, now });
  } finally {
    await archive.close();
  }
}

/** Changes what drafts depend on, and waits until those concerned are drafted again. */
export async function changingDrafts<T extends { readonly documentIds: readonly string[] }>(
  options: OfficeOptions,
  terminal: Terminal,
  work: (looking: Looking) => Promise<T>,
): Promise<T> {
  const config = configOf(options, terminal);
  const interrupt = onInterrupt(terminal);
  const office = await openOffice(config).catch((error: unknown) => {
    interrupt.release();
    throw error;
  });
  try {
    const made = await work({ db: office.engine.db, config, now: systemClock.now() });
    if (made.documentIds.length > 0) {
      terminal.err(`Aggiorno ${made.documentIds.length} documenti…\n`);
      await office.engine.start();
      await office.engine.settle(made.documentIds, interrupt.signal);
    }
    return made;
  } catch (error) {
    // The change is stored; what is not drafted again waits for the next start.
    if (interrupt.signal.aborted)
      terminal.err('Interrotto: le modifiche sono salve, gli atti si aggiornano al prossimo avvio.\n');
    throw error;
  } finally {
    await office.close();
    interrupt.release();
  }
}

function configOf({ data }: OfficeOptions, terminal: Terminal): Config {
  return loadConfig(terminal.env, data === undefined ? {} : { dataDir: resolve(data) }).config;
}
