// What the statistics know of one notice: of its result only what they count, so that a whole archive fits into memory.
import type { Result } from '../../../contract/result.schema.ts';

export type CountedResult = Pick<
  Result,
  'id' | 'notice' | 'status' | 'error' | 'deadline' | 'practices' | 'ruolo' | 'warnings'
> & { readonly fields: Pick<Result['fields'], 'importoTotale'> };

export interface NoticeRecord {
  readonly result: CountedResult;
  /** The client's name in the register; null where nobody knows whose notice it is. */
  readonly client: string | null;
  /** When the file first came in. */
  readonly takenAt: Date;
  /** When its draft was there; null while it is on its way, where it failed, or where it was drafted again since. */
  readonly draftedAt: Date | null;
}
