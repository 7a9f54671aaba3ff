// How calendars are written, as configured.
import type { Config } from '../../config/settings.ts';
import type { CalendarStyle } from '../../outputs/calendar/calendar-events.ts';

export function calendarStyleOf({
  calendarDetails,
  language,
}: Pick<Config, 'calendarDetails' | 'language'>): CalendarStyle {
  return { details: calendarDetails, language };
}
