// One small file and all that must be seen in it; nothing else, and no trouble.
import type { FeatureCode } from '../../../../contract/inspection.ts';

export interface OfficeCase {
  readonly what: string;
  readonly bytes: Buffer;
  /** Empty: a trap, or plain content. */
  readonly codes: readonly FeatureCode[];
}
