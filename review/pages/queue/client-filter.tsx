// Chooses a client of the register by a part of its name, id or code.
import { useEffect, useId, useState } from 'preact/hooks';
import { asProblem } from '../../api/problem.ts';
import { type FoundClient, findClients } from '../../api/queue.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { shownText } from '../../ui/shown-text.ts';
import { QUEUE_WORDS } from './queue.words.ts';

const PAUSE_MS = 250;
const LEAST = 2;

export interface ClientFilterProps {
  /** Id in the register; empty for all. */
  readonly value: string;
  onChange(id: string): void;
}

function nameOf({ id, name, externalId, codiceFiscale, partitaIva }: FoundClient): string {
  return `${shownText(name)} (${shownText(externalId ?? codiceFiscale ?? partitaIva ?? id)})`;
}

export function ClientFilter({ value, onChange }: ClientFilterProps) {
  const words = wordsOf(QUEUE_WORDS);
  const list = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundClient[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (value === '') setText('');
  }, [value]);
  useEffect(() => {
    if (text.trim().length < LEAST || found.some((each) => nameOf(each) === text)) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      findClients(text.trim(), leaving.signal).then(
        (clients) => {
          setFound(clients);
          setFailed(null);
        },
        (error: unknown) => {
          if (!leaving.signal.aborted) setFailed(asProblem(error).sentence(language.value));
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text]);
  const typed = (next: string) => {
    setText(next);
    const chosen = found.find((each) => nameOf(each) === next);
    if (chosen) onChange(chosen.id);
    else if (value !== '') onChange('');
  };
  return (
    <label>
      {words.filter.client}
      <input
        list={list}
        value={text}
        maxLength={200}
        autocomplete="off"
        placeholder={value === '' ? '' : value}
        onInput={({ currentTarget }) => typed(currentTarget.value)}
      />
      <datalist id={list}>
        {found.map((each) => (
          <option key={each.id} value={nameOf(each)} />
        ))}
      </datalist>
      {failed !== null && <span class="tag bad wide">{failed}</span>}
    </label>
  );
}
