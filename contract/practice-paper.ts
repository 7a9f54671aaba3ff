// What a paper about a CIVIS request prints: made by extractors, judged by validators. Shared by both.
import type { Candidate } from './candidate.ts';
import type { CivilDate } from './civil-date.ts';
import type { Box } from './geometry.ts';
import type { RegionReading } from './page-reading.ts';
import type { PracticeOutcome, PracticeState } from './practice.schema.ts';

/** `receipt` of sending, `discarded`: receipt of SCARTATA, `outcome`: the summary of a closed request, `relief`: sgravio. */
export const PRACTICE_PAPER_KINDS = ['receipt', 'discarded', 'outcome', 'relief'] as const;
export type PracticePaperKind = (typeof PRACTICE_PAPER_KINDS)[number];

/** A place that prints a practice number beside a label that means one. */
export type PracticeNumberPlace = Omit<Candidate, 'field'>;

/** A place that says how the request ended. */
export interface OutcomePlace {
  readonly outcome: PracticeOutcome;
  /** The words that say so. */
  readonly phrase: string;
  readonly page: number;
  readonly box: Box;
  readonly source: 'ocr' | 'text';
  readonly rereads: readonly RegionReading[];
}

export interface PracticePaperReading {
  readonly kind: PracticePaperKind;
  readonly numbers: readonly PracticeNumberPlace[];
  /** Numbers under a label that means the request before this one. */
  readonly previous: readonly string[];
  /** Places of the notice's own number, `numeroComunicazione` or `numeroCartella`. */
  readonly notice: readonly Candidate[];
  /** What `Stato richiesta` says, all of it. */
  readonly states: readonly PracticeState[];
  readonly outcomes: readonly OutcomePlace[];
  /** The day of the discard or closure where it is printed under its label. */
  readonly day: CivilDate | null;
  readonly saysSecond: boolean;
}
