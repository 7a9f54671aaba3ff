// Phrases in running text, tolerant to misreads: is it there, and where does it end in the printed text?
import { type Folded, foldRows, foldText } from './folded.ts';
import { matchAt, sharesAPart } from './near-match.ts';
import type { Row } from './rows.ts';

/** Offset in the printed text right after the phrase, or null. Phrases start at a word. */
export function phraseAt(text: string, phrase: string, maxEdits?: number): number | null {
  const { words, folded } = foldedText(text);
  const wanted = foldText(phrase);
  if (!sharesAPart(folded.text, wanted, maxEdits)) return null;
  for (const start of folded.starts) {
    const match = matchAt(folded.text, start, wanted, maxEdits, folded.isEnd);
    const lastGlyph = match && match.end > start ? folded.at[match.end - 1] : undefined;
    const word = lastGlyph && words[lastGlyph.word];
    if (lastGlyph && word) return word.index + lastGlyph.char + 1;
  }
  return null;
}

/** True when the text holds the phrase, misread or not. */
export function textHolds(text: string, phrase: string, maxEdits?: number): boolean {
  return phraseAt(text, phrase, maxEdits) !== null;
}

interface FoldedText {
  readonly words: readonly RegExpExecArray[];
  readonly folded: Folded;
}

/** Many phrases are looked up in one text, one text after the other. */
let last: { readonly text: string; readonly made: FoldedText } | null = null;

function foldedText(text: string): FoldedText {
  if (last?.text === text) return last.made;
  const words = [...text.matchAll(/\S+/g)];
  const made = { words, folded: foldRows([asRow(words.map((word) => word[0]))]) };
  last = { text, made };
  return made;
}

function asRow(words: readonly string[]): Row {
  return {
    words: words.map((text) => ({ text, box: [0, 0, 1, 1], confidence: 1 })),
    box: [0, 0, 1, 1],
    text: words.join(' '),
    heightPx: 1,
  };
}
