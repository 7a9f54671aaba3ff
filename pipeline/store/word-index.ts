// What people said of a document's notices and of its split, looked up by the stages split, check and draft. (Interface
// file.)
import type { HumanWord } from '../../contract/human-word.ts';

export interface WordIndex {
  /** In the order they were said; empty for a document nobody spoke of. */
  wordsOf(documentId: string): Promise<readonly HumanWord[]>;
}

export const NO_WORDS: WordIndex = { wordsOf: async () => [] };
