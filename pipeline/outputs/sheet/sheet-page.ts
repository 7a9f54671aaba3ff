// What stands on a sheet, as plain data in one language: parts make it from a result, the HTML page and the PDF only draw
// it. So both say the same, and strangers' text becomes markup in one place alone.
import type { Language } from '../../../contract/sentence.ts';
import type { FieldName } from '../../../contract/words.ts';
import type { Phrase } from '../../messages/said-in.ts';

/** How a line is meant: `stop` keeps the request from being sent or is urgent, `look` needs eyes, `know` informs. */
export const TONES = ['stop', 'look', 'know', 'good'] as const;
export type Tone = (typeof TONES)[number];

export interface Note {
  readonly tone: Tone;
  readonly text: Phrase;
  /** Stable code of the warning or problem. */
  readonly code: string | null;
}

/** A value as it is written; null is a visible blank. */
export interface Value {
  readonly text: string;
  /** With a button that copies exactly this text. */
  readonly isCopied: boolean;
}

export interface Entry {
  /** Number of the field on the CIVIS form. */
  readonly step: string | null;
  readonly label: Phrase;
  readonly value: Value | null;
  readonly notes: readonly Note[];
  /** The picture of where this was read, where there is one. */
  readonly pictureOf: FieldName | null;
  /** Page of the document. */
  readonly page: number | null;
}

/** The day that counts, drawn large. */
export interface BigDay {
  readonly kind: 'day';
  readonly tone: Tone;
  readonly label: string;
  readonly text: string;
  /** For counting what is left when the page is opened; null where the true day is not known. */
  readonly day: string | null;
  readonly left: {
    readonly many: string;
    readonly one: string;
    readonly none: string;
    readonly past: string;
  };
  readonly lines: readonly Phrase[];
}

/** The text for the office, with the blanks that are still open. */
export interface Letter {
  readonly kind: 'letter';
  readonly step: string;
  readonly label: Phrase;
  readonly text: string;
  readonly blanks: readonly string[];
  readonly notes: readonly Note[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly Phrase[]; readonly isOrdered: boolean }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Phrase[])[];
    }
  | BigDay
  | Letter;

export interface Section {
  /** Steady, for tests and anchors. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface SheetPage {
  readonly language: Language;
  readonly title: string;
  /** Title of the file: with the id, which no two sheets share. */
  readonly fileTitle: string;
  readonly status: { readonly tone: Tone; readonly text: string };
  /** Whose notice, about what. */
  readonly about: readonly string[];
  readonly source: string;
  readonly sections: readonly Section[];
  readonly footer: string;
}

/** PNG data URIs of the places where the fields were read. */
export type FieldPictures = ReadonlyMap<FieldName, string>;
