// By when what is to be done: as a list, the most urgent first, or as a month. What was done is recorded from here.

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { addDays, type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { queryOf } from '../../api/ask.ts';
import { FollowDialog } from '../../follow/follow-dialog.tsx';
import { toldKey, usePageKeys } from '../../follow/page-keys.ts';
import type { Recorded } from '../../follow/recorded.ts';
import { useRows } from '../../follow/rows.ts';
import { UndoBar } from '../../follow/undo-bar.tsx';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { sheetKey } from '../sheet/sheet-path.ts';
import { askNext, askRange, type Deadlines, FIRST_SHOWN, type Range } from './ask-deadlines.ts';
import { monthBounds, weeksOf } from './calendar.ts';
import { CalendarView } from './calendar-view.tsx';
import './deadlines.css';
import { DEADLINE_WORDS } from './deadlines.words.ts';
import { GroupedEntries } from './entry-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type Filters, filtersOf, queryOfFilters } from './filters.ts';
import { dayOfRow, grouped } from './groups.ts';
import { seenWith } from './seen.ts';

/** What a view shows, and what is urgent whatever it shows. */
interface Shown extends Deadlines {
  readonly urgent: readonly NoticeRow[];
}

export function DeadlinesPage() {
  const words = wordsOf(DEADLINE_WORDS);
  const { query, route } = useLocation();
  const filters = filtersOf(query);
  const { view, days, client, person, withClosed } = filters;
  const [most, setMost] = useState(FIRST_SHOWN);
  const [recording, setRecording] = useState<NoticeRow | null>(null);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const mayWrite = useMay('write');
  const month = filters.day?.slice(0, 7) ?? '';
  const on = [view, view === 'list' ? days : month, client, person, withClosed, most];
  const asked = useAsked((signal) => askShown(filters, most, signal), on);
  useEffect(() => {
    document.title = `${words.title} – civis-intake`;
  }, [words]);

  const shown = asked.state === 'there' ? asked.body : null;
  // The day moves before its month has come.
  const day = filters.day ?? parseCivilDate(shown?.today ?? '');
  const rows = useRows(shown ? idsShown(shown.rows, view, day) : []);
  const selected = shown?.rows.find(({ id }) => id === rows.selected) ?? null;

  const change = (part: Partial<Filters>) => {
    setMost(FIRST_SHOWN);
    route(`/app/deadlines${queryOf(queryOfFilters({ ...filters, ...part }))}`, true);
  };
  const goToday = () => {
    if (view === 'calendar') change({ day: null });
    else document.querySelector<HTMLElement>('.group [data-main]')?.focus();
  };
  const record = (row: NoticeRow | null) => {
    if (row && mayWrite) setRecording(row);
  };
  usePageKeys([
    { key: 'j', label: words.keys.next, run: () => rows.move(1) },
    { key: 'k', label: words.keys.previous, run: () => rows.move(-1) },
    { key: 'o', label: words.keys.open, run: () => selected && route(`/app/notices/${selected.id}`) },
    sheetKey(selected?.id ?? null, words.keys.sheet, route),
    ...(mayWrite ? [{ key: 'f', label: words.keys.record, run: () => record(selected) }] : []),
    { key: 'c', label: words.keys.view, run: () => change({ view: view === 'list' ? 'calendar' : 'list' }) },
    { key: 't', label: words.keys.today, run: goToday },
    ...(view === 'calendar'
      ? [
          toldKey('← ↑ → ↓', words.keys.arrows),
          toldKey('PageUp PageDown', words.keys.months),
          toldKey('Home End', words.keys.week),
          toldKey('Enter ↵', words.keys.toDay),
        ]
      : []),
  ]);

  return (
    <>
      <h1>{words.title}</h1>
      <FilterBar
        {...{ filters, range: rangeOf(filters, shown) }}
        seen={seenWith(shown?.rows ?? [])}
        onChange={change}
      />
      {recorded && (
        <UndoBar
          key={recorded.at}
          recorded={recorded}
          onUndone={() => {
            setRecorded(null);
            asked.again();
          }}
        />
      )}
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={asked.again} />}
      {asked.state === 'asking' && <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>}
      {shown && (
        <div onFocusIn={rows.onFocusIn}>
          {shown.hasMore && (
            <p>
              {words.more(shown.rows.length)}{' '}
              <button type="button" onClick={() => setMost(most + FIRST_SHOWN)}>
                {words.showMore}
              </button>
            </p>
          )}
          {view === 'list' || day === null ? (
            <GroupedEntries rows={shown.rows} onRecord={record} />
          ) : (
            <CalendarView
              {...{ day, today: shown.today, rows: shown.rows, urgent: shown.urgent, onRecord: record }}
              onDay={(next) => change({ day: next })}
              onList={() => change({ view: 'list' })}
            />
          )}
        </div>
      )}
      {recording && (
        <FollowDialog
          id={recording.id}
          who={recording.denominazione ?? words.noName}
          onRecorded={(done) => {
            setRecording(null);
            setRecorded(done);
            announce(done.sentence);
            asked.again();
          }}
          onClose={() => setRecording(null)}
        />
      )}
    </>
  );
}

async function askShown(filters: Filters, most: number, signal: AbortSignal): Promise<Shown> {
  if (filters.view === 'list') {
    const list = await askNext(filters, most, signal);
    return { ...list, urgent: [] };
  }
  const urgent = await askNext({ ...filters, days: 0, withClosed: false }, most, signal);
  const day = filters.day ?? dayFrom(urgent.today);
  const weeks = weeksOf(day).flat();
  const range = { from: weeks[0] ?? day, to: weeks.at(-1) ?? day };
  return { ...(await askRange(filters, range, most, signal)), urgent: urgent.rows };
}

/** @throws RangeError for what the service never says */
function dayFrom(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** In the order in which they stand on the page. */
function idsShown(rows: readonly NoticeRow[], view: Filters['view'], day: string | null): readonly string[] {
  const ordered =
    view === 'list'
      ? grouped(rows).flatMap((group) => group.rows)
      : rows.filter((row) => dayOfRow(row) === day);
  return ordered.map(({ id }) => id);
}

/** Of the exports: to the last day that is shown, with all that is overdue; in the calendar the month. */
function rangeOf({ view, days, day }: Filters, shown: Shown | null): Range {
  const today = parseCivilDate(shown?.today ?? '');
  if (view === 'list') return { from: null, to: today && addDays(today, days) };
  const within = day ?? today;
  if (within === null) return { from: null, to: null };
  const { first, last } = monthBounds(within);
  return { from: first, to: last };
}
