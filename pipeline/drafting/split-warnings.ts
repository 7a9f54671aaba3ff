// What a person is told where the split of a scan into notices is not sure: the pages, and the two ways to read them.
import type { Warning } from '../../contract/result.schema.ts';
import { warning } from '../messages/warnings.table.ts';
import type { SplitProposal } from '../stages/stage-outputs.ts';

/** One warning per doubt. */
export function splitWarnings(proposals: readonly SplitProposal[]): Warning[] {
  return proposals.map(({ pages, kept, mayBelongTo }) => {
    const others = mayBelongTo.map((option) => option.pages).filter((each) => each.length > 0);
    const other = {
      it: others.map(pagesIt).join(' oppure di ') || 'altro',
      en: others.map(pagesEn).join(' or of ') || 'another',
    };
    const code = kept === 'apart' ? 'split.proposed' : 'split.proposed_with_before';
    return warning(code, { pages: { it: pagesIt(pages), en: pagesEn(pages) }, others: other });
  });
}

/** `pagina 4`, `pagine 2-5, 8`. */
export function pagesIt(pages: readonly number[]): string {
  return named(pages, 'pagina', 'pagine');
}

function pagesEn(pages: readonly number[]): string {
  return named(pages, 'page', 'pages');
}

function named(pages: readonly number[], one: string, many: string): string {
  if (pages.length === 0) return '';
  return `${pages.length === 1 ? one : many} ${pageRuns(pages)}`;
}

/** `2-5, 8` */
export function pageRuns(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
