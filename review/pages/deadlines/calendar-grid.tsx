// A month as a table, Monday first, with the keys of a grid (WAI-ARIA): one day can be reached by Tab, arrows lead on from it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type CivilDate, dayOf, monthOf, weekdayOf, yearOf } from '../../../contract/civil-date.ts';
import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { wordsOf } from '../../shell/language.ts';
import { dayByKey, weeksOf } from './calendar.ts';
import { DEADLINE_WORDS, type DeadlineWords } from './deadlines.words.ts';
import { leftOf } from './left.ts';

const SHOWN_NAMES = 3;
const TONES = ['bad', 'warn', 'good'] as const;
const MARKS = { bad: '✖', warn: '▲', good: '●' } as const;

export interface CalendarGridProps {
  readonly selected: CivilDate;
  readonly today: string;
  readonly byDay: ReadonlyMap<string, readonly NoticeRow[]>;
  onSelect(day: CivilDate): void;
  /** Down to what is to be done on the day. */
  onEnter(): void;
}

export function CalendarGrid({ selected, today, byDay, onSelect, onEnter }: CalendarGridProps) {
  const words = wordsOf(DEADLINE_WORDS);
  const table = useRef<HTMLTableElement>(null);
  // Keys may come faster than the month is drawn, and the day they came from may not be in the next one.
  const at = useRef(selected);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    at.current = selected;
    if (isMoving.current && table.current) focusDay(table.current, selected);
    isMoving.current = false;
  }, [selected]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const day = dayByKey(at.current, event.key);
    if (day === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (day === null) return onEnter();
    at.current = day;
    isMoving.current = true;
    onSelect(day);
  }

  return (
    <table
      ref={table}
      class="month"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys is a grid
      role="grid"
      aria-label={monthTitle(selected, words)}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {words.weekdays.map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              <span aria-hidden="true">{short}</span>
              <span class="visually-hidden">{long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(selected).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                {...{ day, words, onSelect, rows: byDay.get(day) ?? [] }}
                isSelected={day === selected}
                isToday={day === today}
                isOutside={monthOf(day) !== monthOf(selected)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly day: CivilDate;
  readonly rows: readonly NoticeRow[];
  readonly words: DeadlineWords;
  readonly isSelected: boolean;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  onSelect(day: CivilDate): void;
}

function DayCell({ day, rows, words, isSelected, isToday, isOutside, onSelect }: DayCellProps) {
  const open = rows.filter(({ isOpen }) => isOpen);
  const tone = TONES.find((each) =>
    open.some(({ next }) => leftOf(next.daysLeft, next.isFloor).tone === each),
  );
  const label = [
    dayTitle(day, words),
    isToday ? words.todayWord : '',
    rows.length > 0 ? words.count(rows.length) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table around it has the keys of all its days
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      data-day={day}
      aria-selected={isSelected}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isSelected ? 0 : -1}
      class={isOutside ? 'outside' : undefined}
      onClick={() => onSelect(day)}
    >
      <span class="visually-hidden">{label}</span>
      <span class="number" aria-hidden="true">
        {dayOf(day)}
      </span>
      {rows.length > 0 && (
        <span class={`tag ${tone ?? ''}`} aria-hidden="true">
          {tone ? MARKS[tone] : '✔'} {rows.length}
        </span>
      )}
      <ul class="names">
        {rows.slice(0, SHOWN_NAMES).map(({ id, denominazione }) => (
          <li key={id}>{denominazione ?? words.noName}</li>
        ))}
        {rows.length > SHOWN_NAMES && <li>{words.others(rows.length - SHOWN_NAMES)}</li>}
      </ul>
    </td>
  );
}

/** `lunedì 23 novembre 2026` */
export function dayTitle(day: CivilDate, words: DeadlineWords): string {
  const weekday = words.weekdays[(weekdayOf(day) + 6) % 7]?.long ?? '';
  return words.dayTitle(weekday, dayOf(day), words.months[monthOf(day) - 1] ?? '', yearOf(day));
}

/** `novembre 2026` */
export function monthTitle(day: CivilDate, words: DeadlineWords): string {
  return `${words.months[monthOf(day) - 1] ?? ''} ${yearOf(day)}`;
}

function focusDay(table: HTMLElement, day: CivilDate): void {
  const cell = table.querySelector(`[data-day="${day}"]`);
  if (cell instanceof HTMLElement) cell.focus();
}
