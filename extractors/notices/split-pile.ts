// The pile while it is being sorted: its pages in scan order, the letters found so far, and where each page is.
import type { PageFacts } from './split-facts.ts';
import { addMember, type Letter, type Member, removeMember, startLetter } from './split-letter.ts';
import type { Place } from './split-link.ts';

/** A doubt about a page (and those that came with it): where it is kept and where else it may belong. */
export interface Doubt {
  readonly page: PageFacts;
  /** Kept apart as a paper of its own, or left with the page before it. */
  readonly kept: 'apart' | 'with-before';
  readonly options: readonly { readonly letter: Letter; readonly evidence: readonly string[] }[];
}

export interface Pile {
  readonly pages: readonly PageFacts[];
  readonly letters: Letter[];
  readonly home: Map<PageFacts, Letter>;
  readonly doubts: Doubt[];
}

export function newPile(pages: readonly PageFacts[]): Pile {
  return { pages, letters: [], home: new Map(), doubts: [] };
}

export function open(pile: Pile, page: PageFacts, reasons: readonly string[], isFront: boolean): Letter {
  const letter = startLetter(page, reasons, isFront);
  pile.letters.push(letter);
  pile.home.set(page, letter);
  return letter;
}

export function join(pile: Pile, letter: Letter, member: Member): void {
  addMember(letter, member);
  pile.home.set(member.facts, letter);
}

export function takeOut(pile: Pile, page: PageFacts): void {
  const letter = pile.home.get(page);
  if (letter) removeMember(letter, page);
  pile.home.delete(page);
}

/** Pages of a letter that carry what it says; blanks, separators and covers lie anywhere. */
export function isContent(page: PageFacts): boolean {
  const isPaper = page.role === 'page' || page.role === 'f24' || page.role === 'slip';
  return isPaper && (page.hasFacts || page.start.length > 0);
}

/** Where the page lies: the nearest page with content before it, unless a separator sheet is between. */
export function placeOf(pile: Pile, page: PageFacts): Place {
  const at = pile.pages.indexOf(page);
  const segment = segmentOf(pile, at);
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = pile.pages[index];
    if (!other || other.role === 'separator' || other.role === 'unreadable') break;
    if (!isContent(other)) continue;
    return {
      before: pile.home.get(other) ?? null,
      pageBefore: other.printed?.number ?? null,
      isInReach: (letter) => touches(pile, letter, segment),
    };
  }
  return { before: null, pageBefore: null, isInReach: (letter) => touches(pile, letter, segment) };
}

/** How many separator sheets come before it. */
export function segmentOf(pile: Pile, at: number): number {
  return pile.pages.slice(0, at).filter((page) => page.role === 'separator').length;
}

function touches(pile: Pile, letter: Letter, segment: number): boolean {
  return letter.members.some(({ facts }) => segmentOf(pile, pile.pages.indexOf(facts)) === segment);
}

/** No sign that somebody shuffled: each letter's pages lie together, first page first, page numbers rising. */
export function isOrderly(pile: Pile): boolean {
  const content = pile.pages.filter(isContent);
  const homes = content.map((page) => pile.home.get(page));
  const runs = homes.filter((letter, index) => letter !== homes[index - 1]);
  if (new Set(runs).size !== runs.length) return false;
  return pile.letters.every((letter) => {
    const own = content.filter((page) => pile.home.get(page) === letter);
    const numbers = own.flatMap((page) => page.printed?.number ?? []);
    const isRising = letter.fronts > 1 || numbers.every((n, index) => n > (numbers[index - 1] ?? 0));
    return isRising && (letter.fronts === 0 || letter.members[0]?.facts === own[0]);
  });
}
