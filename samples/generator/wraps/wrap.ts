// How pages become the one file that comes in.
import type { DrawnLetter } from '../letter.ts';
import type { Picture } from '../picture.ts';

export interface WrapInput {
  /** The typeset document. */
  readonly pdf: Uint8Array;
  readonly letters: readonly DrawnLetter[];
  /** The pages as pictures after all damage; empty for a born-digital wrap. */
  readonly pictures: readonly Picture[];
}

export interface Wrapped {
  readonly bytes: Uint8Array;
  readonly hiddenTextErrors: readonly { readonly printed: string; readonly hidden: string }[];
}

export interface Wrap {
  readonly extension: 'pdf' | 'tif' | 'jpg' | 'png' | 'eml';
  /** Dots per inch of the pictures; null when none are made. */
  readonly dpi: number | null;
  make(input: WrapInput): Promise<Wrapped>;
}
