// The page one is on, large, over everything else.
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { PageViewer } from '../../ui/page-viewer/page-viewer.tsx';
import type { NumberedGroup } from './division.ts';
import { SPLITS_WORDS } from './splits.words.ts';

export interface CloseLookProps {
  readonly group: NumberedGroup;
  readonly page: number;
  /** @param page the one that was looked at last */
  onClose(page: number): void;
}

export function CloseLook({ group, page: first, onClose }: CloseLookProps) {
  const words = wordsOf(SPLITS_WORDS);
  const [page, setPage] = useState(first);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { noticeId, pages } = group;
  return (
    <dialog ref={dialog} class="close-look" aria-labelledby="close-look-title" onClose={() => onClose(page)}>
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
        onPage={setPage}
        highlight={null}
        isPicking={false}
        onPicked={() => undefined}
        onPickEnd={() => undefined}
      />
    </dialog>
  );
}
