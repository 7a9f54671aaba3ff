// How bad a rate may still be when so few failures were seen: the exact (Clopper–Pearson) upper bound.

const STEPS = 200;

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
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(failures, trials, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** Probability of at most `most` failures; terms in logarithms, since rates are tiny and trials many. */
function atMost(most: number, trials: number, rate: number): number {
  if (rate <= 0) return 1;
  if (rate >= 1) return 0;
  let logTerm = trials * Math.log1p(-rate);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= most; k += 1) {
    logTerm += Math.log((trials - k + 1) / k) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
