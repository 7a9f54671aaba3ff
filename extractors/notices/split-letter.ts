// A letter while pages are put together: what its pages are known to say, and how each page came to it.
import type { Family, PageFacts, PageNumbers } from './split-facts.ts';
import type { StartEvidence } from './split-weights.table.ts';

/** How a page came to its letter: `start:title.paper`, `same-number`, `blank-page`. */
export type Reason = string;

export interface Member {
  readonly facts: PageFacts;
  readonly reasons: readonly Reason[];
  /** Points it joined with; a page that starts the letter, or carries nothing, has null. */
  readonly score: number | null;
}

export interface Letter {
  readonly members: Member[];
  /** First pages in it: more than one when copies were scanned. */
  fronts: number;
  family: Family | null;
}

export function startLetter(facts: PageFacts, reasons: readonly Reason[], isFront: boolean): Letter {
  return { members: [{ facts, reasons, score: null }], fronts: isFront ? 1 : 0, family: facts.family };
}

export function addMember(letter: Letter, member: Member): void {
  letter.members.push(member);
  letter.family ??= member.facts.family;
}

export function removeMember(letter: Letter, facts: PageFacts): void {
  const at = letter.members.findIndex((member) => member.facts === facts);
  if (at >= 0) letter.members.splice(at, 1);
}

export function numbersIn(letter: Letter, kind: keyof PageNumbers): readonly string[] {
  return [...new Set(letter.members.flatMap(({ facts }) => facts.numbers[kind]))];
}

type SharedPrint = 'amounts' | 'rolls' | 'years' | 'addressLines';

export function holds<Print extends SharedPrint>(letter: Letter, print: Print, value: unknown): boolean {
  return letter.members.some(({ facts }) => (facts[print] as ReadonlySet<unknown>).has(value));
}

/** Values of the page that this letter prints and no other letter of the pile does: only they tell. */
export function tellingPrint(
  page: PageFacts,
  letter: Letter,
  others: readonly Letter[],
  print: SharedPrint,
): number {
  const values: readonly unknown[] = [...page[print]];
  return values.filter(
    (value) => holds(letter, print, value) && !others.some((other) => holds(other, print, value)),
  ).length;
}

export function isExactWith(letter: Letter, page: PageFacts): boolean {
  return page.isExact && letter.members.every(({ facts }) => facts.isExact || !facts.hasFacts);
}

/** Scan pages of the letter, ascending. */
export function pagesOf(letter: Letter): readonly number[] {
  return letter.members.map(({ facts }) => facts.page).sort((a, b) => a - b);
}

export function asReasons(start: readonly StartEvidence[]): readonly Reason[] {
  return start.map((each) => `start:${each}`);
}
