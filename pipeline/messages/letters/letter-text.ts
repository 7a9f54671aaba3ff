// A letter as its parts, before it becomes text, a mail or a page.

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] };

export interface LetterText {
  readonly subject: string;
  /** What the client reads, in order. */
  readonly blocks: readonly LetterBlock[];
  /** For the office alone: never in what is sent. */
  readonly office: readonly string[];
}

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
export const list = (title: string, items: readonly string[]): LetterBlock => ({
  kind: 'list',
  title,
  items,
});
