// How much time is left, as a list says it: what kind of answer it is, how grave, and its mark. The words are in the table.

export type LeftKind = 'unknown' | 'past' | 'today' | 'days' | 'floor';

export interface Left {
  readonly kind: LeftKind;
  readonly tone: 'bad' | 'warn' | 'good';
  /** Beside the word, for the eye alone. */
  readonly mark: string;
  /** Never negative. */
  readonly days: number;
}

/** Sooner than this many days from now is soon. */
export const SOON_DAYS = 7;

/** @param isFloor the true day is not before this one: it never counts as late, nor as safely far */
export function leftOf(daysLeft: number | null, isFloor: boolean): Left {
  if (daysLeft === null) return { kind: 'unknown', tone: 'bad', mark: '!', days: 0 };
  // A floor that is over says nothing of the true day but that it may be over too.
  if (isFloor && daysLeft <= 0) return { kind: 'floor', tone: 'bad', mark: '!', days: 0 };
  if (isFloor) return { kind: 'floor', tone: 'warn', mark: '≥', days: daysLeft };
  if (daysLeft < 0) return { kind: 'past', tone: 'bad', mark: '✖', days: -daysLeft };
  if (daysLeft === 0) return { kind: 'today', tone: 'bad', mark: '!', days: 0 };
  const tone = daysLeft <= SOON_DAYS ? 'warn' : 'good';
  return {
    kind: 'days',
    tone,
    mark: tone === 'warn' ? '▲' : '●',
    days: daysLeft,
  };
}
