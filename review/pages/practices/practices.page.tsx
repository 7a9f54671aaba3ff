// The register of requests sent through CIVIS: where each stands, what to do next, and what people record of it.

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { usePageKeys } from '../../follow/page-keys.ts';
import { PRACTICE_WORDS } from '../../follow/practice.words.ts';
import type { Recorded } from '../../follow/recorded.ts';
import { useRows } from '../../follow/rows.ts';
import { UndoBar } from '../../follow/undo-bar.tsx';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import '../deadlines/deadlines.css';
import { sheetKey } from '../sheet/sheet-path.ts';
import { type Open, OpenDialog } from './open-dialog.tsx';
import { askPractices, PAGE } from './practice-list.ts';
import { PracticeEntry } from './practice-row.tsx';
import { canAskAgain, type PracticeAction, type PracticeRow, STATES } from './practice-rules.ts';
import './practices.css';
import { PRACTICES_WORDS } from './practices.words.ts';

export function PracticesPage() {
  const words = wordsOf(PRACTICES_WORDS);
  const { states } = wordsOf(PRACTICE_WORDS);
  const { query, route } = useLocation();
  const state = STATES.find((each) => each === query['state']) ?? null;
  const onlyOpen = query['open'] === 'true';
  const [most, setMost] = useState(PAGE);
  const [open, setOpen] = useState<Open | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const mayWrite = useMay('write');
  const asked = useAsked((signal) => askPractices(state, most, signal), [state, most]);
  useEffect(() => {
    document.title = `${words.title} – civis-intake`;
  }, [words]);

  const shown = (asked.state === 'there' ? asked.body.rows : []).filter(({ isOpen }) => isOpen || !onlyOpen);
  const rows = useRows(shown.map(({ number }) => number));
  const selected = shown.find(({ number }) => number === rows.selected) ?? null;

  function act(action: PracticeAction, row: PracticeRow | null) {
    if (row === null) return;
    if (action === 'history') return setHistory(history === row.number ? null : row.number);
    if (!mayWrite || (action === 'second' && !canAskAgain(row))) return;
    setOpen({ action, row });
  }
  const filter = (part: { readonly state?: string; readonly open?: boolean }) => {
    const params = new URLSearchParams();
    const next = { state: state ?? '', open: onlyOpen, ...part };
    if (next.state) params.set('state', next.state);
    if (next.open) params.set('open', 'true');
    route(`/app/practices${params.size > 0 ? `?${params}` : ''}`, true);
  };
  const done = (what: Recorded) => {
    setOpen(null);
    setRecorded(what);
    announce(what.sentence);
    asked.again();
  };
  usePageKeys([
    { key: 'j', label: words.keys.next, run: () => rows.move(1) },
    { key: 'k', label: words.keys.previous, run: () => rows.move(-1) },
    { key: 'o', label: words.keys.open, run: () => selected && route(`/app/notices/${selected.notice.id}`) },
    sheetKey(selected?.notice.id ?? null, words.keys.sheet, route),
    { key: 'h', label: words.keys.history, run: () => act('history', selected) },
    ...(mayWrite
      ? [
          { key: 'n', label: words.keys.newSent, run: () => setOpen({ action: 'new' }) },
          { key: 'e', label: words.keys.update, run: () => act('update', selected) },
          { key: '2', label: words.keys.second, run: () => act('second', selected) },
          { key: 'x', label: words.keys.retract, run: () => act('retract', selected) },
        ]
      : []),
  ]);

  return (
    <>
      <h1>{words.title}</h1>
      <p class="small">{words.hint}</p>
      <div class="filters">
        <label>
          {words.state}
          <select
            value={state ?? ''}
            onChange={({ currentTarget }) => filter({ state: currentTarget.value })}
          >
            <option value="">{words.all}</option>
            {STATES.map((each) => (
              <option key={each} value={each}>
                {states[each]}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={({ currentTarget }) => filter({ open: currentTarget.checked })}
          />
          {words.onlyOpen}
        </label>
        {mayWrite && (
          <button type="button" onClick={() => setOpen({ action: 'new' })}>
            {words.newSent}
          </button>
        )}
      </div>
      {recorded && (
        <UndoBar
          key={recorded.at}
          recorded={recorded}
          onUndone={() => {
            setRecorded(null);
            asked.again();
          }}
        />
      )}
      {asked.state === 'asking' && <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>}
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={asked.again} />}
      {asked.state === 'there' && (
        <section onFocusIn={rows.onFocusIn} aria-label={words.count(shown.length)}>
          {shown.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul class="entries">
              {shown.map((row) => (
                <PracticeEntry
                  key={row.number}
                  {...{ row, onAct: act }}
                  isHistoryOpen={history === row.number}
                />
              ))}
            </ul>
          )}
          {asked.body.hasMore && (
            <button type="button" onClick={() => setMost(most + PAGE)}>
              {words.showMore}
            </button>
          )}
        </section>
      )}
      {open && <OpenDialog {...{ open, onDone: done, onClose: () => setOpen(null) }} />}
    </>
  );
}
