// Practices as rows.
import type { Db } from './database.ts';
import type { PracticeIndex } from './practice-index.ts';

export function databasePracticeIndex(_db: Db): PracticeIndex {
  return { practicesOf: async () => new Map() };
}
