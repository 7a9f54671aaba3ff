// What the statistics know of one notice.
import type { Result } from '../../../contract/result.schema.ts';

export interface NoticeRecord {
  readonly result: Result;
  /** The client's name in the register; null where nobody knows whose notice it is. */
  readonly client: string | null;
  /** When the file first came in. */
  readonly takenAt: Date;
  /** When its draft was there; null while it is on its way or where it failed. */
  readonly draftedAt: Date | null;
}
