// What a sample's truth.json holds: what was printed, by kind, field and page. Made while drawing, never guessed.
import type { PrintedEntry } from '../../contract/result.schema.ts';
import type { FieldName, NoticeKind, Subtype } from '../../contract/words.ts';

export interface PrintedField {
  readonly name: FieldName;
  /** Identifiers compact, days `YYYY-MM-DD`, money in cents, year as a number. */
  readonly value: string | number;
}

/** Another number on the page that looks like an identifier and is not the one wanted. */
export interface LookAlike {
  readonly what: string;
  readonly value: string;
}

export interface NoticeTruth {
  /** 1-based pages of the input. */
  readonly pages: readonly number[];
  readonly kind: NoticeKind;
  readonly subtype: Subtype | null;
  /** Is it for CIVIS? */
  readonly civis: boolean;
  /** Every field name of the contract; null when not printed on the pages kept. */
  readonly fields: Readonly<Record<string, string | number | null>>;
  readonly ruolo: readonly PrintedEntry[];
  readonly lookAlikes: readonly LookAlike[];
}

export interface InputTruth {
  readonly file: string;
  readonly pageCount: number;
  /** Damages in the order done; empty for a born-digital file. */
  readonly damage: readonly string[];
  /** Words of an invisible text layer that differ from the picture; empty when there is no such layer. */
  readonly hiddenTextErrors: readonly { readonly printed: string; readonly hidden: string }[];
  readonly notices: readonly NoticeTruth[];
}

export interface SampleTruth {
  readonly sample: string;
  readonly inputs: readonly InputTruth[];
}
