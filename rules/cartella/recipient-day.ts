// From the day a person can prove to the day the act counts as received.
import { addDays, type CivilDate, earlier } from '../../contract/civil-date.ts';
import { RECIPIENT_DAYS, type RecipientDayRow, type RecipientWay } from './recipient-days.table.ts';

export interface RecipientDay {
  readonly day: CivilDate;
  readonly row: RecipientDayRow;
}

/**
 * @param known the day the row of that way asks for.
 * @param collected for a letter that lay in store: the day it was fetched, where it was.
 */
export function recipientDay(
  way: RecipientWay,
  known: CivilDate,
  collected: CivilDate | null = null,
): RecipientDay {
  const row = RECIPIENT_DAYS[way];
  const presumed = addDays(known, row.daysAfter);
  return { day: collected === null ? presumed : earlier(presumed, collected), row };
}
