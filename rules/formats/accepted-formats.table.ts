// Formats that a second CIVIS request takes. The list in force is the agency's (Manuale di gestione documentale, Allegato
// 2), which could not be had: this is a cautious default with its day, and a person can replace it (setting
// `acceptedFormats`). (Table file.)
import type { CivilDate } from '../../contract/civil-date.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import { day } from '../civil-day-literal.ts';

/** accepted: may be attached as it is. doubtful: other offices take it; a PDF is safer. Everything else: convert first. */
export type Acceptance = 'accepted' | 'doubtful' | 'not_accepted';

export interface AcceptedFormat {
  readonly mediaType: string;
  /** Lower case, no dot. */
  readonly endings: readonly string[];
  readonly acceptance: Exclude<Acceptance, 'not_accepted'>;
}

export interface AcceptedFormats {
  readonly formats: readonly AcceptedFormat[];
  readonly source: string;
  readonly asOf: CivilDate;
  readonly confidence: RuleConfidence;
}

export const DEFAULT_ACCEPTED_FORMATS: AcceptedFormats = {
  source:
    'Cautious default: PDF as in every known list; pictures as in the tax courts’ list (MEF decree 4.8.2015, art. 10, and its later list for annexes). The agency’s Allegato 2 was not read',
  asOf: day('2026-11-01'),
  confidence: 'D',
  formats: [
    { mediaType: 'application/pdf', endings: ['pdf'], acceptance: 'accepted' },
    { mediaType: 'image/tiff', endings: ['tif', 'tiff'], acceptance: 'doubtful' },
    { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], acceptance: 'doubtful' },
    { mediaType: 'image/png', endings: ['png'], acceptance: 'doubtful' },
  ],
};
