// Who said what of a notice, the latest first.
import { useState } from 'preact/hooks';
import type { History as Words } from '../../../../pipeline/server/routes/corrections.schemas.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { SHELL_WORDS } from '../../../shell/shell.words.ts';
import { useAsked } from '../../../ui/asked.ts';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import type { Desk } from '../data/desk.ts';
import { seeHistory } from '../data/notice-api.ts';
import { LABELS } from '../labels.words.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

type Word = Words['history'][number];

export function History({ desk }: { readonly desk: Desk }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{wordsOf(NOTICE_WORDS).history}</summary>
      {isOpen && <HistoryList desk={desk} />}
    </details>
  );
}

function HistoryList({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(NOTICE_WORDS);
  const asked = useAsked((signal) => seeHistory(desk.id, signal), [desk.id, desk.seen.value.etag]);
  if (asked.state === 'failed') return <ProblemBox problem={asked.problem} onRetry={asked.again} />;
  if (asked.state === 'asking') return <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>;
  if (asked.body.history.length === 0) return <p class="small">{words.noHistory}</p>;
  return (
    <ol class="history">
      {[...asked.body.history].reverse().map((word) => (
        <li key={word.place}>{sentenceOf(word)}</li>
      ))}
    </ol>
  );
}

function sentenceOf({ at, by, byName, kind, target, said, machine, isInsisted, stands }: Word): string {
  const words = wordsOf(NOTICE_WORDS);
  const when = new Date(at).toLocaleString(language.value === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  });
  const doing = Object.entries(words.said).find(([name]) => name === kind)?.[1] ?? kind;
  const value = saidValue(said);
  const had = saidValue(machine);
  const aside = [
    ...(had === null || had === value ? [] : [fill(words.machineHad, { value: had })]),
    ...(isInsisted ? [words.insisted] : []),
    ...(stands ? [] : [words.notStanding]),
  ];
  const what = `${when} · ${byName ?? by} ${doing} ${targetOf(target)}${value === null ? '' : `: ${value}`}`;
  return aside.length === 0 ? what : `${what} (${aside.join('; ')})`;
}

function targetOf(target: string): string {
  const words = wordsOf(NOTICE_WORDS);
  const labels: Readonly<Record<string, string>> = wordsOf(LABELS).fields;
  const others: Readonly<Record<string, string>> = {
    type: words.kind,
    channel: words.channel,
    receivedOn: words.receivedOn,
  };
  const name = target.split(' ').at(target.startsWith('warning') ? 1 : -1) ?? target;
  return others[target] ?? labels[name] ?? name;
}

/** Of whatever was said: the value, the day, the kind. */
function saidValue(said: unknown): string | null {
  if (typeof said !== 'object' || said === null) return null;
  for (const [name, value] of Object.entries(said)) {
    if (['value', 'day', 'kind', 'channel'].includes(name) && value !== null) return String(value);
  }
  return null;
}
