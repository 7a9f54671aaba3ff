// What the inspector says of a PDF, as a test wants to see it.
import { inspectBytes } from '../../../../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../../../../validators/active-content/index.ts';

export async function lookAtPdf(bytes: Buffer) {
  const seen = await inspectBytes(bytes, {
    name: 'atto.pdf',
    statedName: null,
    isMailBody: false,
    openedAs: null,
  });
  return {
    codes: [...new Set(seen.observations.map(({ code }) => code))].sort(),
    places: seen.observations.map(({ where }) => where),
    problems: seen.problems.map(({ code }) => code),
    verdict: judgeFile(seen).verdict,
  };
}
