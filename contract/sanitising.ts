// What making a file sendable did: plain facts. Codes are stable: add, never rename; their sentences stand in
// pipeline/messages/sanitising.table.ts.
import type { ContainedFile, PartProblem } from './contained.ts';

/** What was done, in the order of this list. */
export const SANITISING_STEPS = [
  'envelope.opened',
  'pdf.decrypted',
  'pdf.rewritten',
  'pdf.pages_to_pictures',
  'pdf.fields_flattened',
  'pdf.annotations_flattened',
  'pdf.actions_dropped',
  'pdf.links_dropped',
  'pdf.files_taken_out',
  'pdf.xfa_dropped',
  'pdf.media_dropped',
  'pdf.layers_fixed',
  'picture.encoded_again',
  'picture.to_pdf',
  'office.fields_frozen',
  'office.external_dropped',
  'office.converted',
] as const;
export type SanitisingStep = (typeof SANITISING_STEPS)[number];

/** What a person should know or look at before the copy is sent. */
export const SANITISING_WARNINGS = [
  'signature.lost',
  'pdf.text_to_picture',
  'pdf.xfa_unsure',
  'pdf.value_not_shown',
  'pdf.note_text_dropped',
  'pdf.annotation_not_drawn',
  'pdf.layers_hidden',
  'pdf.files_not_taken_out',
  'pdf.external_data_dropped',
  'pdf.readers_disagree',
  'pdf.damaged_source',
  'picture.animation_lost',
  'office.look_unchecked',
  'office.field_without_result',
  'office.field_per_page',
  'office.print_date_dropped',
  'office.checkbox_as_sign',
  'office.values_as_stored',
  'office.embedded_dropped',
] as const;
export type SanitisingWarningCode = (typeof SANITISING_WARNINGS)[number];

export interface SanitisingWarning {
  readonly code: SanitisingWarningCode;
  /** How many of them; 1 where there is nothing to count. */
  readonly count: number;
  /** 1-based pages it is about, none where it is about the whole file. */
  readonly pages: readonly number[];
}

/**
 * How the copy looks beside the original. `same`: every page was rendered and compared. `unsure`: so it was, but what was
 * rendered may not be what other programs show (a form in XFA, a damaged file). `not_compared`: there was nothing to compare
 * with (an office file has no pages before it is converted).
 */
export type LookState = 'same' | 'unsure' | 'not_compared';

export interface Look {
  readonly state: LookState;
  /** Pages compared. */
  readonly pages: number;
  /** Pages that were found equal to the last pixel. */
  readonly equalPages: number;
  /** The largest share of differing pixels in any small tile of a page, 0 to 1; null when nothing was compared. */
  readonly worstTile: number | null;
}

/** `rewritten`: text stays text. `mixed`: some pages are pictures. `pictures`: all are. `encoded`: a picture. */
export type SanitisedWay = 'rewritten' | 'mixed' | 'pictures' | 'encoded';

/** An office file with its fields and formulas fixed to what they last showed: for conversion only, never to be sent. */
export interface FrozenOffice {
  /** What to open it as: `docx`, `ods` … */
  readonly ending: string;
  readonly sha256: string;
  readonly steps: readonly SanitisingStep[];
  readonly warnings: readonly SanitisingWarning[];
}

/** The clean copy of one file, written beside nothing else under its SHA-256. */
export interface SanitisedCopy {
  readonly way: SanitisedWay;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pagesBefore: number;
  readonly pagesAfter: number;
  readonly look: Look;
  readonly steps: readonly SanitisingStep[];
  readonly warnings: readonly SanitisingWarning[];
  /** Files that were attached to it, written under their SHA-256: to be checked and sent apart, or not at all. */
  readonly attachments: readonly ContainedFile[];
  /** What of the attachments could not be had. */
  readonly problems: readonly PartProblem[];
}
