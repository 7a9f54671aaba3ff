// What may be done with the page one is on.
import { useId, useState } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import type { NumberedGroup } from './division.ts';
import { SPLITS_WORDS } from './splits.words.ts';

export interface PageMovesProps {
  readonly page: number;
  readonly group: NumberedGroup;
  readonly before: NumberedGroup | null;
  /** In the same part. */
  readonly others: readonly NumberedGroup[];
  readonly mayChange: boolean;
  readonly isWorking: boolean;
  onLook(): void;
  onCut(): void;
  onJoin(): void;
  onMove(to: NumberedGroup): void;
  onAlone(): void;
}

export function PageMoves(props: PageMovesProps) {
  const { page, group, before, others, mayChange, isWorking } = props;
  const words = wordsOf(SPLITS_WORDS);
  const isFirst = group.pages[0] === page;
  return (
    <section class="page-moves" aria-labelledby="page-moves-title">
      <h2 id="page-moves-title">{words.here(page, group.number)}</h2>
      <div class="page-moves-buttons">
        <button type="button" onClick={props.onLook}>
          {words.look} <kbd>v</kbd>
        </button>
        {mayChange && (
          <>
            <button type="button" disabled={isFirst || isWorking} onClick={props.onCut}>
              {words.cut(page)} <kbd>s</kbd>
            </button>
            <button type="button" disabled={!before || isWorking} onClick={props.onJoin}>
              {before ? words.joinNotices(before.number, group.number) : words.join} <kbd>m</kbd>
            </button>
            <button type="button" disabled={group.pages.length === 1 || isWorking} onClick={props.onAlone}>
              {words.alone} <kbd>n</kbd>
            </button>
            {others.length > 0 && <MoveTo {...{ others, isWorking }} onMove={props.onMove} />}
          </>
        )}
      </div>
    </section>
  );
}

function MoveTo({ others, isWorking, onMove }: Pick<PageMovesProps, 'others' | 'isWorking' | 'onMove'>) {
  const words = wordsOf(SPLITS_WORDS);
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const to = others.find(({ noticeId }) => noticeId === chosen) ?? others[0];
  return (
    <form
      class="move-to"
      onSubmit={(event) => {
        event.preventDefault();
        if (to) onMove(to);
      }}
    >
      <label for={id}>{words.moveTo}</label>
      <select id={id} value={to?.noticeId ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
        {others.map(({ noticeId, number }) => (
          <option key={noticeId} value={noticeId}>
            {words.notice(number)}
          </option>
        ))}
      </select>
      <button type="submit" disabled={isWorking}>
        {words.move} {to && to.number < 10 && <kbd>{to.number}</kbd>}
      </button>
    </form>
  );
}
