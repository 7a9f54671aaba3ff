// Putting a notice aside until a day, with the reason.
import { useState } from 'preact/hooks';
import { romeDay } from '../../../../contract/civil-date.ts';
import { DayField } from '../../../follow/day-field.tsx';
import { typedDay } from '../../../follow/days.ts';
import { wordsOf } from '../../../shell/language.ts';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { useMarkChange } from '../hooks/use-mark-change.ts';
import { writtenDay } from '../logic/written-value.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';
import type { MoreProps } from './part-props.ts';

export function ParkForm({ desk, isReadOnly }: MoreProps) {
  const words = wordsOf(NOTICE_WORDS);
  const { problem, change } = useMarkChange(desk);
  const [until, setUntil] = useState('');
  const [isPast, setPast] = useState(false);
  const [reason, setReason] = useState('');
  const parked = desk.seen.value.review.mark?.parked ?? null;
  return (
    <details open={parked !== null}>
      <summary>{words.park}</summary>
      {parked && (
        <p>
          {fill(words.parkedUntil, { day: writtenDay(parked.until), reason: parked.reason ?? '' })}{' '}
          <button
            type="button"
            disabled={isReadOnly}
            onClick={() => void change({ path: 'park', json: { do: 'resume' } }, words.resumedDone)}
          >
            {words.resume}
          </button>
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const day = typedDay(until);
          setPast(day === null || day < romeDay(new Date()));
          if (day === null || day < romeDay(new Date())) return;
          void change({ path: 'park', json: { do: 'park', until: day, reason } }, words.parkedDone);
        }}
      >
        <DayField label={words.until} hint={words.dayHint} value={until} onChange={setUntil} />
        <label>
          {words.reason}
          <input
            type="text"
            required
            maxLength={2000}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={isReadOnly}>
          {words.park}
        </button>
      </form>
      {isPast && (
        <p class="slot-refusal" role="alert">
          <span aria-hidden="true">⚠ </span>
          {words.parkDay}
        </p>
      )}
      {problem && <ProblemBox problem={problem} />}
    </details>
  );
}
