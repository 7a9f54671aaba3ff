// Are two printed numbers the same one? Text layers are exact; a picture may have been misread in a digit or two,
// and what lies between a misread and another number says nothing either way.

export type Sameness = 'same' | 'near' | 'unclear' | 'different';

/** Misread characters that still make it nearly the same. */
const NEAR = 2;
/** Differing characters, as a share of the length, from which on it is surely another number. */
const DIFFERENT_SHARE = 0.3;

/** @param isExact both come from text layers: nothing was misread. */
export function compareNumbers(a: string, b: string, isExact: boolean): Sameness {
  if (a === b) return 'same';
  if (isExact) return 'different';
  if (a.length !== b.length) return 'unclear';
  const differing = [...a].filter((char, index) => char !== b[index]).length;
  if (differing <= NEAR) return 'near';
  return differing > a.length * DIFFERENT_SHARE ? 'different' : 'unclear';
}

const RANK: readonly Sameness[] = ['same', 'near', 'unclear', 'different'];

/** The best match among two lists; null when one of them is empty: nothing is known. */
export function bestSameness(
  some: readonly string[],
  others: readonly string[],
  isExact: boolean,
): Sameness | null {
  const all = some.flatMap((a) => others.map((b) => compareNumbers(a, b, isExact)));
  return RANK.find((each) => all.includes(each)) ?? null;
}
