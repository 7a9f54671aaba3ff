// Looks into (or tampers with) the database of a data folder whose engine is closed.
import { join } from 'node:path';
import { type Database, openPglite } from '../../../pipeline/store/database.ts';

export async function withDatabase<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openPglite(join(dataDir, 'db'));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
