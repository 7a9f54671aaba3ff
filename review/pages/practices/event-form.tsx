// What CIVIS shows of a practice: its state, how it ended, since when.
import { useState } from 'preact/hooks';
import type { PracticeOutcome, PracticeState } from '../../../contract/practice.schema.ts';
import { DayField, sentDay } from '../../follow/day-field.tsx';
import { change, type Held } from '../../follow/notice-view.ts';
import { PRACTICE_WORDS } from '../../follow/practice.words.ts';
import type { Recorded } from '../../follow/recorded.ts';
import { retractLast } from '../../follow/sent-form.tsx';
import { Field } from '../../follow/step-fields.tsx';
import { wordsOf } from '../../shell/language.ts';
import { ChangeForm } from './change-form.tsx';
import type { PracticeRow } from './practice-rules.ts';
import { PRACTICES_WORDS } from './practices.words.ts';

type Seen = Exclude<PracticeState, 'sent'>;
const STATES: readonly Seen[] = ['assegnata', 'in_verifica', 'scartata', 'chiusa'];
/** As CIVIS ends them: relief is for a cartella. */
const OUTCOMES: Readonly<Record<'cartella' | 'notice', readonly PracticeOutcome[]>> = {
  cartella: ['sgravio_totale', 'sgravio_parziale', 'confermata', 'unclear'],
  notice: ['annullata', 'rideterminata', 'confermata', 'unclear'],
};

export interface EventFormProps {
  readonly row: PracticeRow;
  readonly held: Held;
  onRecorded(recorded: Recorded): void;
  onStale(): void;
  onClose(): void;
}

export function EventForm({ row, held, onRecorded, onStale, onClose }: EventFormProps) {
  const words = wordsOf(PRACTICES_WORDS);
  const { states, outcomes } = wordsOf(PRACTICE_WORDS);
  const { number, notice } = row;
  const [state, setState] = useState<Seen>('assegnata');
  const [outcome, setOutcome] = useState<PracticeOutcome | null>(null);
  const [on, setOn] = useState('');
  const [note, setNote] = useState('');

  async function make() {
    const json = {
      ...{ kind: 'seen', state, outcome: state === 'chiusa' ? outcome : null },
      ...{ on: sentDay(on), note: note.trim() || null },
    };
    const after = await change(`/practices/${number}/events`, held.etag, json);
    onRecorded({
      ...{ id: notice.id, at: Date.now(), sentence: words.saved(states[state]) },
      undo: () => retractLast(notice.id, number, after),
    });
  }

  return (
    <ChangeForm label={words.save} version={held.etag} {...{ make, onStale, onClose }}>
      <fieldset class="choices">
        <legend>{words.shows}</legend>
        {STATES.map((each) => (
          <label key={each}>
            <input type="radio" name="state" checked={each === state} onChange={() => setState(each)} />
            {states[each]}
          </label>
        ))}
      </fieldset>
      {state === 'chiusa' && (
        <fieldset class="choices">
          <legend>{words.outcome}</legend>
          {[null, ...OUTCOMES[notice.kind === 'cartella' ? 'cartella' : 'notice']].map((each) => (
            <label key={each ?? 'none'}>
              <input
                type="radio"
                name="outcome"
                checked={each === outcome}
                onChange={() => setOutcome(each)}
              />
              {each === null ? words.outcomeUnknown : outcomes[each]}
            </label>
          ))}
        </fieldset>
      )}
      <DayField label={words.on} hint={words.onHint} value={on} onChange={setOn} />
      <Field label={words.note}>
        {(id) => (
          <input
            id={id}
            maxLength={1000}
            value={note}
            onInput={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
      </Field>
    </ChangeForm>
  );
}
