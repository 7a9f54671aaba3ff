// What of a lane one wants to see: the search, always there, and the other filters behind a button.
import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTICE_KINDS } from '../../../contract/words.ts';
import { NO_FILTERS, type QueueFilters } from '../../api/queue-types.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { CAUSE_WORDS, causeWords } from './causes.words.ts';
import { ClientFilter } from './client-filter.tsx';
import { QUEUE_WORDS } from './queue.words.ts';

/** Typing is waited for. */
const PAUSE_MS = 250;
export const SEARCH_ID = 'queue-search';
export const FILTERS_ID = 'queue-filters';

export interface FiltersProps {
  readonly filters: QueueFilters;
  readonly isOpen: boolean;
  onToggle(): void;
  onChange(filters: QueueFilters): void;
  /** Back to the rows. */
  onLeave(): void;
}

export function Filters({ filters, isOpen, onToggle, onChange, onLeave }: FiltersProps) {
  const words = wordsOf(QUEUE_WORDS);
  const on = Object.entries(filters).filter(([name, value]) => name !== 'search' && value !== '').length;
  const set = (change: Partial<QueueFilters>) => onChange({ ...filters, ...change });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <search class={isOpen ? 'filters open' : 'filters'} onKeyDown={onKeyDown}>
      <div class="filters-line">
        <SlowText
          id={SEARCH_ID}
          type="search"
          label={words.search}
          hint={words.searchHint}
          value={filters.search}
          onChange={(search) => set({ search })}
        />
        <button type="button" aria-expanded={isOpen} aria-controls={FILTERS_ID} onClick={onToggle}>
          {words.filters}
        </button>
        {on > 0 && (
          <span class="filters-on">
            <span class="tag warn">{words.filtersOn(on)}</span>
            <button
              type="button"
              class="plain"
              onClick={() => set({ ...NO_FILTERS, search: filters.search })}
            >
              {words.clear}
            </button>
          </span>
        )}
      </div>
      <div id={FILTERS_ID} class="filters-more" hidden={!isOpen}>
        {isOpen && <MoreFilters filters={filters} set={set} />}
      </div>
    </search>
  );
}

interface MoreProps {
  readonly filters: QueueFilters;
  set(change: Partial<QueueFilters>): void;
}

function MoreFilters({ filters, set }: MoreProps) {
  const words = wordsOf(QUEUE_WORDS);
  const kinds = NOTICE_KINDS.map((kind) => [kind, words.kind[kind]] as const);
  const undated = (['only', 'without'] as const).map((each) => [each, words.undated[each]] as const);
  return (
    <>
      <Choice
        label={words.filter.kind}
        value={filters.kind}
        options={kinds}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label={words.filter.cause}
        value={filters.cause}
        options={causeOptions()}
        onChange={(cause) => set({ cause })}
      />
      <ClientFilter value={filters.client} onChange={(client) => set({ client })} />
      <SlowText label={words.filter.person} value={filters.person} onChange={(person) => set({ person })} />
      <SlowText
        type="date"
        label={words.filter.from}
        value={filters.from}
        onChange={(from) => set({ from })}
      />
      <SlowText type="date" label={words.filter.to} value={filters.to} onChange={(to) => set({ to })} />
      <Choice
        label={words.filter.undated}
        value={filters.undated}
        options={undated}
        onChange={(each) => set({ undated: each })}
      />
      <SlowText
        type="number"
        label={words.filter.olderThan}
        value={filters.olderThan}
        onChange={(olderThan) => set({ olderThan })}
      />
    </>
  );
}

function causeOptions(): readonly (readonly [string, string])[] {
  const options = Object.keys(CAUSE_WORDS).map((code) => [code, causeWords(code, language.value)] as const);
  return options.sort(([, a], [, b]) => a.localeCompare(b, language.value));
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{wordsOf(QUEUE_WORDS).any}</option>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const TYPES = {
  text: { type: 'text' },
  search: { type: 'search' },
  date: { type: 'date' },
  number: { type: 'number', min: 0, max: 36_500 },
} as const;

interface SlowTextProps {
  readonly id?: string;
  readonly type?: keyof typeof TYPES;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  onChange(value: string): void;
}

/** Tells what was typed once the typing rests. */
function SlowText({ id, type = 'text', label, hint, value, onChange }: SlowTextProps) {
  const [text, setText] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => latest.current(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label>
      {label}
      <input
        {...(id ? { id } : {})}
        {...TYPES[type]}
        maxLength={200}
        value={text}
        placeholder={hint ?? ''}
        autocomplete="off"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </label>
  );
}
