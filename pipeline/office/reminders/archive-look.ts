// What a look at the whole archive needs, from the configuration: whose notices they are, and how they are told.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Config } from '../../config/settings.ts';
import type { Db } from '../../store/database.ts';
import type { LineStyle } from './item-line.ts';
import { itemsOfArchive } from './items-of-archive.ts';
import { parsePeople } from './people.ts';
import { recordedOfStandings } from './recorded-of-standings.ts';
import type { ReminderItem } from './reminder-item.ts';

export function archiveItems(
  db: Db,
  { owner, mailPeople }: Pick<Config, 'owner' | 'mailPeople'>,
  day: CivilDate,
): Promise<readonly ReminderItem[]> {
  const people = parsePeople(mailPeople ?? '') ?? new Map();
  return itemsOfArchive(db, recordedOfStandings(db, day, owner, people));
}

export function reminderStyle({
  mailDetails,
  language,
}: Pick<Config, 'mailDetails' | 'language'>): LineStyle {
  return { details: mailDetails, language };
}
