// The sheet of one notice, one key away: the CIVIS request in the order of its form, to be copied value by value, and the
// practice number once it was sent.

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { API } from '../../api/ask.ts';
import { dayText } from '../../follow/days.ts';
import { type Held, holdNotice } from '../../follow/notice-view.ts';
import { usePageKeys } from '../../follow/page-keys.ts';
import { PRACTICE_WORDS } from '../../follow/practice.words.ts';
import type { Recorded } from '../../follow/recorded.ts';
import { SentForm } from '../../follow/sent-form.tsx';
import { UndoBar } from '../../follow/undo-bar.tsx';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { leftOf } from '../deadlines/left.ts';
import { leftWords } from '../deadlines/left.words.ts';
import './sheet.css';
import { SHEET_PAGE_WORDS } from './sheet.words.ts';
import { SheetValues } from './sheet-values.tsx';
import { saidOf } from './value-row.tsx';
import { otherProblems } from './values.ts';

export function SheetPage({ id }: { readonly id: string }) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const { route, back } = useLocation();
  const held = useAsked((signal) => holdNotice(id, signal), [id]);
  const whole = `${API}/notices/${id}/sheet`;
  usePageKeys([
    { key: 'o', label: words.keyNotice, run: () => route(`/app/notices/${id}`) },
    { key: 'p', label: words.keyWhole, run: () => window.open(whole, '_blank', 'noopener') },
    { key: 'b', label: words.keyBack, run: back },
  ]);
  if (held.state === 'failed') return <ProblemBox problem={held.problem} onRetry={held.again} />;
  // Another notice's values are never shown under this one's address, not even until the answer comes.
  if (held.state === 'asking' || held.body.view.result.id !== id)
    return <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>;
  return <Sheet key={id} {...{ id, whole, held: held.body }} onStale={held.again} />;
}

interface SheetProps {
  readonly id: string;
  /** Address of the whole sheet. */
  readonly whole: string;
  readonly held: Held;
  onStale(): void;
}

function Sheet({ id, whole, held, onStale }: SheetProps) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const { result } = held.view;
  const { request, fields } = result;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = words.title(String(fields.denominazione.value ?? words.noName));
  useEffect(() => {
    document.title = `${title} – civis-intake`;
  }, [title]);
  // Whoever came by a key is at the beginning of the page.
  useEffect(() => heading.current?.focus(), [id]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div class="sheet-head">
        <Day held={held} />
        <a href={`/app/notices/${id}`}>{words.openNotice}</a>
        <a href={whole} target="_blank" rel="noopener">
          {words.openWhole} <span class="small">({words.newTab})</span>
        </a>
      </div>
      {request === null ? (
        <NoRequest held={held} />
      ) : (
        <>
          <h2>{request.kind === 'second' ? words.second : words.first}</h2>
          {otherProblems(request).map((each) => (
            <p key={each.code} class="problem">
              <span aria-hidden="true">{each.effect === 'forbids' ? '✖' : '⚠'} </span>
              {saidOf(each)}
            </p>
          ))}
          <SheetValues result={result} request={request} />
          <Sending {...{ id, held, onStale }} />
        </>
      )}
    </>
  );
}

function Day({ held: { view } }: { readonly held: Held }) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const { standing, result } = view;
  const safe = result.deadline?.safe ?? null;
  const left = leftOf(standing?.daysLeft ?? null, standing?.isFloor ?? false);
  return (
    <p>
      {words.deadline}: {standing?.isFloor && safe !== null && `${words.notBefore} `}
      <strong>{safe === null ? words.noDay : dayText(safe)}</strong>{' '}
      {standing && !standing.isClosed && (
        <span class={`tag ${left.tone}`}>
          <span aria-hidden="true">{left.mark} </span>
          {wordsOf(leftWords)(left)}
        </span>
      )}
    </p>
  );
}

function NoRequest({ held: { view } }: { readonly held: Held }) {
  return (
    <>
      <p>{wordsOf(SHEET_PAGE_WORDS).noRequest}</p>
      <ul>
        {view.result.warnings.map((each) => (
          <li key={`${each.code} ${each.message}`}>{saidOf(each)}</li>
        ))}
      </ul>
    </>
  );
}

/** The last field of the form, and what is on record already. */
function Sending({ id, held, onStale }: Pick<SheetProps, 'id' | 'held' | 'onStale'>) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const { states } = wordsOf(PRACTICE_WORDS);
  const mayWrite = useMay('write');
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const { practices } = held.view;
  return (
    <section aria-labelledby="sending" class="sending">
      <h2 id="sending">{words.send}</h2>
      {practices.length > 0 && (
        <>
          <p>{words.sentBefore}</p>
          <ul>
            {practices.map(({ number, sentOn, state }) => (
              <li key={number}>
                <span class="digits">{number}</span> · {dayText(sentOn)} · {states[state]}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {mayWrite && words.sendHint} <a href="/app/practices">{words.practices}</a>
      </p>
      {recorded && (
        <UndoBar
          key={recorded.at}
          recorded={recorded}
          onUndone={() => {
            setRecorded(null);
            onStale();
          }}
        />
      )}
      {mayWrite && (
        <SentForm
          key={recorded?.at ?? 0}
          {...{ id, held, onStale }}
          onSent={(done) => {
            setRecorded(done);
            announce(done.sentence);
            onStale();
          }}
        />
      )}
    </section>
  );
}
