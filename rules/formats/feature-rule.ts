// The shape of a row: what something that was seen in a file means for sending it with a CIVIS request.
import type { FindingKind } from '../../contract/inspection.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import type { Remedy } from './remedies.table.ts';

/**
 * reject: do not send, offer sanitising. warn: may be sent, said to the user. unreadable: could not be checked. info: said,
 * and changes nothing.
 */
export type FeatureSeverity = 'reject' | 'unreadable' | 'warn' | 'info';

export interface FeatureRule {
  readonly kind: FindingKind;
  readonly severity: FeatureSeverity;
  /** What it is and why it matters to CIVIS, one or two plain sentences. */
  readonly it: string;
  readonly en: string;
  /** What makes the file sendable. */
  readonly remedy: Remedy;
  /** Where the judgement comes from; `our reading` where the agency says nothing (its scanner is not published). */
  readonly source: string;
  readonly confidence: RuleConfidence;
}
