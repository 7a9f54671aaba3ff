// Where the transaction that makes a notice visible writes down what others are to be told of it.
import type { Result } from '../../contract/result.schema.ts';
import type { Tx } from './database.ts';

export interface EventBook {
  /** Called before the document's notices are replaced: what stands there still says what was. */
  book(tx: Tx, documentId: string, results: readonly Result[], now: Date): Promise<void>;
}

/** Nobody listens: nothing is written. */
export const NO_EVENTS: EventBook = { book: async () => undefined };
