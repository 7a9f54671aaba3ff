// What became of the requests sent for a notice, looked up by the draft stage.
import type { PracticeRecord } from '../../contract/practice.schema.ts';

export interface PracticeIndex {
  /** By notice id, oldest first; a notice without practices is not in the map. */
  practicesOf(noticeIds: readonly string[]): Promise<ReadonlyMap<string, readonly PracticeRecord[]>>;
}
