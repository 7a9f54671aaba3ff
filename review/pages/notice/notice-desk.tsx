// The notice on the desk: its fields on the left, its pages on the right, and what is done with both.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { PageViewer } from '../../ui/page-viewer/page-viewer.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { type Desk, isSaving } from './data/desk.ts';
import { firstPicture, lookAhead } from './data/queue.ts';
import { focusKindDoubt, focusNext, focusSlot } from './hooks/focus-slot.ts';
import { told } from './hooks/tell.ts';
import { useLock } from './hooks/use-lock.ts';
import { measureNext, useNext } from './hooks/use-next.ts';
import { useNoticeKeys } from './hooks/use-notice-keys.ts';
import { usePicking } from './hooks/use-picking.ts';
import { type Looked, usePreview } from './hooks/use-preview.ts';
import { firstSlot, useWork } from './hooks/use-work.ts';
import { slotsOf } from './logic/slots.ts';
import { NOTICE_WORDS } from './notice.words.ts';
import { Banners } from './parts/banners.tsx';
import { Entries } from './parts/entries.tsx';
import { Head } from './parts/head.tsx';
import { LockDialog } from './parts/lock-dialog.tsx';
import { More } from './parts/more.tsx';
import { Panel } from './parts/panel.tsx';
import { QueueDoneDialog } from './parts/queue-done-dialog.tsx';
import { SlotRow } from './parts/slot-row.tsx';

export function NoticeDesk({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(NOTICE_WORDS);
  const { notice, review } = desk.seen.value;
  const { result } = notice;
  const slots = useMemo(() => slotsOf(result, review), [result, review]);
  const opened = useMemo(() => slotsOf(desk.opened.notice.result, desk.opened.review), [desk]);
  const lock = useLock(desk, useMay('write'));
  const isReadOnly = lock.hold !== 'mine';
  const looked = useRef<Looked | null>(null);
  const work = useWork(desk, looked);
  const slot = slots.find(({ key }) => key === work.current.value) ?? null;
  const seen = usePreview(desk, slot, slot ? work.textOf(slot) : '');
  looked.current = seen;
  const picking = usePicking(desk, work);
  const [page, setPage] = useState(result.source.pages[0] ?? 1);
  const next = useNext(desk);
  const { goNext, problem } = next;
  const picked = slot ? picking.pickedFor(slot) : [];
  useNoticeKeys({ ...{ work, slot, picked, isReadOnly }, onPick: picking.begin, onNext: goNext });
  useBeginning(desk, slots);
  const first = firstPicture(desk.opened.notice.result, desk.opened.review);
  const rows = slots.filter(({ entry }) => entry === null);
  const row = (each: (typeof slots)[number]) => (
    <SlotRow
      key={each.key}
      {...{ desk, work, slot: each, isReadOnly }}
      opened={opened.find(({ key }) => key === each.key) ?? each}
      about={each.entry === null ? (aboutField(desk, each.field) ?? null) : null}
      picked={picking.pickedFor(each)}
      onShown={each.entry === null && each.field === first ? measureNext : undefined}
    />
  );
  return (
    <div class="notice">
      <div class="notice-left">
        <Head result={result} sheet={notice.links['sheet']} />
        <Banners desk={desk} lock={lock} />
        {problem && <ProblemBox problem={problem} />}
        <section aria-label={words.fields}>{rows.map(row)}</section>
        <Entries {...{ result, slots, row }} />
        <More {...{ desk, isReadOnly }} />
        <Panel
          {...{ result, slot, looked: seen, isReadOnly }}
          onClear={() => slot && work.say(slot, 'clear')}
          onRetract={() => slot && work.say(slot, 'retract')}
          onPick={() => slot && picking.begin(slot)}
          onNext={goNext}
        />
      </div>
      <section class="notice-right" aria-label={words.pages}>
        <PageViewer
          noticeId={desk.id}
          pages={notice.pictures}
          version={desk.round}
          page={page}
          onPage={setPage}
          highlight={slot?.page && slot.box ? { page: slot.page, box: [...slot.box] } : null}
          isPicking={picking.slot !== null}
          onPicked={picking.take}
          onPickEnd={picking.end}
        />
      </section>
      <LockDialog lock={lock} onNext={goNext} />
      {next.done && <QueueDoneDialog done={next.done} next={next} />}
    </div>
  );
}

/** As it was said when the notice was opened: the reasons of a doubt stay readable while it is settled. */
function aboutField({ opened }: Desk, field: string) {
  return Object.entries(opened.review.fields).find(([name]) => name === field)?.[1];
}

/** Where one begins: the first doubt, else the way on. Nothing typed is lost by leaving the browser's page. */
function useBeginning(desk: Desk, slots: Parameters<typeof firstSlot>[0]): void {
  useEffect(() => {
    const first = firstSlot(slots);
    if (first) focusSlot(first.key);
    else if (!focusKindDoubt()) focusNext();
    // What is next is fetched while this one is looked at; who asks for it meets the error again.
    lookAhead(desk.id).catch(() => undefined);
    told.value = '';
    const warn = (event: BeforeUnloadEvent) => {
      if (isSaving() || desk.drafts.peek().size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [desk]);
}
