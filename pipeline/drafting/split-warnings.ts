// What a person is told where the split of a scan into notices is not sure: the pages, and the two ways to read them.
import type { Warning } from '../../contract/result.schema.ts';
import { warning } from '../messages/warnings.table.ts';
import type { SplitProposal } from '../stages/stage-outputs.ts';

/** One warning per doubt. */
export function splitWarnings(proposals: readonly SplitProposal[]): Warning[] {
  return proposals.map(({ pages, kept, mayBelongTo }) => {
    const others = mayBelongTo.map((option) => pagesIt(option.pages)).filter((text) => text !== '');
    const other = others.join(' oppure di ') || 'altro';
    const code = kept === 'apart' ? 'split.proposed' : 'split.proposed_with_before';
    return warning(code, { pages: pagesIt(pages), others: other });
  });
}

/** `pagina 4`, `pagine 2-5, 8`. */
export function pagesIt(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  if (sorted.length === 0) return '';
  const runs: [number, number][] = [];
  for (const page of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const text = runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
  return sorted.length === 1 ? `pagina ${text}` : `pagine ${text}`;
}
