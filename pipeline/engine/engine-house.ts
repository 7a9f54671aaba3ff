// What the engine stands on: data folder and its lock, database, and the stores of originals, all of one installation.
import { AppError } from '../../contract/app-error.ts';
import { QUEUE_LISTENERS } from '../queue/work-queue.ts';
import { checkInstallation } from '../store/check-installation.ts';
import { type DataFolder, dataFolderAt, openDataFolder } from '../store/data-folder.ts';
import { type DataFolderLock, lockDataFolder } from '../store/data-folder-lock.ts';
import { type Database, openPglite, openPostgres } from '../store/database.ts';
import { openStores } from '../store/open-stores.ts';
import type { Stores } from '../store/stores.ts';
import type { EngineOptions } from './engine-options.ts';
import { StageList } from './stage-list.ts';

export interface House {
  readonly options: EngineOptions;
  readonly list: StageList;
  readonly folder: DataFolder;
  /** Null where several processes may work. */
  readonly lock: DataFolderLock | null;
  readonly database: Database;
  readonly stores: Stores;
  close(): Promise<void>;
}

/**
 * Gives everything back when one of them cannot be had.
 * @throws AppError store.locked, store.version, store.other_installation, store.unavailable, config.invalid,
 * database.unavailable
 */
export async function openHouse(options: EngineOptions): Promise<House> {
  const list = new StageList(options.stages, options.expectedStages);
  const joins = options.joinsService ?? false;
  if ((options.redisUrl || joins) && !options.databaseUrl) {
    throw new AppError('config.invalid', `${joins ? 'work' : 'redisUrl'} needs databaseUrl`);
  }
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let one = opened.pop(); one; one = opened.pop()) await one();
  };
  try {
    // Where the service's share is not mounted, nothing is made in its place.
    const isShared = joins && !options.s3;
    const folder = isShared ? dataFolderAt(options.dataDir) : await openDataFolder(options.dataDir);
    const lock = options.databaseUrl ? null : await lockDataFolder(options.dataDir, options.clock.now());
    if (lock) opened.push(() => lock.release());
    const stores = await openStores(folder, options.s3 ?? null);
    opened.push(() => stores.close());
    const database = await openDatabase(options, folder);
    opened.push(() => database.close());
    await checkInstallation(database.db, stores.mark, { mayMark: !joins, now: new Date() });
    return { options, list, folder, lock, database, stores, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDatabase(options: EngineOptions, folder: DataFolder): Promise<Database> {
  if (!options.databaseUrl) return openPglite(folder.database);
  const { light, heavy } = options.concurrency;
  return openPostgres(options.databaseUrl, { queueListeners: QUEUE_LISTENERS, concurrency: light + heavy });
}
