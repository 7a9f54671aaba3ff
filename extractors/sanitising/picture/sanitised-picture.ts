// What encoding a picture again gives.
import type { Look, SanitisedWay, SanitisingStep, SanitisingWarning } from '../../../contract/sanitising.ts';

export interface SanitisedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly way: SanitisedWay;
  readonly pagesBefore: number;
  readonly pagesAfter: number;
  readonly look: Look;
  readonly steps: readonly SanitisingStep[];
  readonly warnings: readonly SanitisingWarning[];
}
