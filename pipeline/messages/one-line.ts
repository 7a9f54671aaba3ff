// Text from strangers' papers on its way into a line of a mail or a letter: what would break the line or turn it round is
// left out.

/** Controls (C0, DEL, C1), line and paragraph separators, marks that turn the direction of reading. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;
const MAX_CHARS = 120;

export function oneLine(text: string, maxChars = MAX_CHARS): string {
  const plain = text.replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim();
  const chars = [...plain];
  return chars.length <= maxChars ? plain : `${chars.slice(0, maxChars - 1).join('')}…`;
}
