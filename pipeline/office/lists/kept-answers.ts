// Answers that take a look at many rows, kept for a while: several who ask at once cost one counting, and however long a
// counting takes, counting takes only a small part of the time. An answer says itself of when it is.

export interface Keeping {
  /** Kept at least so long, in milliseconds. */
  readonly leastMs: number;
  /** And at least so many times as long as it took: 20 means at most a twentieth of the time is spent on one question. */
  readonly timesTaken: number;
  /** Questions kept at once; the oldest goes first. */
  readonly most?: number;
  /** Of the process, milliseconds: only for how long an answer is kept. */
  readonly clock?: () => number;
}

interface Kept<Answer> {
  readonly answer: Promise<Answer>;
  /** When it was there; null while it is under way. */
  madeAt: number | null;
  tookMs: number;
}

const MOST = 200;

/** @returns asks, or gives what is kept under the same key. What failed is asked anew by the next, and never kept. */
export function keptAnswers<Answer>({ leastMs, timesTaken, most = MOST, clock = Date.now }: Keeping) {
  const kept = new Map<string, Kept<Answer>>();
  const make = (key: string, ask: () => Promise<Answer>): Kept<Answer> => {
    const from = clock();
    const made: Kept<Answer> = { answer: ask(), madeAt: null, tookMs: 0 };
    made.answer.then(
      () => {
        made.madeAt = clock();
        made.tookMs = made.madeAt - from;
      },
      () => {
        if (kept.get(key) === made) kept.delete(key);
      },
    );
    return made;
  };
  return (key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(key);
    const isKept = ({ madeAt, tookMs }: Kept<Answer>) =>
      madeAt === null || clock() - madeAt < Math.max(leastMs, tookMs * timesTaken);
    if (known && isKept(known)) return known.answer;
    const made = make(key, ask);
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    return made.answer;
  };
}
