// How much speaks for a page being of a letter, by named evidence; or what rules it out. Pure comparison, no choice.
import { textHolds } from '../fields/layout/phrases.ts';
import { bestSameness } from './split-compare.ts';
import type { PageFacts, PageNumbers } from './split-facts.ts';
import { holds, isExactWith, type Letter, numbersIn, tellingPrint } from './split-letter.ts';
import { LINK_WEIGHTS, type LinkEvidence, START_AGAINST_JOIN } from './split-weights.table.ts';

/** A page never joins a letter with one of these against it. */
export type RuledOut = 'other-number' | 'other-act' | 'other-taxpayer' | 'other-kind-of-notice';

export interface Link {
  readonly letter: Letter;
  readonly score: number;
  readonly evidence: readonly LinkEvidence[];
  readonly ruledOut: readonly RuledOut[];
}

/** Where the page lies in the scan. */
export interface Place {
  /** The letter of the page before it, blank backs left out; null at the start and after a separator sheet. */
  readonly before: Letter | null;
  /** The printed page number of that page. */
  readonly pageBefore: number | null;
  /** No separator sheet lies between the page and this letter. */
  readonly isInReach: (letter: Letter) => boolean;
}

/** One link per letter, in their order. */
export function linksOf(page: PageFacts, letters: readonly Letter[], place: Place): readonly Link[] {
  const ruled = letters.map((letter) => ruledOutBy(page, letter));
  const possible = ruled.filter((each) => each.length === 0).length;
  return letters.map((letter, index) => {
    const others = letters.filter((each) => each !== letter);
    const ruledOut = ruled[index] ?? [];
    const evidence = [
      ...numberEvidence(page, letter),
      ...printEvidence(page, letter, others),
      ...placeEvidence(page, letter, place),
    ];
    if (possible === 1 && ruledOut.length === 0) {
      evidence.push(letters.length === 1 ? 'only-letter' : 'only-possible-letter');
    }
    const points = evidence.reduce((sum, each) => sum + LINK_WEIGHTS[each], 0);
    // What makes it look like a first page speaks against its being a later one: its place alone must not join it.
    return { letter, score: points - START_AGAINST_JOIN * page.startScore, evidence, ruledOut };
  });
}

function ruledOutBy(page: PageFacts, letter: Letter): readonly RuledOut[] {
  const found: RuledOut[] = [];
  const differs = (kind: keyof PageNumbers) => samenessOf(page, letter, kind) === 'different';
  const isKindKnown = page.family !== null && letter.family !== null;
  const isOtherKind =
    isKindKnown && page.family !== letter.family && page.family !== 'other' && letter.family !== 'other';
  if (isOtherKind) found.push('other-kind-of-notice');
  if (differs('communication') && page.family !== 'cartella') found.push('other-number');
  if (differs('cartella')) found.push('other-number');
  // The sections of a cartella may each follow another act; a communication has one.
  if (differs('act') && page.family !== 'cartella' && letter.family === 'comunicazione')
    found.push('other-act');
  if (differs('taxpayer')) found.push('other-taxpayer');
  return found;
}

function samenessOf(page: PageFacts, letter: Letter, kind: keyof PageNumbers) {
  return bestSameness(page.numbers[kind], numbersIn(letter, kind), isExactWith(letter, page));
}

const NUMBER_EVIDENCE = [
  ['communication', 'same-number', 'near-number'],
  ['cartella', 'same-number', 'near-number'],
  ['act', 'same-act', 'near-number'],
  ['protocol', 'same-protocol', 'near-number'],
  ['payment', 'same-payment-code', null],
  ['tracking', 'same-tracking-number', null],
  ['taxpayer', 'same-taxpayer', 'near-taxpayer'],
] as const;

function numberEvidence(page: PageFacts, letter: Letter): LinkEvidence[] {
  const found = NUMBER_EVIDENCE.flatMap(([kind, same, near]): LinkEvidence[] => {
    const sameness = samenessOf(page, letter, kind);
    if (sameness === 'same')
      return [kind === 'act' && page.family === 'cartella' ? 'same-act-on-roll' : same];
    return sameness === 'near' && near ? [near] : [];
  });
  return [...new Set(found)];
}

/** The sums of a summary page add up to one that the letter prints. */
function addsUpTo({ sumOfAmounts }: PageFacts, letter: Letter, others: readonly Letter[]): boolean {
  if (sumOfAmounts === null || !holds(letter, 'amounts', sumOfAmounts)) return false;
  return !others.some((other) => holds(other, 'amounts', sumOfAmounts));
}

/** An address of one line is a town that many share. */
const MIN_ADDRESS_LINES = 2;
/** Folded letters of a name that is not found by chance. */
const MIN_NAME_LENGTH = 10;
/** Misread letters of a name that is still the same person's. */
const NAME_EDITS = 3;

function printEvidence(page: PageFacts, letter: Letter, others: readonly Letter[]): LinkEvidence[] {
  const found: LinkEvidence[] = [];
  const amounts = tellingPrint(page, letter, others, 'amounts');
  if (amounts === 1) found.push('one-shared-amount');
  if (amounts > 1) found.push('shared-amounts');
  if (amounts === 0 && addsUpTo(page, letter, others)) found.push('adds-up');
  if (tellingPrint(page, letter, others, 'rolls') > 0) found.push('same-ruolo');
  if (tellingPrint(page, letter, others, 'years') > 0) found.push('same-year');
  if (hasSameAddress(page, letter, others)) found.push('same-address');
  if (page.family !== null && page.family === letter.family) found.push('same-kind-of-notice');
  return found;
}

/**
 * The address of an envelope is looked for anywhere in the letter: not every letter has an address window. It tells
 * nothing where another letter names the same person, be it misread.
 */
function hasSameAddress(page: PageFacts, letter: Letter, others: readonly Letter[]): boolean {
  if (page.role !== 'cover') return tellingPrint(page, letter, others, 'addressLines') >= MIN_ADDRESS_LINES;
  const lines = [...page.addressLines].filter(
    (line) => line.length >= MIN_NAME_LENGTH && !/^\D{0,2}\d/.test(line),
  );
  const names = (other: Letter, maxEdits: number) =>
    lines.some((line) => other.members.some(({ facts }) => textHolds(facts.profile.text, line, maxEdits)));
  const isRival = (other: Letter) => {
    const sameness = bestSameness(numbersIn(letter, 'taxpayer'), numbersIn(other, 'taxpayer'), false);
    return names(other, NAME_EDITS) || (sameness !== null && sameness !== 'different');
  };
  return names(letter, 0) && !others.some((other) => isRival(other));
}

function placeEvidence(page: PageFacts, letter: Letter, place: Place): LinkEvidence[] {
  const found: LinkEvidence[] = [];
  const isNext = place.before === letter;
  if (isNext) found.push('follows');
  if (!place.isInReach(letter)) found.push('separator-between');
  if (!page.printed) return found;
  const { number, total } = page.printed;
  const taken = letter.members.filter(({ facts }) => facts.printed?.number === number).length;
  const totals = letter.members.flatMap(({ facts }) => facts.printed?.total ?? []);
  if (total !== null && totals.length > 0 && !totals.includes(total)) return [...found, 'other-page-total'];
  if (taken >= Math.max(1, letter.fronts)) found.push('printed-page-taken');
  else if (number > 1) {
    const isNextNumber = isNext && place.pageBefore === number - 1;
    found.push(isNextNumber ? 'follows-printed-page' : 'fits-printed-page');
  }
  return found;
}
