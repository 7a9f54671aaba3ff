// Shares the words people said of a document out to its notices. A word goes with its paper, part and pages, and with
// nothing else: where the document is divided otherwise since, it is kept and not applied, and whoever looks is told.
import { type HumanWord, targetOf } from '../../contract/human-word.ts';
import { isAbout, isAsked, isOfNotice, overlaps, standingWords } from '../../validators/corrections/index.ts';
import { noticeId } from '../drafting/notice-id.ts';

export interface NoticePlace {
  readonly ordinal: number;
  readonly part: string | null;
  readonly pages: readonly number[];
}

export interface WordsOfNotice {
  /** They hold for it. */
  readonly standing: readonly HumanWord[];
  /** Said of another division of these pages: kept, and shown. */
  readonly lost: readonly HumanWord[];
}

/** By ordinal. @param words of the document, in the order they were said */
export function wordsOfNotices(
  words: readonly HumanWord[],
  notices: readonly NoticePlace[],
  documentSha256: string,
): ReadonlyMap<number, WordsOfNotice> {
  const standing = standingWords(words).filter(isOfNotice);
  const lost = standing.filter(
    (word) =>
      isAsked(word) &&
      !notices.some((place) => isAbout(word, place)) &&
      !isSaidAgain(word, standing, notices),
  );
  return new Map(
    notices.map((place) => [
      place.ordinal,
      {
        standing: standing.filter((word) => isAbout(word, place)),
        lost: lost.filter((word) => isShownAt(word, place, notices, documentSha256)),
      },
    ]),
  );
}

/** Somebody spoke of the same thing later, on the paper that these pages make now. */
function isSaidAgain(
  word: HumanWord,
  standing: readonly HumanWord[],
  notices: readonly NoticePlace[],
): boolean {
  const target = targetOf(word.said);
  return standing.some(
    (later) =>
      later.place > word.place &&
      targetOf(later.said) === target &&
      notices.some((place) => isAbout(later, place) && overlaps(word, place)),
  );
}

/** On the papers that hold its pages now; else where its notice was; else on the first. */
function isShownAt(
  word: HumanWord,
  place: NoticePlace,
  notices: readonly NoticePlace[],
  documentSha256: string,
): boolean {
  if (notices.some((each) => overlaps(word, each))) return overlaps(word, place);
  const isItsOwn = (each: NoticePlace) => noticeId(documentSha256, each.ordinal) === word.noticeId;
  return notices.some(isItsOwn) ? isItsOwn(place) : place === notices[0];
}
