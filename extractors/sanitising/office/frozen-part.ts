// What freezing one part of an office file gives.
import type { SanitisingWarningCode } from '../../../contract/sanitising.ts';
import { applyEdits, type Edit } from './xml-edits.ts';

export interface FrozenPart {
  readonly text: string;
  readonly isChanged: boolean;
  /** Fields and formulas that are now plain text. */
  readonly frozen: number;
  /** References to other files and hosts that were cut. */
  readonly cut: number;
  readonly warnings: WarningCounts;
}

export type WarningCounts = Readonly<Partial<Record<SanitisingWarningCode, number>>>;

export function frozenPart(
  text: string,
  edits: readonly Edit[],
  { frozen = 0, cut = 0, warnings = {} }: { frozen?: number; cut?: number; warnings?: WarningCounts },
): FrozenPart {
  return { text: applyEdits(text, edits), isChanged: edits.length > 0, frozen, cut, warnings };
}
