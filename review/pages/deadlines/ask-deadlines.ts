// Asks for deadlines as far as they are shown: pages one after the other up to a bound, so that a large office waits for no
// list that nobody reads to its end.
import { addDays, parseCivilDate } from '../../../contract/civil-date.ts';
import type { DeadlinePage, NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { ask, queryOf } from '../../api/ask.ts';
import type { Filters } from './filters.ts';

const PAGE = 200;
/** Entries shown before somebody asks for more. */
export const FIRST_SHOWN = 400;

export interface Deadlines {
  readonly rows: readonly NoticeRow[];
  /** The service's day: days left are counted from it. */
  readonly today: string;
  readonly hasMore: boolean;
}

export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

type Whose = Pick<Filters, 'client' | 'person' | 'withClosed'>;

/** What is to be done within some days, with all that is overdue or has no day. @throws Problem */
export async function askNext(
  filters: Whose & Pick<Filters, 'days'>,
  most: number,
  signal: AbortSignal,
): Promise<Deadlines> {
  const { client, person, days } = filters;
  const open = await pages('/deadlines', { client, person, dueWithin: days }, most, signal);
  const last = shifted(open.today, days);
  // Closed ones are looked back at as far as ahead.
  const closed = await closedOf(filters, { from: shifted(open.today, -days), to: last }, most, signal);
  return { ...open, rows: [...open.rows, ...closed.rows], hasMore: open.hasMore || closed.hasMore };
}

/** What is to be done on these days. @throws Problem */
export async function askRange(
  filters: Whose,
  { from, to }: Range,
  most: number,
  signal: AbortSignal,
): Promise<Deadlines> {
  const { client, person } = filters;
  const open = await pages('/deadlines', { client, person, from, to }, most, signal);
  const closed = await closedOf(filters, { from, to }, most, signal);
  return { ...open, rows: [...open.rows, ...closed.rows], hasMore: open.hasMore || closed.hasMore };
}

/** By their safe day: nothing is to be done about them any more. */
async function closedOf(
  { client, person, withClosed }: Whose,
  range: Range,
  most: number,
  signal: AbortSignal,
) {
  if (!withClosed) return { rows: [], hasMore: false };
  const { rows, hasMore } = await pages(
    '/notices',
    { client, person, ...range, undated: 'without' },
    most,
    signal,
  );
  return { rows: rows.filter(({ isOpen }) => !isOpen), hasMore };
}

async function pages(
  path: string,
  query: Readonly<Record<string, string | number | null>>,
  most: number,
  signal: AbortSignal,
): Promise<Deadlines> {
  const rows: NoticeRow[] = [];
  let cursor: string | null = null;
  let today = '';
  do {
    const asked: string = queryOf({ ...query, limit: Math.min(PAGE, most), cursor });
    const { body } = await ask<Omit<DeadlinePage, 'today'> & { today?: string }>(`${path}${asked}`, {
      signal,
    });
    rows.push(...body.items);
    cursor = body.nextCursor;
    // The list of all notices does not say it, and nobody asks it of that list.
    today = body.today ?? '';
  } while (cursor !== null && rows.length < most);
  return { rows, today, hasMore: cursor !== null };
}

function shifted(day: string, by: number): string {
  const parsed = parseCivilDate(day);
  return parsed === null ? day : addDays(parsed, by);
}
