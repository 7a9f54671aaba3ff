// Which of the words people said still stand: of each target the last that nobody took back.
import { type HumanWord, targetOf } from '../../contract/human-word.ts';

/** The paper a word may be about. */
export interface PaperPlace {
  readonly part: string | null;
  /** In any order. */
  readonly pages: readonly number[];
}

/** @param words in the order they were said. @returns the standing ones, in that order */
export function standingWords(words: readonly HumanWord[]): readonly HumanWord[] {
  const stacks = new Map<string, HumanWord[]>();
  for (const word of words) {
    const target = `${placeKey(word)} ${targetOf(word.said)}`;
    const stack = stacks.get(target) ?? [];
    if (word.kind === 'retract') stack.pop();
    else stack.push(word);
    stacks.set(target, stack);
  }
  const tops = new Set([...stacks.values()].flatMap((stack) => stack.at(-1) ?? []));
  return words.filter((word) => tops.has(word));
}

/** The same part and the same pages: the same paper, wherever it lies in its document. */
export function isAbout(word: Pick<HumanWord, 'part' | 'pages'>, place: PaperPlace): boolean {
  return placeKey(word) === placeKey(place);
}

/** They share a page: a word about one paper may have been meant for what is now another. */
export function overlaps(word: Pick<HumanWord, 'part' | 'pages'>, place: PaperPlace): boolean {
  return word.part === place.part && word.pages.some((page) => place.pages.includes(page));
}

/** Of notices; decisions about the split and dismissals have their own use. */
export function isOfNotice({ said }: HumanWord): boolean {
  return said.of !== 'split' && said.of !== 'warning';
}

/** Missed where its paper is gone. What only went along with a reading, or was half of an agreement, is not. */
export function isAsked({ said }: HumanWord): boolean {
  return said.of === 'digit' ? said.seen === 'odd' : said.of !== 'keying';
}

function placeKey({ part, pages }: PaperPlace): string {
  return JSON.stringify([part, ...[...new Set(pages)].sort((a, b) => a - b)]);
}
