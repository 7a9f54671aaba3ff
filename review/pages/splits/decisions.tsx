// What people decided of the division, the latest first, each to be taken back.
import type { SplitDecision } from '../../../contract/human-word.ts';
import type { SplitPart } from '../../api/splits.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { pageRuns } from './split-moves.ts';
import { SPLITS_WORDS } from './splits.words.ts';

export interface DecisionsProps {
  readonly parts: readonly SplitPart[];
  readonly mayChange: boolean;
  readonly isWorking: boolean;
  onTakeBack(part: string | null, decision: SplitDecision): void;
}

/** Of all parts, the latest first. */
export function latestFirst(parts: readonly SplitPart[]) {
  return parts
    .flatMap(({ part, decisions }) => decisions.map((each, place) => ({ ...each, part, place })))
    .sort((a, b) => b.at.localeCompare(a.at) || b.place - a.place);
}

export function Decisions({ parts, mayChange, isWorking, onTakeBack }: DecisionsProps) {
  const words = wordsOf(SPLITS_WORDS);
  const decisions = latestFirst(parts);
  const when = new Intl.DateTimeFormat(language.value === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  });
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{words.decisions}</h2>
      {decisions.length === 0 && <p class="small">{words.noDecisions}</p>}
      <ul class="split-decisions">
        {decisions.map(({ part, decision, at }, index) => {
          const what = saidOf(decision, words);
          return (
            <li key={`${part} ${JSON.stringify(decision)}`}>
              <span>
                {what} <span class="small">{when.format(new Date(at))}</span>
              </span>
              {mayChange && (
                <button type="button" disabled={isWorking} onClick={() => onTakeBack(part, decision)}>
                  {words.takeBack}
                  <span class="visually-hidden">: {what}</span> {index === 0 && <kbd>u</kbd>}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function saidOf(decision: SplitDecision, words: typeof SPLITS_WORDS.it): string {
  if (decision.as === 'cut') return words.saidCut(decision.before);
  const pages = words.pages(pageRuns(decision.pages));
  return decision.as === 'join' ? words.saidJoin(pages) : words.saidOne(pages);
}
