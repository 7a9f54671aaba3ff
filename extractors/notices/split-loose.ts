// Pages that say nothing of a letter's content: envelopes and covers, blanks, separator sheets, pages without facts,
// pages that did not read. Nothing can leak from most of them; they stay beside what they lie beside.
import type { PageFacts } from './split-facts.ts';
import type { Letter } from './split-letter.ts';
import { linksOf } from './split-link.ts';
import { isOrderly, join, open, type Pile, placeOf } from './split-pile.ts';
import { LINK_WEIGHTS, SURE_JOIN, SURE_MARGIN, WORTH_NAMING } from './split-weights.table.ts';

/** Gives every page that has no letter yet its letter. Run after the pages with content are sorted. */
export function assignLoose(pile: Pile): void {
  const orderly = isOrderly(pile);
  const isSingle = pile.letters.length <= 1;
  for (const page of pile.pages) {
    if (pile.home.has(page)) continue;
    if (page.role === 'cover') placeCover(pile, page, orderly);
    else placeEmpty(pile, page, orderly || isSingle);
  }
}

function placeCover(pile: Pile, page: PageFacts, orderly: boolean): void {
  const next = neighbour(pile, page, 1);
  const precedes =
    orderly && next !== null && neighbour(pile, page, -1) === null && isAtItsStart(pile, next, page);
  const written = pile.letters.filter((letter) => letter.members.some(({ facts }) => facts.role !== 'cover'));
  const links = linksOf(page, written, placeOf(pile, page))
    .filter((link) => link.ruledOut.length === 0)
    .map((link) =>
      precedes && link.letter === next
        ? { ...link, score: link.score + LINK_WEIGHTS.precedes, evidence: [...link.evidence, 'precedes'] }
        : link,
    )
    .sort((a, b) => b.score - a.score);
  const [best, second] = links;
  if (!best) {
    open(pile, page, ['cover-page'], false);
    return;
  }
  const isSure = best.score >= SURE_JOIN && best.score - (second?.score ?? 0) >= SURE_MARGIN;
  if (isSure) {
    join(pile, best.letter, { facts: page, reasons: ['cover-page', ...best.evidence], score: best.score });
    return;
  }
  const named = links.filter((link) => link.score >= WORTH_NAMING || link.letter === next);
  const options = (named.length > 0 ? named : links.slice(0, 2)).map(({ letter, evidence }) => ({
    letter,
    evidence,
  }));
  const before = neighbour(pile, page, -1);
  if (page.hasFacts || !before) open(pile, page, ['cover-page'], false);
  else join(pile, before, { facts: page, reasons: ['cover-page'], score: null });
  pile.doubts.push({ page, kept: page.hasFacts || !before ? 'apart' : 'with-before', options });
}

/** Nothing of the letter lies before the page. */
function isAtItsStart(pile: Pile, letter: Letter, page: PageFacts): boolean {
  const at = pile.pages.indexOf(page);
  return letter.members.every(({ facts }) => pile.pages.indexOf(facts) > at);
}

const WHY: Readonly<Partial<Record<PageFacts['role'], string>>> = {
  blank: 'blank-page',
  unreadable: 'unreadable-page',
  separator: 'separator-sheet',
};

function placeEmpty(pile: Pile, page: PageFacts, orderly: boolean): void {
  const why = WHY[page.role] ?? 'no-first-page';
  const before = neighbour(pile, page, -1);
  const home = before ?? neighbour(pile, page, 1) ?? anyNeighbour(pile, page);
  if (!home) {
    open(pile, page, [why], false);
    return;
  }
  // What did not read may be the first page of anything.
  const isHarmless = page.role === 'blank' || page.role === 'separator';
  const isDoubtful = page.role === 'unreadable' ? pile.letters.length > 1 : !isHarmless && !orderly;
  join(pile, home, { facts: page, reasons: [why], score: null });
  if (!isDoubtful) return;
  const around = [before, neighbour(pile, page, 1)].filter((letter) => letter !== null);
  const options = [...new Set(around)].map((letter) => ({ letter, evidence: [] }));
  pile.doubts.push({ page, kept: 'with-before', options });
}

/** The letter of the nearest page in that direction that has one, up to a separator sheet. */
function neighbour(pile: Pile, page: PageFacts, step: 1 | -1): Letter | null {
  const at = pile.pages.indexOf(page);
  for (let index = at + step; index >= 0 && index < pile.pages.length; index += step) {
    const other = pile.pages[index];
    if (!other || (other.role === 'separator' && page.role !== 'separator')) return null;
    const letter = pile.home.get(other);
    if (letter) return letter;
  }
  return null;
}

/** Behind a separator with nothing else: it is a paper of its own; a separator itself goes anywhere. */
function anyNeighbour(pile: Pile, page: PageFacts): Letter | null {
  return page.role === 'blank' ? (pile.letters.at(-1) ?? null) : null;
}
