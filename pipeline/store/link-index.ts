// Look-up of the notices that may belong to one notice: those that share a key with it.
import type { LinkFacts } from '../../validators/linking/index.ts';

export interface LinkIndex {
  /** Of other documents, in no order. The time does not grow with the history: keys are a number, or a taxpayer's year. */
  findSharing(facts: readonly LinkFacts[], exceptDocumentId: string): Promise<readonly LinkFacts[]>;
}
