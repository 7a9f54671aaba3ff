// Something did not work: what happened, what to do, and the code to quote.
import type { Problem } from '../api/problem.ts';
import { language, wordsOf } from '../shell/language.ts';
import { SHELL_WORDS } from '../shell/shell.words.ts';

export interface ProblemBoxProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

export function ProblemBox({ problem, onRetry }: ProblemBoxProps) {
  const words = wordsOf(SHELL_WORDS);
  return (
    <div class="problem" role="alert">
      <p>
        <span aria-hidden="true">⚠ </span>
        {problem.sentence(language.value)}
      </p>
      <p class="small">{problem.code}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
