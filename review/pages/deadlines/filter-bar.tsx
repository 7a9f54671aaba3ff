// What is shown: list or calendar, how far, whose. The choices of clients and persons are those that were seen so far.

import { API, queryOf } from '../../api/ask.ts';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import type { Range } from './ask-deadlines.ts';
import { DEADLINE_WORDS } from './deadlines.words.ts';
import { type Filters, SPANS } from './filters.ts';
import type { Seen } from './seen.ts';

export interface FilterBarProps {
  readonly filters: Filters;
  readonly seen: Seen;
  /** Of the exports. */
  readonly range: Range;
  onChange(part: Partial<Filters>): void;
}

export function FilterBar({ filters, seen, range, onChange }: FilterBarProps) {
  const words = wordsOf(DEADLINE_WORDS);
  const { view, days, client, person, withClosed } = filters;
  return (
    <div class="filters">
      <fieldset aria-label={words.views.label} class="views">
        {(['list', 'calendar'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            onClick={() => onChange({ view: each })}
          >
            {words.views[each]}
          </button>
        ))}
      </fieldset>
      {view === 'list' && (
        <label>
          {words.span}
          <select
            value={String(days)}
            onChange={({ currentTarget }) => onChange({ days: Number(currentTarget.value) })}
          >
            {SPANS.map((span) => (
              <option key={span} value={String(span)}>
                {words.days(span)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Choice
        label={words.clientFilter}
        value={client}
        choices={seen.clients}
        onChange={(next) => onChange({ client: next })}
      />
      <Choice
        label={words.personFilter}
        value={person}
        choices={seen.persons}
        onChange={(next) => onChange({ person: next })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={withClosed}
          onChange={({ currentTarget }) => onChange({ withClosed: currentTarget.checked })}
        />
        {words.withClosed}
      </label>
      <Exports filters={filters} range={range} />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  /** Value and name. */
  readonly choices: ReadonlyMap<string, string>;
  onChange(value: string | null): void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const words = wordsOf(DEADLINE_WORDS);
  const all = [...choices].sort(([, a], [, b]) => a.localeCompare(b, 'it'));
  const shown = value === null || choices.has(value) ? all : [[value, value] as const, ...all];
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || null)}>
        <option value="">{words.all}</option>
        {shown.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Exports({
  filters: { client, person, withClosed },
  range,
}: Pick<FilterBarProps, 'filters' | 'range'>) {
  const words = wordsOf(DEADLINE_WORDS);
  if (!useMay('export')) return null;
  const query = queryOf({ client, person, ...range, open: !withClosed });
  const files = [
    ['calendar.ics', words.calendarFile],
    ['register.csv', 'CSV'],
    ['register.xlsx', 'Excel (.xlsx)'],
  ] as const;
  return (
    <nav aria-label={words.exports} class="exports">
      <span class="small">{words.exports}:</span>
      {files.map(([file, name]) => (
        <a key={file} href={`${API}/exports/${file}${query}`} download>
          {name}
        </a>
      ))}
    </nav>
  );
}
