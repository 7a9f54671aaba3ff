// What may be done with a page or a notice, as the decision that says it to the service. Pure.
import type { SplitDecision } from '../../../contract/human-word.ts';

interface Pages {
  readonly pages: readonly number[];
}

/** A notice begins at this page; null where one does already. */
export function cutBefore({ pages }: Pages, page: number): SplitDecision | null {
  return pages.indexOf(page) <= 0 ? null : { as: 'cut', before: page };
}

/** Both are one notice. */
export function joined(one: Pages, other: Pages): SplitDecision | null {
  const [a, b] = [one.pages[0], other.pages[0]];
  return a === undefined || b === undefined ? null : { as: 'join', pages: [a, b] };
}

/** A page goes to another notice; null where it is there already. */
export function movedTo({ pages }: Pages, page: number): SplitDecision | null {
  return pages.includes(page) ? null : { as: 'one', pages: ascending([...pages, page]) };
}

/** A page is a notice of its own; null where it is. */
export function alone({ pages }: Pages, page: number): SplitDecision | null {
  return pages.length === 1 && pages[0] === page ? null : { as: 'one', pages: [page] };
}

/** The pages in doubt go to one of the notices that they may belong to. */
export function taken({ pages }: Pages, groups: readonly Pages[], option: readonly number[]): SplitDecision {
  const home = groups.find((group) => group.pages.some((page) => option.includes(page)));
  return { as: 'one', pages: ascending([...(home?.pages ?? option), ...pages]) };
}

/** As it is now is right: that is said of the notice in which the pages in doubt lie, and settles the doubt. */
export function kept({ pages }: Pages, groups: readonly Pages[]): SplitDecision {
  const home = groups.find((group) => pages.some((page) => group.pages.includes(page)));
  return { as: 'one', pages: ascending(home?.pages ?? pages) };
}

/** Each doubt once, although it stands at every notice it concerns. */
export function doubtsOf<Doubt>(
  groups: readonly { readonly proposals: readonly Doubt[] }[],
): readonly Doubt[] {
  const all = groups.flatMap(({ proposals }) => proposals);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** `2-5, 8` */
export function pageRuns(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of ascending(pages)) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

function ascending(pages: readonly number[]): number[] {
  return [...new Set(pages)].sort((a, b) => a - b);
}
