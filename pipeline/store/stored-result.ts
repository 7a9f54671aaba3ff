// A result as an older version of the program stored it, with what was added to the object since. (Border file.)
import type { Result } from '../../contract/result.schema.ts';

/** @param stored JSON of the database: whole by the schema of its day */
export function storedResult(stored: Result): Result {
  const { request, practices } = stored as Partial<Pick<Result, 'practices'>> & Result;
  return {
    ...stored,
    practices: practices ?? [],
    request: request && { ...ADDED_TO_REQUEST, ...request },
  };
}

const ADDED_TO_REQUEST = { reason: null, alternatives: [], documents: [], problems: [] };
