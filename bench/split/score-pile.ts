// Holds the groups of a pile against truth: pages with their letter, pages proposed for review, pages silently
// elsewhere; and every value in a group's result that came from a page of another letter.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import { FIELD_NAMES, type FieldName } from '../../contract/words.ts';
import { extractCandidates, extractRuoli } from '../../extractors/fields/index.ts';
import { classifyNotice, type NoticeGroup } from '../../extractors/notices/index.ts';
import { chooseFields } from '../../validators/consistency/index.ts';
import type { LetterTruth, Pile } from './make-pile.ts';

export type PageScore = 'right' | 'right-proposed' | 'proposed' | 'wrong';

export interface Leak {
  readonly field: FieldName | 'ruolo';
  readonly value: string;
  readonly page: number | null;
  readonly isAccepted: boolean;
  /** The group carries a proposal: a person looks at it in any case. */
  readonly isProposed: boolean;
}

export interface PileScore {
  readonly pile: Pile;
  /** One per page that belongs to a letter, with its number. */
  readonly pages: readonly { readonly page: number; readonly what: string; readonly score: PageScore }[];
  readonly leaks: readonly Leak[];
  /** Letters whole in one group of their own, and no doubt on it. */
  readonly cleanLetters: number;
  readonly proposals: number;
  /** Pages in no group or in several: never. */
  readonly lost: readonly number[];
}

export function scorePile(
  pile: Pile,
  groups: readonly NoticeGroup[],
  readings: readonly PageReading[],
  today: CivilDate,
): PileScore {
  const owners = groups.map((group) => ownerOf(pile, group));
  const doubted = new Set(groups.flatMap((group) => group.proposals.flatMap((proposal) => proposal.pages)));
  const pages = pile.pages.flatMap((truth, index) => {
    const page = index + 1;
    if (truth.letter === null) return [];
    const at = groups.findIndex((group) => group.pages.includes(page));
    const isRight = isHome(pile, groups, owners, at, truth.letter);
    const isNamed = doubted.has(page) || isAskedAsCopy(pile, groups, at, truth.letter);
    const score: PageScore = isRight
      ? isNamed
        ? 'right-proposed'
        : 'right'
      : isNamed
        ? 'proposed'
        : 'wrong';
    return [{ page, what: truth.what, score }];
  });
  const seen = groups.flatMap((group) => group.pages);
  return {
    pile,
    pages,
    leaks: groups.flatMap((group, index) => leaksOf(pile, group, owners[index] ?? null, readings, today)),
    cleanLetters: pile.letters.filter((_, letter) => isClean(pile, groups, letter)).length,
    proposals: doubted.size,
    lost: pile.pages
      .map((_, index) => index + 1)
      .filter((page) => seen.filter((p) => p === page).length !== 1),
  };
}

/** The letter whose first page is in the group, or that its first page belongs to. */
function ownerOf(pile: Pile, group: NoticeGroup): number | null {
  const truths = group.pages.flatMap((page) => pile.pages[page - 1] ?? []);
  const front = truths.find((truth) => truth.isFront);
  const written = truths.find((truth) => truth.what === 'letter');
  return (front ?? written ?? truths.find((truth) => truth.letter !== null))?.letter ?? null;
}

/** In the letter's own group, and that is the only group with one of its first pages. */
function isHome(
  pile: Pile,
  groups: readonly NoticeGroup[],
  owners: readonly (number | null)[],
  at: number,
  letter: number,
): boolean {
  const home = groups.findIndex((group) =>
    group.pages.some((page) => pile.pages[page - 1]?.isFront && pile.pages[page - 1]?.letter === letter),
  );
  return at === home && owners[at] === letter;
}

/** Copies of the letter lie in two groups, and a proposal that names both asks about it. */
function isAskedAsCopy(pile: Pile, groups: readonly NoticeGroup[], at: number, letter: number): boolean {
  const homes = groups.filter((group) =>
    group.pages.some((page) => pile.pages[page - 1]?.isFront && pile.pages[page - 1]?.letter === letter),
  );
  const own = groups[at]?.proposals.map((proposal) => proposal.pages.join()) ?? [];
  return (
    homes.length > 1 &&
    homes.every((home) => home.proposals.some((proposal) => own.includes(proposal.pages.join())))
  );
}

function isClean(pile: Pile, groups: readonly NoticeGroup[], letter: number): boolean {
  const own = pile.pages.flatMap((truth, index) => (truth.letter === letter ? [index + 1] : []));
  const group = groups.find((each) => own.some((page) => each.pages.includes(page)));
  const isAlone = group?.pages.every((page) => [letter, null].includes(pile.pages[page - 1]?.letter ?? null));
  return group?.proposals.length === 0 && isAlone === true && own.every((page) => group.pages.includes(page));
}

const FEW_VALUES: readonly FieldName[] = [
  'annoImposta',
  'dataElaborazione',
  'dataTrasmissione',
  'denominazione',
];

function leaksOf(
  pile: Pile,
  group: NoticeGroup,
  owner: number | null,
  readings: readonly PageReading[],
  today: CivilDate,
): Leak[] {
  if (owner === null) return [];
  const own = pile.letters[owner];
  const pages = group.pages.flatMap((page) => readings[page - 1] ?? []);
  const fields = chooseFields(extractCandidates(pages), classifyNotice(pages), today);
  const isProposed = group.proposals.length > 0;
  const others = pile.letters.filter((_, letter) => letter !== owner);
  const found: Leak[] = FIELD_NAMES.flatMap((field) => {
    const { value, page, state } = fields[field];
    if (value === null || isPrintedBy(own, field, String(value))) return [];
    const from = page === null ? null : pile.pages[page - 1]?.letter;
    const isForeignPage = from !== null && from !== undefined && from !== owner;
    const isForeignValue =
      !FEW_VALUES.includes(field) && others.some((other) => isPrintedBy(other, field, String(value)));
    if (!isForeignPage && !isForeignValue) return [];
    return [{ field, value: String(value), page, isAccepted: state === 'accepted', isProposed }];
  });
  const rolls = extractRuoli(pages).map((entry) => `${entry.anno}/${Number(entry.numero)}`);
  const foreign = rolls.filter(
    (roll) => !own?.rolls.has(roll) && others.some((other) => other.rolls.has(roll)),
  );
  return [
    ...found,
    ...foreign.map((value): Leak => ({ field: 'ruolo', value, page: null, isAccepted: false, isProposed })),
  ];
}

function isPrintedBy(letter: LetterTruth | undefined, field: FieldName, value: string): boolean {
  return letter?.printed.get(field)?.has(value) === true || letter?.lookAlikes.has(value) === true;
}
