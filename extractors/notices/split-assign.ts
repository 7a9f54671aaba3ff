// Sorts the pages of a pile into letters: first pages open letters, every other page goes where the evidence is
// strong and stands alone; what is not sure becomes a doubt and is kept where nothing can leak.
import { bestSameness } from './split-compare.ts';
import type { PageFacts } from './split-facts.ts';
import { asReasons, holds, type Letter, numbersIn } from './split-letter.ts';
import { type Link, linksOf } from './split-link.ts';
import { type Doubt, isContent, join, open, type Pile, placeOf, takeOut } from './split-pile.ts';
import { BY_NUMBER, SURE_JOIN, SURE_MARGIN, SURE_START, WORTH_NAMING } from './split-weights.table.ts';

/** Gives every page with content its letter, or a doubt. */
export function assignContent(pile: Pile): void {
  const content = pile.pages.filter(isContent);
  for (const page of content) if (page.startScore >= SURE_START) openOrCopy(pile, page);
  const rest = content.filter((page) => !pile.home.has(page));
  settle(pile, rest);
  for (let seed = nextSeed(pile, rest); seed; seed = nextSeed(pile, rest)) {
    open(pile, seed, asReasons(seed.start), false);
    settle(pile, rest);
  }
  const rivals = ejectRivals(pile, rest);
  for (const page of rest) {
    if (pile.home.has(page)) continue;
    keepApart(pile, page);
    // What is surely of one letter with it stays with it, under the same doubt.
    settle(
      pile,
      rest.filter((each) => !rivals.has(each)),
    );
  }
}

/** A first page opens a letter; one with the very numbers of a letter already there is a copy of it. */
function openOrCopy(pile: Pile, page: PageFacts): void {
  const copied = pile.letters.find((letter) => isCopy(page, letter));
  if (copied) {
    copied.fronts += 1;
    join(pile, copied, { facts: page, reasons: ['copy'], score: BY_NUMBER });
    return;
  }
  const twin = pile.letters.find((letter) => isNearCopy(page, letter));
  open(pile, page, asReasons(page.start), true);
  if (twin) pile.doubts.push({ page, kept: 'apart', options: [{ letter: twin, evidence: ['copy'] }] });
}

function isCopy(page: PageFacts, letter: Letter): boolean {
  if (letter.fronts === 0 || (page.family ?? null) !== letter.family) return false;
  const shares = (kind: 'communication' | 'cartella' | 'act' | 'taxpayer') => {
    const known = numbersIn(letter, kind);
    return page.numbers[kind].some((number) => known.includes(number));
  };
  const clashes = linksOf(page, [letter], NOWHERE)[0]?.ruledOut.length !== 0;
  if (clashes) return false;
  if (page.numbers.communication.length > 0 || page.numbers.cartella.length > 0)
    return shares('communication') || shares('cartella');
  return shares('act') && shares('taxpayer');
}

/** The number differs, the act or the sums do not: a misread copy, or a second letter. A person says. */
function isNearCopy(page: PageFacts, letter: Letter): boolean {
  if (page.isExact || page.family === null || page.family !== letter.family) return false;
  const taxpayers = bestSameness(page.numbers.taxpayer, numbersIn(letter, 'taxpayer'), false);
  const acts = numbersIn(letter, 'act');
  if (page.family === 'comunicazione' && page.numbers.act.some((act) => acts.includes(act))) return true;
  const isNear = (['communication', 'cartella'] as const).some(
    (kind) => bestSameness(page.numbers[kind], numbersIn(letter, kind), false) === 'near',
  );
  if (isNear && taxpayers === 'same') return true;
  const shared = [...page.amounts].filter((cents) => holds(letter, 'amounts', cents)).length;
  return taxpayers !== 'different' && shared >= 1;
}

const NOWHERE = { before: null, pageBefore: null, isInReach: () => true };

/** Joins what is sure, over and over: each page that comes home may show where the next belongs. */
function settle(pile: Pile, rest: readonly PageFacts[]): void {
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false;
    for (const page of rest) {
      if (pile.home.has(page)) continue;
      const sure = sureLink(linksOf(page, pile.letters, placeOf(pile, page)));
      if (!sure) continue;
      join(pile, sure.letter, { facts: page, reasons: sure.evidence, score: sure.score });
      hasMoved = true;
    }
  }
}

/** The one letter the page belongs to beyond doubt; null when there is none, or a second comes too near. */
function sureLink(links: readonly Link[]): Link | null {
  const possible = links.filter((link) => link.ruledOut.length === 0).sort((a, b) => b.score - a.score);
  const [best, second] = possible;
  if (!best || best.score < SURE_JOIN) return null;
  return second && best.score - second.score < SURE_MARGIN ? null : best;
}

/** A page that fits no letter at all is of a letter of its own, whose first page is not in the pile. */
function nextSeed(pile: Pile, rest: readonly PageFacts[]): PageFacts | undefined {
  return rest.find((page) => {
    if (pile.home.has(page)) return false;
    const place = placeOf(pile, page);
    const links = linksOf(page, pile.letters, place);
    if (links.every((link) => link.ruledOut.length > 0)) return true;
    const isBehindSeparator = pile.letters.every((letter) => !place.isInReach(letter));
    return isBehindSeparator && links.every((link) => link.ruledOut.length > 0 || link.score < WORTH_NAMING);
  });
}

/** Two pages with one printed number cannot both be of a letter: without a number of their own, both are in doubt. */
function ejectRivals(pile: Pile, rest: readonly PageFacts[]): ReadonlySet<PageFacts> {
  const inDoubt = new Set<PageFacts>();
  const homeless = rest.filter((page) => !pile.home.has(page));
  for (const page of homeless) {
    for (const link of linksOf(page, pile.letters, placeOf(pile, page))) {
      if (link.ruledOut.length > 0 || !link.evidence.includes('printed-page-taken')) continue;
      const rivals = link.letter.members.filter(
        ({ facts, score }) =>
          score !== null && score < BY_NUMBER && facts.printed?.number === page.printed?.number,
      );
      for (const rival of rivals) {
        takeOut(pile, rival.facts);
        inDoubt.add(rival.facts).add(page);
      }
    }
  }
  return inDoubt;
}

/** Its facts reach no letter until a person says which. */
function keepApart(pile: Pile, page: PageFacts): void {
  const options = optionsFor(pile, page);
  open(pile, page, asReasons(page.start), false);
  if (options.length > 0) pile.doubts.push({ page, kept: 'apart', options });
}

const MAX_OPTIONS = 3;

/** Letters it may belong to, likeliest first. */
function optionsFor(pile: Pile, page: PageFacts): Doubt['options'] {
  const possible = linksOf(page, pile.letters, placeOf(pile, page))
    .filter((link) => link.ruledOut.length === 0)
    .sort((a, b) => b.score - a.score);
  const named = possible.filter((link) => link.score >= WORTH_NAMING);
  return (named.length > 0 ? named : possible)
    .slice(0, MAX_OPTIONS)
    .map(({ letter, evidence }) => ({ letter, evidence }));
}
