// The pages of one letter in reading order: by their printed numbers where the scan has them out of order, the
// first page first; what has no number stays behind what it lay behind.
import type { Letter, Member } from './split-letter.ts';
import { SURE_START } from './split-weights.table.ts';

/** Scan page numbers in reading order. Copies keep the order of the scan: their page numbers repeat. */
export function inReadingOrder(letter: Letter): readonly number[] {
  const scanned = [...letter.members].sort((a, b) => a.facts.page - b.facts.page);
  if (letter.fronts > 1 || isInOrder(scanned)) return scanned.map(({ facts }) => facts.page);
  const keyed = scanned.map((member, index) => ({ member, index, key: keyOf(scanned, index) }));
  return keyed.sort((a, b) => a.key - b.key || a.index - b.index).map(({ member }) => member.facts.page);
}

function isInOrder(scanned: readonly Member[]): boolean {
  const papers = scanned.filter(({ facts }) => facts.role === 'page');
  const numbers = papers.flatMap(({ facts }) => numberOf(facts) ?? []);
  const isRising = numbers.every((number, index) => number >= (numbers[index - 1] ?? 0));
  const sheets = scanned.filter(({ facts }) => PAPERS.includes(facts.role));
  const front = sheets.findIndex((member) => isFront(member));
  return isRising && front <= 0;
}

const PAPERS: readonly string[] = ['page', 'f24', 'slip'];
const AFTER_ALL = 900;

/** Its printed number; payment forms come last; covers first; others go with the page they lie behind. */
function keyOf(scanned: readonly Member[], index: number): number {
  for (let at = index; at >= 0; at -= 1) {
    const member = scanned[at];
    if (!member) break;
    const number = ownKey(member);
    if (number !== null) return number;
  }
  return index === 0 ? 0 : AFTER_ALL - 1;
}

function ownKey(member: Member): number | null {
  const { facts } = member;
  if (facts.role === 'cover') return 0;
  if (facts.role === 'f24' || facts.role === 'slip') return AFTER_ALL;
  return numberOf(facts) ?? (facts.role === 'page' && !isFront(member) ? null : isFront(member) ? 1 : null);
}

function numberOf(facts: Member['facts']): number | null {
  return facts.printed?.number ?? (facts.startScore >= SURE_START ? 1 : null);
}

function isFront({ facts }: Member): boolean {
  return facts.startScore >= SURE_START;
}
