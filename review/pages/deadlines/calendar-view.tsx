// The month, and below it what is to be done on the day that is chosen. What is overdue or has no day is named above.
import { useRef } from 'preact/hooks';
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { wordsOf } from '../../shell/language.ts';
import { sameDayIn } from './calendar.ts';
import { CalendarGrid, dayTitle, monthTitle } from './calendar-grid.tsx';
import { DEADLINE_WORDS } from './deadlines.words.ts';
import { Entries } from './entry-list.tsx';
import { groupOf, rowsByDay } from './groups.ts';

export interface CalendarViewProps {
  readonly day: CivilDate;
  readonly today: string;
  readonly rows: readonly NoticeRow[];
  /** What is to be done today at the latest, whatever the month. */
  readonly urgent: readonly NoticeRow[];
  onDay(day: CivilDate): void;
  onList(): void;
  onRecord(row: NoticeRow): void;
}

export function CalendarView({ day, today, rows, urgent, onDay, onList, onRecord }: CalendarViewProps) {
  const words = wordsOf(DEADLINE_WORDS);
  const below = useRef<HTMLElement>(null);
  const byDay = rowsByDay(rows);
  const own = byDay.get(day) ?? [];
  const toEntries = () => {
    const first = below.current?.querySelector('[data-main]') ?? below.current?.querySelector('h2');
    if (first instanceof HTMLElement) first.focus();
  };
  return (
    <>
      <Urgent rows={urgent} onList={onList} />
      <div class="month-head">
        <button type="button" aria-label={words.previousMonth} onClick={() => onDay(sameDayIn(day, -1))}>
          ‹
        </button>
        <h2 aria-live="polite">{monthTitle(day, words)}</h2>
        <button type="button" aria-label={words.nextMonth} onClick={() => onDay(sameDayIn(day, 1))}>
          ›
        </button>
        <button type="button" onClick={() => onDay(parseCivilDate(today) ?? day)}>
          {words.todayButton}
        </button>
      </div>
      <CalendarGrid {...{ selected: day, today, byDay }} onSelect={onDay} onEnter={toEntries} />
      <section ref={below} aria-labelledby="day-title">
        <h2 id="day-title" tabIndex={-1}>
          {dayTitle(day, words)} <span class="small">({words.count(own.length)})</span>
        </h2>
        {own.length === 0 ? <p>{words.noneOfDay}</p> : <Entries rows={own} onRecord={onRecord} />}
      </section>
    </>
  );
}

function Urgent({ rows, onList }: { readonly rows: readonly NoticeRow[]; onList(): void }) {
  const words = wordsOf(DEADLINE_WORDS);
  const count = (wanted: string) => rows.filter((row) => groupOf(row) === wanted).length;
  const readToday = count('read_today');
  const overdue = count('overdue');
  if (readToday + overdue === 0) return null;
  return (
    <p class="urgent">
      <span class="tag bad">
        <span aria-hidden="true">! </span>
        {words.urgentAbove}
      </span>{' '}
      {words.urgent(readToday, overdue)}.{' '}
      <button type="button" class="plain" onClick={onList}>
        {words.showUrgent}
      </button>
    </p>
  );
}
