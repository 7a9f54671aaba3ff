// What holding two papers against each other gives.
import type { Strength } from '../../contract/ruolo.schema.ts';
import type { LinkEvidence } from './evidence.table.ts';

export interface Judged {
  readonly strength: Strength;
  /** By a number that is sure on both sides, or by two numbers. */
  readonly isProved: boolean;
  readonly evidence: readonly LinkEvidence[];
}
