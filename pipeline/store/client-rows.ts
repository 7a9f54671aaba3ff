// Clients as rows.
import type { ClientIndex } from './client-index.ts';
import type { Db } from './database.ts';

export function databaseClientIndex(_db: Db): ClientIndex {
  return { clientOf: async () => null };
}
