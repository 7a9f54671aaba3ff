// Which notice a request was sent for: found by a number, chosen, and the number of its practice recorded.
import { useState } from 'preact/hooks';
import type { DeadlinePage, NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { ask, queryOf } from '../../api/ask.ts';
import { Dialog } from '../../follow/dialog.tsx';
import { holdNotice } from '../../follow/notice-view.ts';
import { PRACTICE_WORDS } from '../../follow/practice.words.ts';
import type { Recorded } from '../../follow/recorded.ts';
import { SentForm } from '../../follow/sent-form.tsx';
import { Field } from '../../follow/step-fields.tsx';
import { wordsOf } from '../../shell/language.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { PRACTICES_WORDS } from './practices.words.ts';

const MOST = 10;

export interface FindNoticeProps {
  onSent(recorded: Recorded): void;
  onClose(): void;
}

export function FindNotice({ onSent, onClose }: FindNoticeProps) {
  const words = wordsOf(PRACTICES_WORDS);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useAsked((signal) => searched(search, signal), [search]);
  const rows = search !== '' && found.state === 'there' ? found.body : [];
  const only = rows.length === 1 ? (rows[0]?.id ?? null) : null;
  const id = rows.some((row) => row.id === chosen) ? chosen : only;
  return (
    <Dialog title={words.findTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(typed.trim());
        }}
      >
        <Field label={words.find} hint={words.findHint}>
          {(field) => (
            <input
              id={field}
              value={typed}
              autocomplete="off"
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit">{words.search}</button>
      </form>
      {found.state === 'failed' && <ProblemBox problem={found.problem} onRetry={found.again} />}
      {found.state === 'there' && search !== '' && rows.length === 0 && <p role="alert">{words.notFound}</p>}
      {rows.length > 0 && <Choices {...{ rows, id }} onChoose={setChosen} />}
      {id !== null && <Sent key={id} {...{ id, onSent }} />}
      <div class="ask-end">
        <button type="button" onClick={onClose}>
          {wordsOf(PRACTICE_WORDS).cancel}
        </button>
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly rows: readonly NoticeRow[];
  readonly id: string | null;
  onChoose(id: string): void;
}

function Choices({ rows, id, onChoose }: ChoicesProps) {
  const words = wordsOf(PRACTICES_WORDS);
  return (
    <fieldset class="choices">
      <legend>{words.found}</legend>
      {rows.map((row) => (
        <label key={row.id}>
          <input type="radio" name="notice" checked={row.id === id} onChange={() => onChoose(row.id)} />
          <span>
            {row.denominazione ?? words.noName}{' '}
            <span class="small">{row.numeroCartella ?? row.numeroComunicazione ?? row.id}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Sent({ id, onSent }: Pick<FindNoticeProps, 'onSent'> & { readonly id: string }) {
  const held = useAsked((signal) => holdNotice(id, signal), [id]);
  if (held.state === 'failed') return <ProblemBox problem={held.problem} onRetry={held.again} />;
  if (held.state === 'asking') return <p>{wordsOf(PRACTICES_WORDS).loading}</p>;
  return <SentForm takesFocus id={id} held={held.body} onStale={held.again} onSent={onSent} />;
}

/** Papers without a notice have no request. @throws Problem */
async function searched(search: string, signal: AbortSignal): Promise<readonly NoticeRow[]> {
  if (search === '') return [];
  const query = queryOf({ search, limit: MOST });
  const { body } = await ask<Omit<DeadlinePage, 'today'>>(`/notices${query}`, { signal });
  const rows = body.items.filter(({ kind }) => kind !== 'altro');
  announce(wordsOf(PRACTICES_WORDS).found);
  return rows;
}
