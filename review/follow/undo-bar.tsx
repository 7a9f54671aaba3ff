// What was recorded last, with the way back as long as there is one.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem.ts';
import { wordsOf } from '../shell/language.ts';
import { announce } from '../ui/announce.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { FOLLOW_WORDS } from './follow.words.ts';
import { usePageKeys } from './page-keys.ts';
import type { Recorded } from './recorded.ts';

export interface UndoBarProps {
  readonly recorded: Recorded;
  /** It is as it was before. */
  onUndone(): void;
}

export function UndoBar({ recorded: { sentence, undo }, onUndone }: UndoBarProps) {
  const words = wordsOf(FOLLOW_WORDS);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function takeBack() {
    if (undo === null || isBusy) return;
    setBusy(true);
    try {
      await undo();
      announce(words.undone);
      onUndone();
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  }

  usePageKeys(undo === null ? [] : [{ key: 'u', label: words.undo, run: takeBack }]);
  return (
    <div class="undo-bar">
      <p>
        <span aria-hidden="true">✔ </span>
        {sentence}.{undo === null && <span class="small"> {words.noUndo}</span>}
      </p>
      {undo !== null && (
        <button type="button" onClick={takeBack} aria-disabled={isBusy}>
          {words.undo} <kbd>u</kbd>
        </button>
      )}
      {problem && <ProblemBox problem={problem} />}
    </div>
  );
}
