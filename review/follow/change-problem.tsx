// A change that was not made: why, reason by reason where the service gives them.
import type { Problem } from '../api/problem.ts';
import { ProblemBox } from '../ui/problem-box.tsx';

export function ChangeProblem({ problem }: { readonly problem: Problem }) {
  const issues = Array.isArray(problem.body['issues']) ? problem.body['issues'] : [];
  const said = issues.flatMap((issue) => (typeof issue?.message === 'string' ? [issue.message] : []));
  return (
    <>
      <ProblemBox problem={problem} />
      {said.length > 0 && (
        <ul lang="it">
          {said.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}
