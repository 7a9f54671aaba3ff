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
  /** Practice number → the notice it was recorded for; a number that nobody recorded is not in the map. */
  noticesOf(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
