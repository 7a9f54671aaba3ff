// How large a rate may be when so many cases were seen: the exact interval of Clopper and Pearson, “The use of confidence or
// fiducial limits illustrated in the case of the binomial”, Biometrika 26 (1934) 404–413. The upper limit p of k in n solves
// Σ(i ≤ k) C(n,i) pⁱ (1−p)ⁿ⁻ⁱ = α, the lower one the same for the n − k others; exact: never narrower than it says.

const STEPS = 200;
/** Of the smallest number there is. */
const SMALLEST_LOG = -745;

/**
 * One-sided upper bound of the rate behind `failures` of `trials` independent trials: the rate at which so few
 * failures or fewer have the probability 1 − confidence. 1 when nothing was tried.
 * @throws RangeError for counts that cannot be
 */
export function upperBound(failures: number, trials: number, confidence = 0.95): number {
  if (!Number.isInteger(failures) || !Number.isInteger(trials) || failures < 0 || failures > trials) {
    throw new RangeError(`no such counts: ${failures} of ${trials}`);
  }
  if (failures === trials) return 1;
  const ratios = logRatios(failures, trials);
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (atMost(ratios, trials, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * One-sided lower bound: the rate at which so many failures or more have the probability 1 − confidence. 0 when none failed.
 * @throws RangeError for counts that cannot be
 */
export function lowerBound(failures: number, trials: number, confidence = 0.95): number {
  if (failures > trials / 2) return 1 - upperBound(trials - failures, trials, confidence);
  // Fewer than these failures have the rest of the probability.
  return failures === 0 ? 0 : upperBound(failures - 1, trials, 1 - confidence);
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** All or nothing was seen: only one end is open, and the whole doubt lies on its side. */
  readonly isOneSided: boolean;
}

/**
 * Where the rate lies with this confidence. Between two ends half of the doubt lies on each side; where none (or all) of the
 * cases failed the one end that is open takes all of it: 0 of n is “at most 1 − 0.05^(1/n)”. Null when nothing was tried.
 * @throws RangeError for counts that cannot be
 */
export function intervalOf(failures: number, trials: number, confidence = 0.95): Interval | null {
  if (trials === 0) return null;
  if (failures === 0) return { low: 0, high: upperBound(0, trials, confidence), isOneSided: true };
  if (failures === trials) return { low: lowerBound(trials, trials, confidence), high: 1, isOneSided: true };
  const each = (1 + confidence) / 2;
  return {
    low: lowerBound(failures, trials, each),
    high: upperBound(failures, trials, each),
    isOneSided: false,
  };
}

/** Logarithms of (n − k + 1) / k for k from 1: each term of the binomial sum from the one before it. */
function logRatios(most: number, trials: number): Float64Array {
  return Float64Array.from({ length: most }, (_, k) => Math.log((trials - k) / (k + 1)));
}

/** Probability of at most so many failures; terms in logarithms, since rates are tiny and trials many. */
function atMost(ratios: Float64Array, trials: number, rate: number): number {
  if (rate <= 0) return 1;
  if (rate >= 1) return 0;
  const logOdds = Math.log(rate) - Math.log1p(-rate);
  let logTerm = trials * Math.log1p(-rate);
  let sum = Math.exp(logTerm);
  for (const ratio of ratios) {
    logTerm += ratio + logOdds;
    if (logTerm > SMALLEST_LOG) sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
