// What the page of deadlines shows, as its address says it: it can be kept, sent and gone back to.
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';

export interface Filters {
  readonly view: 'list' | 'calendar';
  /** How many days from today the list reaches. */
  readonly days: number;
  /** The day of the calendar; null: today. */
  readonly day: CivilDate | null;
  /** Id in the register. */
  readonly client: string | null;
  readonly person: string | null;
  /** What is closed too. */
  readonly withClosed: boolean;
}

export const SPANS = [7, 15, 30, 60, 90, 365] as const;
export const DEFAULT_SPAN = 30;

export function filtersOf(query: Readonly<Record<string, string>>): Filters {
  const days = Number(query['days']);
  return {
    view: query['view'] === 'calendar' ? 'calendar' : 'list',
    days: SPANS.find((span) => span === days) ?? DEFAULT_SPAN,
    day: parseCivilDate(query['day'] ?? ''),
    client: query['client'] || null,
    person: query['person'] || null,
    withClosed: query['closed'] === 'true',
  };
}

/** What is as usual is not said. */
export function queryOfFilters({ view, days, day, client, person, withClosed }: Filters) {
  return {
    view: view === 'calendar' ? view : null,
    days: days === DEFAULT_SPAN ? null : days,
    day: view === 'calendar' ? day : null,
    ...{ client, person, closed: withClosed },
  };
}
