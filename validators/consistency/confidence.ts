// A documented estimate that the value is right, not the engine's percentage. The figures are set so that an
// accepted field stands above 0.9995 (the promise of 1 in 2,000) and a field for review below it.
import type { ConsistencyDoubtCode } from './consistency-doubts.table.ts';

interface Grounds {
  readonly state: 'accepted' | 'needs_review';
  readonly witnesses: number;
  readonly hasCheck: boolean;
  readonly doubts: readonly ConsistencyDoubtCode[];
  /** The number's own arithmetic allows it. */
  readonly isPossible: boolean;
}

/** Reasons for review, worst first, with what such values turn out to be worth. Assumed until measured on real mail. */
const REVIEWED: readonly (readonly [ConsistencyDoubtCode, number])[] = [
  ['length.wrong', 0.05],
  ['value.unread', 0.4],
  ['label.elsewhere', 0.2],
  ['read.other_value', 0.5],
  ['read.differs', 0.6],
  ['label.missing', 0.8],
  ['glyph.repaired', 0.7],
  ['read.once', 0.93],
];

export function estimateConfidence(grounds: Grounds): number {
  if (grounds.state === 'accepted') {
    if (grounds.hasCheck) return grounds.witnesses >= 2 ? 0.9999 : 0.9997;
    return grounds.witnesses >= 3 ? 0.9998 : 0.9995;
  }
  if (!grounds.isPossible) return 0.1;
  const reason = REVIEWED.find(([code]) => grounds.doubts.includes(code));
  return reason?.[1] ?? 0.9;
}
