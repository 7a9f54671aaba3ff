// How much time a notice leaves, as its row says it: what kind of answer it is, how grave, and its mark.
import { URGENT_DAYS } from '../../../contract/review-lanes.ts';

export type LeftKind = 'changed' | 'undated' | 'overdue' | 'today' | 'days' | 'floor' | 'none';

export interface Left {
  readonly kind: LeftKind;
  readonly tone: 'bad' | 'warn' | 'good' | 'none';
  /** Beside the words, for the eye alone. */
  readonly mark: string;
  /** Never negative. */
  readonly days: number;
}

export interface LeftFacts {
  readonly isOpen: boolean;
  readonly isUndated: boolean;
  readonly daysLeft: number | null;
  /** Of what comes first: the true day is not before this one. */
  readonly next: { readonly isFloor: boolean };
  readonly flags: readonly string[];
}

export function leftOf({ isOpen, isUndated, daysLeft, next, flags }: LeftFacts): Left {
  if (flags.includes('follow_up.deadline_changed'))
    return { kind: 'changed', tone: 'bad', mark: '!', days: 0 };
  if (isUndated) return { kind: 'undated', tone: 'bad', mark: '!', days: 0 };
  if (!isOpen || daysLeft === null) return { kind: 'none', tone: 'none', mark: '–', days: 0 };
  // A floor that is over says nothing of the true day but that it may be over too.
  if (next.isFloor) {
    const mayBeOver = daysLeft <= 0;
    return {
      kind: 'floor',
      tone: mayBeOver ? 'bad' : 'warn',
      mark: mayBeOver ? '!' : '≥',
      days: Math.max(0, daysLeft),
    };
  }
  if (daysLeft < 0) return { kind: 'overdue', tone: 'bad', mark: '✖', days: -daysLeft };
  if (daysLeft === 0) return { kind: 'today', tone: 'bad', mark: '!', days: 0 };
  const isUrgent = daysLeft <= URGENT_DAYS;
  return { kind: 'days', tone: isUrgent ? 'warn' : 'good', mark: isUrgent ? '▲' : '●', days: daysLeft };
}
