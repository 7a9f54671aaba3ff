// Edit distance with a bound: is the phrase printed at this offset, allowing a few misread letters?

/** Misread, lost or added letters allowed for a phrase of this many folded letters. */
export function allowedEdits(length: number): number {
  if (length < 5) return 0;
  if (length < 9) return 1;
  if (length < 15) return 2;
  return length < 28 ? 3 : 4;
}

/**
 * Compares the phrase with the text from `from` on. Returns the offset where the best match ends and its number
 * of edits, or null when no end is within the bound. Only ends that `isEnd` allows count, so that a misread last
 * letter never swallows the first glyph of the value; of equally good ends the longest wins.
 */
export function matchAt(
  text: string,
  from: number,
  phrase: string,
  maxEdits = allowedEdits(phrase.length),
  isEnd: (offset: number) => boolean = () => true,
): { end: number; edits: number } | null {
  if (maxEdits === 0) {
    const end = from + phrase.length;
    return text.startsWith(phrase, from) && isEnd(end) ? { end, edits: 0 } : null;
  }
  const width = Math.min(text.length - from, phrase.length + maxEdits);
  if (width < phrase.length - maxEdits || !sharesAPart(text.slice(from, from + width), phrase, maxEdits))
    return null;
  let previous = Array.from({ length: width + 1 }, (_, column) => column);
  for (let line = 1; line <= phrase.length; line += 1) {
    const current = [line];
    for (let column = 1; column <= width; column += 1) {
      const same = phrase[line - 1] === text[from + column - 1];
      current[column] = Math.min(
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
    }
    if (Math.min(...current) > maxEdits) return null;
    previous = current;
  }
  return bestEnd(previous, from, maxEdits, isEnd);
}

function bestEnd(
  distances: readonly number[],
  from: number,
  maxEdits: number,
  isEnd: (offset: number) => boolean,
): { end: number; edits: number } | null {
  let best: { end: number; edits: number } | null = null;
  for (const [width, edits] of distances.entries()) {
    if (edits > maxEdits || !isEnd(from + width)) continue;
    if (!best || edits <= best.edits) best = { end: from + width, edits };
  }
  return best;
}

/** Phrases of the rule tables, cut once. The tables are fixed, so the memory is bounded. */
const partsOfPhrase = new Map<string, readonly string[]>();

function partsOf(phrase: string, maxEdits: number): readonly string[] {
  const key = `${maxEdits} ${phrase}`;
  const known = partsOfPhrase.get(key);
  if (known) return known;
  const size = Math.floor(phrase.length / (maxEdits + 1));
  const parts = Array.from({ length: maxEdits + 1 }, (_, part) =>
    phrase.slice(part * size, part === maxEdits ? phrase.length : (part + 1) * size),
  );
  partsOfPhrase.set(key, parts);
  return parts;
}

/** Cut into one part more than edits allowed, at least one part must stand there unharmed: a cheap first sieve. */
export function sharesAPart(window: string, phrase: string, maxEdits = allowedEdits(phrase.length)): boolean {
  return partsOf(phrase, maxEdits).some((part) => window.includes(part));
}
