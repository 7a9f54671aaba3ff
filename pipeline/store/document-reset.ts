// What a document's row becomes when it has to go its way again.
import { sql } from 'drizzle-orm';
import { document } from './schema.ts';

/** Back to waiting at a stage; the revision makes a run that is under way notice. */
export function resetOf(nextStage: string, now: Date) {
  return {
    status: 'waiting',
    nextStage,
    errorCode: null,
    errorDetail: null,
    crashes: 0,
    attempts: 0,
    retryAt: null,
    revision: sql`${document.revision} + 1`,
    updatedAt: now,
    finishedAt: null,
  };
}
