// Everything that was said of a practice, by people and by papers; what was taken back stays written.
import { dayText } from '../../follow/days.ts';
import { holdNotice } from '../../follow/notice-view.ts';
import { PRACTICE_WORDS } from '../../follow/practice.words.ts';
import { wordsOf } from '../../shell/language.ts';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import type { PracticeRow } from './practice-rules.ts';
import { PRACTICES_WORDS } from './practices.words.ts';

export interface HistoryOfProps {
  readonly row: PracticeRow;
  /** Null: whoever looks may not change it. */
  readonly onRetract: (() => void) | null;
}

export function HistoryOf({ row: { number, notice, state, changedOn, outcome }, onRetract }: HistoryOfProps) {
  const words = wordsOf(PRACTICES_WORDS);
  const { states, outcomes } = wordsOf(PRACTICE_WORDS);
  // Again when the row changed: something was recorded.
  const held = useAsked((signal) => holdNotice(notice.id, signal), [notice.id, state, changedOn, outcome]);
  if (held.state === 'failed') return <ProblemBox problem={held.problem} onRetry={held.again} />;
  if (held.state === 'asking') return <p class="history">{words.loading}</p>;
  const lines = held.body.view.practices.find((each) => each.number === number)?.history ?? [];
  return (
    <div class="history">
      <ol>
        {lines.map(({ on, what, outcome: how, note, paper, standing }, at) => (
          <li key={`${on} ${what} ${at}`} class={standing}>
            <strong>{dayText(on)}</strong> {states[what]}
            {how && `, ${outcomes[how]}`}
            {note && ` – ${note}`}{' '}
            <span class="small">
              {paper === null ? words.byPerson : words.byPaper(paper)}
              {standing === 'proposed' && ` · ${words.proposed}`}
              {standing === 'withdrawn' && ` · ${words.withdrawn}`}
            </span>
          </li>
        ))}
      </ol>
      {onRetract && (
        <button type="button" onClick={onRetract}>
          {words.retract}
        </button>
      )}
    </div>
  );
}
