// The page one is on, large, over everything else.
import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { PageViewer } from '../../ui/page-viewer/page-viewer.tsx';
import type { NumberedGroup } from './division.ts';
import { SPLITS_WORDS } from './splits.words.ts';

export interface CloseLookProps {
  readonly group: NumberedGroup;
  readonly page: number;
  onPage(page: number): void;
  onClose(): void;
}

export function CloseLook({ group, page, onPage, onClose }: CloseLookProps) {
  const words = wordsOf(SPLITS_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { noticeId, pages } = group;
  return (
    <dialog ref={dialog} class="close-look" aria-labelledby="close-look-title" onClose={onClose}>
      <header>
        <h2 id="close-look-title">{words.here(page, group.number)}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close} <kbd>Esc</kbd>
        </button>
      </header>
      <PageViewer
        noticeId={noticeId}
        pages={pages.map((each) => ({
          page: each,
          href: `/api/v1/notices/${noticeId}/pages/${each}/picture`,
        }))}
        page={page}
        onPage={onPage}
        highlight={null}
        isPicking={false}
        onPicked={() => undefined}
        onPickEnd={() => undefined}
      />
    </dialog>
  );
}
