// The figures of quality, kept for a minute: several who look at the page at once cost one counting.
import type { Db } from '../../store/database.ts';
import type { QualityPeriod } from '../../store/quality-rows.ts';
import { type QualityFigures, qualityFigures } from './quality-figures.ts';

const KEPT_MS = 60_000;
const MAX_KEPT = 100;

interface Kept {
  readonly until: number;
  readonly figures: Promise<QualityFigures>;
}

/** @param clock of the process, milliseconds: only for how long figures are kept */
export function qualityCounter(db: Db, clock: () => number = Date.now) {
  const kept = new Map<string, Kept>();
  return (period: QualityPeriod, now: Date): Promise<QualityFigures> => {
    const key = JSON.stringify([period.from, period.before, [...(period.seenClients ?? ['*'])].sort()]);
    const known = kept.get(key);
    if (known && known.until > clock()) return known.figures;
    const figures = qualityFigures(db, period, now);
    kept.delete(key);
    kept.set(key, { until: clock() + KEPT_MS, figures });
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? '');
    // What could not be counted is counted anew by the next who asks.
    figures.catch(() => kept.delete(key));
    return figures;
  };
}
