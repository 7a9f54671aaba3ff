// What the program is not sure of, each doubt with the ways to settle it.
import type { SplitDecision } from '../../../contract/human-word.ts';
import type { SplitPart } from '../../api/splits.ts';
import { wordsOf } from '../../shell/language.ts';
import { EVIDENCE_WORDS, evidenceText } from './evidence.words.ts';
import { doubtsOf, kept, pageRuns, taken } from './split-moves.ts';
import { SPLITS_WORDS } from './splits.words.ts';

export interface DoubtsProps {
  readonly parts: readonly SplitPart[];
  readonly mayChange: boolean;
  readonly isWorking: boolean;
  onDecide(part: string | null, decision: SplitDecision): void;
}

export function Doubts({ parts, mayChange, isWorking, onDecide }: DoubtsProps) {
  const words = wordsOf(SPLITS_WORDS);
  const doubts = parts.flatMap(({ part, groups }) =>
    doubtsOf(groups).map((doubt) => ({ part, groups, doubt })),
  );
  if (doubts.length === 0) return null;
  return (
    <section class="doubts" aria-labelledby="doubts-title">
      <h2 id="doubts-title">
        <span aria-hidden="true">⚠ </span>
        {words.doubts}
      </h2>
      <ul>
        {doubts.map(({ part, groups, doubt }) => (
          <li key={`${part} ${doubt.pages.join()}`}>
            <strong>{words.doubt(words.pages(pageRuns(doubt.pages)), doubt.kept === 'apart')}.</strong>
            <ul>
              {doubt.mayBelongTo
                .filter(({ pages }) => pages.length > 0)
                .map(({ pages, evidence }) => (
                  <li key={pages.join()}>
                    {words.mayBe} {words.pages(pageRuns(pages))}
                    {evidence.length > 0 && (
                      <span class="small">
                        {' '}
                        ({words.because}: {evidenceText(evidence, wordsOf(EVIDENCE_WORDS))})
                      </span>
                    )}{' '}
                    {mayChange && (
                      <button
                        type="button"
                        disabled={isWorking}
                        onClick={() => onDecide(part, taken(doubt, groups, pages))}
                      >
                        {words.take(words.pages(pageRuns(pages)))}
                      </button>
                    )}
                  </li>
                ))}
            </ul>
            {mayChange && (
              <button type="button" disabled={isWorking} onClick={() => onDecide(part, kept(doubt, groups))}>
                {words.keep}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
