// Does a stated confidence mean what it says? Fields gathered by evidence class and by stated confidence, each group's
// share of right values with its exact interval (Clopper and Pearson 1934), and the Brier score.
import type { FieldRecord } from './field-record.ts';

export interface Reliability {
  readonly name: string;
  readonly n: number;
  readonly wrong: number;
  /** Mean of the stated confidences. */
  readonly stated: number;
  readonly observed: number;
  /** 95 % interval of the true share of right values. */
  readonly low: number;
  readonly high: number;
  /** Mean squared distance between stated confidence and outcome: 0 is perfect, 0.25 is a coin. */
  readonly brier: number;
  /** What the records say of the stated confidence. */
  readonly verdict: 'within' | 'stated too high' | 'stated too low';
}

const TAIL = 0.025;
const ONE_SIDED_TAIL = 0.05;
/** Lower edges of the bins of stated confidence; finer towards 1, where the promise is. */
export const BIN_EDGES = [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99, 0.9995] as const;

/**
 * Records that count: those the truth names, and those without a value. A value where the truth names none may be
 * printed on the paper all the same.
 */
export function countedRecords(records: readonly FieldRecord[]): readonly FieldRecord[] {
  return records.filter((record) => record.isInTruth || record.state === 'missing');
}

export function byClass(records: readonly FieldRecord[]): readonly Reliability[] {
  const names = [...new Set(records.map((record) => record.evidenceClass ?? 'none'))].sort();
  return names.map((name) =>
    reliabilityOf(
      name,
      records.filter((record) => (record.evidenceClass ?? 'none') === name),
    ),
  );
}

export function byConfidence(records: readonly FieldRecord[]): readonly Reliability[] {
  return BIN_EDGES.flatMap((edge, index) => {
    const next = BIN_EDGES[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = records.filter((record) => record.confidence >= edge && record.confidence < next);
    const name = Number.isFinite(next) ? `${edge} – ${next}` : `${edge} – 1`;
    return own.length === 0 ? [] : [reliabilityOf(name, own)];
  });
}

export function reliabilityOf(name: string, records: readonly FieldRecord[]): Reliability {
  const n = records.length;
  const wrong = records.filter((record) => !record.isRight).length;
  const mean = (of: (record: FieldRecord) => number) =>
    n === 0 ? Number.NaN : records.reduce((total, record) => total + of(record), 0) / n;
  const stated = mean((record) => record.confidence);
  const [low, high] = exactInterval(n - wrong, n);
  return {
    name,
    n,
    wrong,
    stated,
    observed: mean((record) => Number(record.isRight)),
    low,
    high,
    brier: mean((record) => (record.confidence - Number(record.isRight)) ** 2),
    verdict: stated > high ? 'stated too high' : stated < low ? 'stated too low' : 'within',
  };
}

/** Clopper–Pearson 95 % interval of a share, from `right` of `n`. */
export function exactInterval(right: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const wrong = n - right;
  // The share of wrong values: at least as many wrong at the low end, at most as many at the high end.
  const wrongLow = wrong === 0 ? 0 : solve((p) => 1 - atMost(wrong - 1, n, p) - TAIL);
  const wrongHigh = right === 0 ? 1 : solve((p) => TAIL - atMost(wrong, n, p));
  return [1 - wrongHigh, 1 - wrongLow];
}

/** The share of wrong values that is not exceeded with 95 % certainty (one-sided; about 3 / n when none was wrong). */
export function upperShareWrong(wrong: number, n: number): number {
  if (wrong >= n) return 1;
  return solve((p) => ONE_SIDED_TAIL - atMost(wrong, n, p));
}

/** Where a function that grows crosses zero in (0, 1). */
function solve(grows: (p: number) => number): number {
  let [from, to] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2;
    if (grows(middle) < 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** P(X ≤ k) of a binomial. */
function atMost(k: number, n: number, p: number): number {
  let [logChoose, sum] = [0, 0];
  for (let i = 0; i <= k; i++) {
    if (i > 0) logChoose += Math.log(n - i + 1) - Math.log(i);
    sum += Math.exp(logChoose + i * Math.log(p) + (n - i) * Math.log1p(-p));
  }
  return Math.min(1, sum);
}
