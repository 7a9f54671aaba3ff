// What a field's rules are made of: data that says where a value stands and why we believe so, and a reader
// that turns the printed pieces there into a value.
import type { FieldName } from '../../contract/words.ts';
import type { Piece } from './layout/pieces.ts';

/** A rule that starts from a printed label. */
export interface LabelRule {
  readonly id: string;
  /**
   * `right`: after the label on its row (or at the start of the next one when the label ends its row).
   * `right-or-below`: if nothing is there, in the label's column on the next row.
   * `row-end`: the last value on the label's row (total rows of tables).
   */
  readonly where: 'right' | 'right-or-below' | 'row-end';
  /** Printed wordings; `#` stands for any number mark (`n.`, `n°`, `numero`) or none. Matched with misreads. */
  readonly labels: readonly string[];
  /** Words right before the label that make it another thing (folded comparison). */
  readonly notAfter?: readonly string[];
  /** The label must open its row. */
  readonly opensRow?: boolean;
  /** Words that may stand between label and value. */
  readonly between?: readonly string[];
  /** The label is printed for this value only: when the value beside it does not read, the place is shown all the same. */
  readonly showsUnread?: boolean;
  /** A value that cannot be this field's, though the label is printed: it is another number of that name. */
  readonly accepts?: (value: string) => boolean;
  /** Misread letters allowed at most, where the usual bound would meet another label. */
  readonly maxEdits?: number;
  readonly why: string;
}

/** A value as read from pieces. */
export interface Capture {
  readonly value: string;
  /** How many pieces, from the first, hold it (and what was skipped before it). */
  readonly from: number;
  readonly to: number;
  /** Visible marks on the rule id: `glyphs` a look-alike was taken for a digit, `length` not the full length. */
  readonly marks: readonly ('glyphs' | 'length')[];
}

/** Reads a value from the first pieces; null when they do not hold one right there. */
export type CaptureReader = (pieces: readonly Piece[]) => Capture | null;

export interface FieldDefinition {
  readonly field: FieldName;
  readonly about: string;
  /** Surest first: where two rules see the same place, the first names it. */
  readonly rules: readonly LabelRule[];
  readonly read: CaptureReader;
  /** How a `row-end` rule reads; only fields with such a rule have one. */
  readonly readRowEnd?: CaptureReader;
  /** Values never taken for this field (the agencies' own codes). */
  readonly never?: readonly string[];
}
