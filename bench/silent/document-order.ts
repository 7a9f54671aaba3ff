// What a maker child is told and what it gives back.
import type { NoticeTruth } from '../../samples/generator/truth.ts';

export interface DocumentOrder {
  readonly seed: number;
  readonly index: number;
  /** Null: drawn from the seed. */
  readonly profile: string | null;
}

export interface MadeDocument {
  readonly order: DocumentOrder;
  /** `SEED-INDEX`. */
  readonly name: string;
  readonly file: string;
  readonly profile: string;
  readonly layout: string;
  readonly damage: readonly string[];
  /** What stands on the pages in the file. */
  readonly truth: NoticeTruth;
  /** What stands on all pages of the letter. */
  readonly whole: NoticeTruth;
}
