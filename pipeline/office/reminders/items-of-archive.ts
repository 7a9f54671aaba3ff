// The notices of the archive as reminders need them.
import { romeDay } from '../../../contract/civil-date.ts';
import type { Db } from '../../store/database.ts';
import { noticesWithIntake } from '../../store/notices-with-intake.ts';
import { itemOfResult } from './item-of-result.ts';
import type { ReminderItem } from './reminder-item.ts';

export async function itemsOfArchive(db: Db): Promise<readonly ReminderItem[]> {
  const items: ReminderItem[] = [];
  for await (const page of noticesWithIntake(db)) {
    for (const { result, batchId, takenAt, client, path } of page) {
      const item = itemOfResult(result, { batchId, arrivedOn: romeDay(takenAt), client, path });
      if (item) items.push(item);
    }
  }
  return items;
}
