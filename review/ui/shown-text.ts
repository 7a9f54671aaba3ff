// Text that strangers wrote (names, file names, subjects) as it may stand on a page: signs that nobody sees, and those that
// turn the reading direction of what follows, are shown as a sign of their own instead of being obeyed.

/** Controls but breaks of lines, zero-width signs, bidirectional marks, embeddings, overrides and isolates. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu; // yes: U+202E, U+0000, U+200B   no: à, 漢, space

export function shownText(text: string): string {
  return text.replace(UNSEEN, '\ufffd');
}

/** The last name of a path, whichever way its slashes lean. */
export function fileNameOf(path: string): string {
  return shownText(path.split(/[/\\]/).filter(Boolean).at(-1) ?? path);
}
