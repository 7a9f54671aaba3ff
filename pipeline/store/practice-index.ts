// What became of the requests sent for a notice, looked up by the draft stage.
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { FoldedPractice } from '../../validators/practices/index.ts';

/** What a person saw in CIVIS: is the notice on the roll? */
export interface RollSeen {
  readonly status: 'on_roll' | 'not_on_roll';
  readonly on: string;
}

export interface RecordedPractices {
  /** Oldest first. */
  readonly practices: readonly FoldedPractice[];
  /** The latest look; null where nobody recorded one. */
  readonly roll: RollSeen | null;
}

export const NO_PRACTICES: RecordedPractices = { practices: [], roll: null };

export interface PracticeIndex {
  /**
   * By notice id, oldest first; a notice without practices is not in the map. What to do next depends on the notice's
   * term, which is not known here: it is null.
   */
  practicesOf(noticeIds: readonly string[]): Promise<ReadonlyMap<string, readonly PracticeRecord[]>>;
  /** The same with what is strange about them, and what was seen of the roll. */
  recordedOf(noticeIds: readonly string[]): Promise<ReadonlyMap<string, RecordedPractices>>;
  /** By the id of a paper's result: what it was taken to say; a paper that said nothing yet is not in the map. */
  papersOf(paperIds: readonly string[]): Promise<ReadonlyMap<string, PaperTaken>>;
}

/** How a paper about a request was taken. */
export interface PaperTaken {
  readonly number: string;
  /** Null while nobody recorded the practice. */
  readonly noticeId: string | null;
  /** `withdrawn`: a person took back what it says. */
  readonly standing: 'applied' | 'proposed' | 'withdrawn';
}
