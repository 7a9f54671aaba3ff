// What the queue knows of the service's answers. (No code of the browser: pure parts and their tests need it.)
import type { LaneCounts, NoticeRow } from '../../pipeline/server/notices/notice.schema.ts';

export type QueueRow = NoticeRow;
export type Counts = LaneCounts;

/** Of the list, by the names of the API; empty: whatever it is. */
export interface QueueFilters {
  readonly search: string;
  readonly kind: string;
  readonly client: string;
  readonly person: string;
  readonly cause: string;
  readonly from: string;
  readonly to: string;
  readonly undated: string;
  readonly olderThan: string;
  /** Found in a file of this batch. */
  readonly batch: string;
}

export const NO_FILTERS: QueueFilters = {
  ...{ search: '', kind: '', client: '', person: '', cause: '' },
  ...{ from: '', to: '', undated: '', olderThan: '', batch: '' },
};
