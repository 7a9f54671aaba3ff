// Which pages of one part belong together. Every page is in exactly one group; a page joins a letter only on
// positive evidence, and where that is not enough it is kept where nothing of it can leak and the doubt is named
// for a person (docs/splitting.md).
import type { PageReading } from '../../contract/page-reading.ts';
import { assignContent } from './split-assign.ts';
import { factsOf } from './split-facts.ts';
import { type Letter, pagesOf } from './split-letter.ts';
import { assignLoose } from './split-loose.ts';
import { inReadingOrder } from './split-order.ts';
import { type Doubt, newPile, type Pile } from './split-pile.ts';

/** A split that is not sure: the page in doubt, what was done with it, and what else it may be. */
export interface SplitProposal {
  /** 1-based pages in doubt: one, or a page kept apart and those that surely go with it. */
  readonly pages: readonly number[];
  /** `apart`: a paper of its own for now. `with-before`: left with the page before it. */
  readonly kept: 'apart' | 'with-before';
  /** Letters it may belong to, likeliest first: their pages, and the evidence by name. */
  readonly mayBelongTo: readonly {
    readonly pages: readonly number[];
    readonly evidence: readonly string[];
  }[];
}

export interface NoticeGroup {
  /** 1-based page numbers of the part, in reading order. */
  readonly pages: readonly number[];
  /** Why these pages belong together: names of evidence, each once. */
  readonly why: string;
  /** Doubts that concern this group, from either side; empty when the split is sure. */
  readonly proposals: readonly SplitProposal[];
}

/** Groups in the order of their first page in the scan. */
export function splitNotices(pages: readonly PageReading[]): readonly NoticeGroup[] {
  const pile = newPile(pages.map((reading) => factsOf(reading)));
  assignContent(pile);
  assignLoose(pile);
  const groups = pile.letters.filter((letter) => letter.members.length > 0);
  const firstPage = (letter: Letter) => pagesOf(letter)[0] ?? 0;
  return groups
    .sort((a, b) => firstPage(a) - firstPage(b))
    .map((letter) => ({
      pages: inReadingOrder(letter),
      why: whyOf(letter),
      proposals: pile.doubts
        .filter((doubt) => concerns(pile, doubt, letter))
        .map((doubt) => proposalOf(pile, doubt)),
    }));
}

function whyOf(letter: Letter): string {
  const reasons = letter.members
    .flatMap((member) => member.reasons)
    .filter((why) => !why.startsWith('start:'));
  return [...new Set(reasons)].join(', ') || 'single-page';
}

function concerns(pile: Pile, doubt: Doubt, letter: Letter): boolean {
  return pile.home.get(doubt.page) === letter || doubt.options.some((option) => option.letter === letter);
}

function proposalOf(pile: Pile, { page, kept, options }: Doubt): SplitProposal {
  const home = pile.home.get(page);
  const pages = kept === 'apart' && home ? pagesOf(home) : [page.page];
  return {
    pages,
    kept,
    mayBelongTo: options.map(({ letter, evidence }) => ({
      pages: pagesOf(letter).filter((each) => !pages.includes(each)),
      evidence,
    })),
  };
}
