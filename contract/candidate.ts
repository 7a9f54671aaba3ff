// A candidate: one place that may hold a field, on a page or in the mail around it. Extractors give all of them;
// validators choose.
import type { Box } from './geometry.ts';
import type { RegionReading } from './page-reading.ts';
import type { FieldName } from './words.ts';

export interface Candidate {
  readonly field: FieldName;
  /** Normalised: digits joined, upper case, days `YYYY-MM-DD`, money in cents as digits. */
  readonly value: string;
  /** As it stands on the page. */
  readonly raw: string;
  /** 1-based page of the part. */
  readonly page: number;
  /** In pixels of the page's upright picture. */
  readonly box: Box;
  readonly source: 'ocr' | 'text' | 'barcode';
  /** Which of the field's rules found it. */
  readonly ruleId: string;
  /** The label it stood beside, as read; null when found by structure alone. */
  readonly label: string | null;
  /** Lowest score among the words that make it, 0–1. */
  readonly engineConfidence: number;
  /** What a second, independent reading of the same page (text layer against OCR) says here; null if there is none. */
  readonly otherReading: string | null;
  /** Targeted re-reads of the box, filled by the extract stage for key fields. Raw text, not normalised. */
  readonly rereads: readonly RegionReading[];
}

/** One that stands on no page: in the subject of the message the notice came in. It supports a value, never carries it. */
export interface MailCandidate extends Omit<Candidate, 'page' | 'box' | 'source'> {
  readonly page: null;
  readonly box: null;
  readonly source: 'mail';
}

/** What validators choose from. */
export type FieldCandidate = Candidate | MailCandidate;
