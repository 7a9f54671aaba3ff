// Prints the tables of the splitting bench.
import { table } from '../reading/print-score.ts';
import type { PageScore, PileScore } from './score-pile.ts';

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Never rounded up to a hundred. */
const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${(Math.floor((10_000 * part) / whole) / 100).toFixed(2)} %`;

export interface Run {
  /** How it was read: `born digital`, `misread 1 %`, `scanned`. */
  readonly read: string;
  readonly score: PileScore;
}

export function printSplit(title: string, runs: readonly Run[], key: (run: Run) => string): string {
  const names = [...new Set(runs.map(key))];
  const rows = names.map((name) =>
    row(
      name,
      runs.filter((run) => key(run) === name),
    ),
  );
  const head = [
    title,
    'piles',
    'pages',
    'right',
    'of these named',
    'proposed',
    'SILENT WRONG',
    'of these bare',
    'right or proposed',
    'LEAKED',
    'leaked under a proposal',
    'LOST',
    'letters',
    'whole and without doubt',
  ];
  return table(head, [...rows, row('all', runs)]);
}

function row(name: string, runs: readonly Run[]): string[] {
  const pages = runs.flatMap(({ score }) => score.pages);
  const count = (score: PageScore) => pages.filter((page) => page.score === score).length;
  const right = count('right') + count('right-proposed');
  const leaks = runs.flatMap(({ score }) => score.leaks);
  const letters = runs.reduce((sum, { score }) => sum + score.pile.letters.length, 0);
  const clean = runs.reduce((sum, { score }) => sum + score.cleanLetters, 0);
  return [
    name,
    String(runs.length),
    String(pages.length),
    `${right} (${percent(right, pages.length)})`,
    String(count('right-proposed')),
    `${count('proposed')} (${percent(count('proposed'), pages.length)})`,
    String(count('wrong')),
    String(pages.filter((page) => page.score === 'wrong' && page.what === 'advice').length),
    share(pages.length - count('wrong'), pages.length),
    String(leaks.filter((leak) => !leak.isProposed).length),
    String(leaks.filter((leak) => leak.isProposed).length),
    String(runs.reduce((sum, { score }) => sum + score.lost.length, 0)),
    String(letters),
    `${clean} (${percent(clean, letters)})`,
  ];
}

/** What went wrong, one line each; in piles that lay in order also what was asked. Bare pages name nobody and no sum. */
export function printMistakes(runs: readonly Run[]): string {
  return runs
    .flatMap(({ read, score }) => [
      ...score.pages
        .filter((page) => page.score === 'wrong')
        .map(
          (page) => `WRONG  ${score.pile.name} ${score.pile.mix} ${read}: page ${page.page} (${page.what})`,
        ),
      ...score.leaks.map(
        (leak) =>
          `LEAK   ${score.pile.name} ${score.pile.mix} ${read}: ${leak.field} ${leak.value} of page ${leak.page ?? '?'}` +
          `${leak.isAccepted ? ', accepted' : ''}${leak.isProposed ? ', under a proposal' : ''}`,
      ),
      ...score.pages
        .filter((page) => page.score === 'proposed' && score.pile.mix === 'in-order')
        .map(
          (page) => `ASKED  ${score.pile.name} ${score.pile.mix} ${read}: page ${page.page} (${page.what})`,
        ),
      ...score.lost.map((page) => `LOST   ${score.pile.name} ${read}: page ${page}`),
    ])
    .join('\n');
}
