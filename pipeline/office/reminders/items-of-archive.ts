// The notices of the archive as reminders need them: what their papers say, and over it what people recorded.
import { romeDay } from '../../../contract/civil-date.ts';
import type { Db } from '../../store/database.ts';
import { noticesWithIntake } from '../../store/notices-with-intake.ts';
import { itemOfResult } from './item-of-result.ts';
import type { ReminderItem } from './reminder-item.ts';

/** What people recorded of a notice: who is in charge, whether it is done, what comes next. */
export type Recorded = Partial<Omit<ReminderItem, 'noticeId' | 'batchId' | 'arrivedOn'>>;
/** By the ids of notices; one that is not in the answer has nothing recorded. */
export type RecordedOf = (noticeIds: readonly string[]) => Promise<ReadonlyMap<string, Recorded>>;

export async function itemsOfArchive(db: Db, recordedOf: RecordedOf): Promise<readonly ReminderItem[]> {
  const items: ReminderItem[] = [];
  for await (const page of noticesWithIntake(db)) {
    const recorded = await recordedOf(page.map(({ result }) => result.id));
    for (const { result, batchId, takenAt, client, path } of page) {
      const item = itemOfResult(result, { batchId, arrivedOn: romeDay(takenAt), client, path });
      if (item) items.push({ ...item, ...recorded.get(result.id) });
    }
  }
  return items;
}

/** While nobody keeps a register: everything is open, and the office's. */
export const NOTHING_RECORDED: RecordedOf = async () => new Map();
