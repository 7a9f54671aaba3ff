// The split of one part as people decided it. A notice keeps its place while it keeps its first page, so that what was
// recorded about the others stays with them; a notice that a decision made gets a place of its own, by its first page.
import type { HumanWord, SplitDecision } from '../../contract/human-word.ts';
import { standingWords } from '../../validators/corrections/index.ts';
import type { SplitProposal } from '../stages/stage-outputs.ts';

export interface Group {
  readonly ordinal: number;
  /** 1-based, in reading order. */
  readonly pages: readonly number[];
  readonly why: string;
  readonly proposals: readonly SplitProposal[];
}

/** Places of notices that a decision made begin here; each part has room for as many pages as follow. */
const FIRST_DECIDED_ORDINAL = 300_000;
const PAGES_A_PART = 10_000;
const WHY = 'user';

/** Standing decisions about a part, in the order they were made. */
export function decisionsOf(words: readonly HumanWord[], part: string | null): readonly SplitDecision[] {
  return standingWords(words).flatMap((word) =>
    word.said.of === 'split' && word.part === part ? [word.said.decision] : [],
  );
}

/**
 * @param groups as the program divided the part
 * @param partIndex place of the part among those read
 * @returns the groups in the order of their first page; every page in exactly one, as before
 */
export function decidedSplit(
  groups: readonly Group[],
  decisions: readonly SplitDecision[],
  partIndex: number,
): readonly Group[] {
  if (decisions.length === 0) return groups;
  const homes = decisions.reduce<readonly (readonly number[])[]>(
    decided,
    groups.map(({ pages }) => pages),
  );
  const settled = new Set(decisions.flatMap(pagesOf));
  return homes
    .map((pages) => groupOf(pages, groups, settled, partIndex))
    .sort((a, b) => Math.min(...a.pages) - Math.min(...b.pages));
}

/** Pages that the part does not have (any more) change nothing. */
function decided(
  homes: readonly (readonly number[])[],
  decision: SplitDecision,
): readonly (readonly number[])[] {
  const all = homes.flat();
  if (decision.as === 'cut') {
    return homes.flatMap((home) => {
      const at = home.indexOf(decision.before);
      return at <= 0 ? [home] : [home.slice(0, at), home.slice(at)];
    });
  }
  const isNamed = (home: readonly number[]) => home.some((page) => decision.pages.includes(page));
  if (decision.as === 'join') {
    const joined = homes.filter(isNamed).flat();
    return joined.length === 0 ? homes : [...homes.filter((home) => !isNamed(home)), ascending(joined)];
  }
  const pages = decision.pages.filter((page) => all.includes(page));
  if (pages.length === 0) return homes;
  const rest = homes.map((home) => home.filter((page) => !pages.includes(page)));
  return [...rest.filter((home) => home.length > 0), ascending(pages)];
}

function groupOf(
  pages: readonly number[],
  machine: readonly Group[],
  settled: ReadonlySet<number>,
  partIndex: number,
): Group {
  const same = machine.find((group) => group.pages.join() === pages.join());
  const first = Math.min(...pages);
  const own = machine.find((group) => Math.min(...group.pages) === first);
  const from = machine.filter((group) => group.pages.some((page) => pages.includes(page)));
  return {
    ordinal: own?.ordinal ?? FIRST_DECIDED_ORDINAL + partIndex * PAGES_A_PART + first,
    pages,
    why: same?.why ?? WHY,
    // A doubt about pages of which a person has decided is settled.
    proposals: once(from.flatMap((group) => group.proposals)).filter((doubt) => !isSettled(doubt, settled)),
  };
}

/** A doubt stands at both of the notices it concerns. */
function once(doubts: readonly SplitProposal[]): readonly SplitProposal[] {
  return [...new Map(doubts.map((doubt) => [JSON.stringify(doubt), doubt])).values()];
}

function isSettled(doubt: SplitProposal, settled: ReadonlySet<number>): boolean {
  return doubt.pages.some((page) => settled.has(page));
}

function pagesOf(decision: SplitDecision): readonly number[] {
  return decision.as === 'cut' ? [decision.before] : decision.pages;
}

function ascending(pages: readonly number[]): readonly number[] {
  return [...new Set(pages)].sort((a, b) => a - b);
}
