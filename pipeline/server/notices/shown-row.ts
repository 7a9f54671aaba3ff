// A row of a list as it goes out.
import type { NoticeListRow } from '../../office/lists/list-rows.ts';
import type { NoticeRow } from './notice.schema.ts';

export function shownRow(row: NoticeListRow): NoticeRow {
  return { ...row, flags: [...row.flags], causes: [...row.causes], doubtful: [...row.doubtful] };
}
