// Where in a value the doubt lies: the first sign in which another reading of the same place differs. There the caret goes,
// so that one key puts a wrong digit right.

/** Of the shown text; `start === end`: something may be missing there. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What papers and forms put between digits; it makes no other number. */
const BETWEEN = /[\s.,/:;–-]/;
/** A reading of which more than this share of signs is other is of another thing. */
const MAX_OTHER_SHARE = 0.5;
const MAX_LENGTH_DIFFERENCE = 3;

/**
 * @param shown the value as it stands in the input
 * @param readings alternatives and raw texts, the most telling first
 * @returns null where no reading of the same thing differs
 */
export function doubtfulPlace(shown: string, readings: readonly string[]): Place | null {
  const own = signsOf(shown);
  if (own.length === 0) return null;
  for (const reading of readings) {
    const other = signsOf(reading);
    if (isAbout(own, other)) return placeOf(shown, own, other);
  }
  return null;
}

interface Sign {
  readonly sign: string;
  readonly at: number;
}

function signsOf(text: string): readonly Sign[] {
  return [...text].flatMap((sign, at) => (BETWEEN.test(sign) ? [] : [{ sign: sign.toUpperCase(), at }]));
}

/** Another reading of the same, and not the same reading. */
function isAbout(own: readonly Sign[], other: readonly Sign[]): boolean {
  if (Math.abs(own.length - other.length) > MAX_LENGTH_DIFFERENCE) return false;
  const [beside, ...more] = textOf(other).split(textOf(own));
  // The same with its label, or with what is printed behind it; a single digit more may be one that lacks.
  if (more.length > 0 && !/^\d$/.test(`${beside}${more.join('')}`)) return false;
  const changes = distance(textOf(own), textOf(other));
  return changes > 0 && changes <= own.length * MAX_OTHER_SHARE;
}

function placeOf(shown: string, own: readonly Sign[], other: readonly Sign[]): Place {
  let index = 0;
  while (index < own.length && own[index]?.sign === other[index]?.sign) index += 1;
  const start = own[index]?.at ?? shown.length;
  const isMissing = other.length > own.length && own[index]?.sign === other[index + 1]?.sign;
  return { start, end: isMissing || index >= own.length ? start : start + 1 };
}

function textOf(signs: readonly Sign[]): string {
  return signs.map(({ sign }) => sign).join('');
}

/** Signs to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
