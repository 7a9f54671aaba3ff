// All pages of the document, notice by notice: each page a button with its picture, what is not sure beside them.
import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { Thumbnail } from '../../ui/page-viewer/page-strip.tsx';
import { isSame, type NumberedGroup, type PlaceOnBoard } from './division.ts';
import { EVIDENCE_WORDS, evidenceText } from './evidence.words.ts';
import { pageRuns } from './split-moves.ts';
import { SPLITS_WORDS } from './splits.words.ts';
import { StatusTag } from './status-tag.tsx';

export interface BoardProps {
  readonly groups: readonly NumberedGroup[];
  readonly here: PlaceOnBoard | null;
  /** Ids of notices that the last decision changed. */
  readonly changed: ReadonlySet<string>;
  onHere(place: PlaceOnBoard): void;
}

export function Board({ groups, here, changed, onHere }: BoardProps) {
  const words = wordsOf(SPLITS_WORDS);
  const parts = [...new Set(groups.map(({ part }) => part))];
  return (
    <>
      {parts.map((part) => (
        <div key={part ?? ''} class="split-part">
          {part !== null && <p class="small">{words.part(part)}</p>}
          <ol class="split-groups">
            {groups
              .filter((group) => group.part === part)
              .map((group) => (
                <Group
                  key={group.noticeId}
                  {...{ group, here, onHere }}
                  isChanged={changed.has(group.noticeId)}
                />
              ))}
          </ol>
        </div>
      ))}
    </>
  );
}

interface GroupProps extends Pick<BoardProps, 'here' | 'onHere'> {
  readonly group: NumberedGroup;
  readonly isChanged: boolean;
}

function Group({ group, here, isChanged, onHere }: GroupProps) {
  const words = wordsOf(SPLITS_WORDS);
  const { number, noticeId, notice, pages, part, why } = group;
  const titleId = `group-${noticeId}`;
  return (
    <li class={isChanged ? 'split-group changed' : 'split-group'} aria-labelledby={titleId}>
      <h2 id={titleId}>
        {words.notice(number)} <span class="small">{words.pages(pageRuns(pages))}</span>
      </h2>
      <p class="split-head">
        <StatusTag notice={notice} />
        {isChanged && <span class="tag good">✎ {words.changed}</span>}
        {notice && (
          <span>
            {words.kind[notice.kind]}
            {notice.subtype && ` ${notice.subtype}`}
            {notice.number && ` ${notice.number}`}
          </span>
        )}
      </p>
      {notice?.denominazione && <p class="split-name">{notice.denominazione}</p>}
      <ol class="split-pages">
        {pages.map((page) => (
          <PageButton
            key={page}
            {...{ noticeId, page }}
            isHere={isSame({ part, page }, here)}
            onHere={() => onHere({ part, page })}
          />
        ))}
      </ol>
      <p class="small">
        {why === 'user'
          ? words.decidedHere
          : `${words.together}: ${evidenceText(why.split(', '), wordsOf(EVIDENCE_WORDS))}`}
      </p>
      <a href={`/app/notices/${noticeId}`}>
        {words.open}
        <span class="visually-hidden"> {number}</span>
      </a>
    </li>
  );
}

interface PageButtonProps {
  readonly noticeId: string;
  readonly page: number;
  readonly isHere: boolean;
  onHere(): void;
}

function PageButton({ noticeId, page, isHere, onHere }: PageButtonProps) {
  const words = wordsOf(SPLITS_WORDS);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A page that was gone to by keys has the focus; one that came with a new division takes it from nobody.
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.classList.contains('split-page');
    if (isHere && isFree) button.current?.focus();
  }, [isHere]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        class="split-page"
        aria-pressed={isHere}
        onClick={onHere}
        onFocus={onHere}
      >
        <Thumbnail href={`/api/v1/notices/${noticeId}/pages/${page}/picture`} />
        <span>{words.page(page)}</span>
      </button>
    </li>
  );
}
