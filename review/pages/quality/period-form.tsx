// The period whose figures are shown, by keyboard: a list of spans, and two days where none of them will do.
import { useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { useKeys } from '../../ui/keys.ts';
import { type Period, periodOfSpan, SPANS, type Span } from './period.ts';
import { QUALITY_WORDS } from './quality.words.ts';

export interface PeriodFormProps {
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

export function PeriodForm({ period, today, onChange }: PeriodFormProps) {
  const words = wordsOf(QUALITY_WORDS);
  const choice = useRef<HTMLSelectElement>(null);
  const [span, setSpan] = useState<Span>(period.span);
  useKeys([{ key: 'p', label: words.toPeriod, run: () => choice.current?.focus() }]);
  const onSpan = (next: Span) => {
    setSpan(next);
    if (next !== 'days') onChange(periodOfSpan(next, today));
  };
  return (
    <form
      class="q-period"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const dayOf = (name: string) => String(typed.get(name) ?? '') || null;
        onChange({ span: 'days', from: dayOf('from'), to: dayOf('to') });
      }}
    >
      <label>
        {words.period}
        <select
          ref={choice}
          value={span}
          onChange={({ currentTarget }) =>
            onSpan(SPANS.find((each) => each === currentTarget.value) ?? 'all')
          }
        >
          {SPANS.map((each) => (
            <option key={each} value={each}>
              {words.spans[each]}
            </option>
          ))}
        </select>
      </label>
      {span === 'days' && (
        <>
          <label>
            {words.from}
            <input type="date" name="from" max={today} defaultValue={period.from ?? ''} />
          </label>
          <label>
            {words.to}
            <input type="date" name="to" max={today} defaultValue={period.to ?? ''} />
          </label>
          <button type="submit">{words.show}</button>
        </>
      )}
    </form>
  );
}
