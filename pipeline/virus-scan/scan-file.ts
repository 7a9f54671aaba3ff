// What a virus scan says of one file, as findings. A scan that could not be done is said, never taken for a clean one.
import type { Finding } from '../../contract/result.schema.ts';

export interface ScanVerdict {
  readonly isInfected: boolean;
  /** Empty for a file the scanner calls clean. */
  readonly findings: readonly Finding[];
}

export type ScanFile = (path: string) => Promise<ScanVerdict>;
