// Phrases in running text, tolerant to misreads: is it there, and where does it end in the printed text?
import { foldRows, foldText } from './folded.ts';
import { matchAt } from './near-match.ts';
import type { Row } from './rows.ts';

/** Offset in the printed text right after the phrase, or null. Phrases start at a word. */
export function phraseAt(text: string, phrase: string, maxEdits?: number): number | null {
  const words = [...text.matchAll(/\S+/g)];
  const folded = foldRows([asRow(words.map((word) => word[0]))]);
  const wanted = foldText(phrase);
  for (const start of folded.starts) {
    const match = matchAt(folded.text, start, wanted, maxEdits, folded.isEnd);
    const last = match && match.end > start ? folded.at[match.end - 1] : undefined;
    const word = last && words[last.word];
    if (last && word) return word.index + last.char + 1;
  }
  return null;
}

/** True when the text holds the phrase, misread or not. */
export function textHolds(text: string, phrase: string, maxEdits?: number): boolean {
  return phraseAt(text, phrase, maxEdits) !== null;
}

function asRow(words: readonly string[]): Row {
  return {
    words: words.map((text) => ({ text, box: [0, 0, 1, 1], confidence: 1 })),
    box: [0, 0, 1, 1],
    text: words.join(' '),
    heightPx: 1,
  };
}
