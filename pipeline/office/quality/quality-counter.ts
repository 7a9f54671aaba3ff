// The figures of quality, kept for a minute, and longer where counting them takes long: several who look at the page at once cost
// one counting. The figures say of when they are.
import type { Db } from '../../store/database.ts';
import type { QualityPeriod } from '../../store/quality-rows.ts';
import { keptAnswers } from '../lists/kept-answers.ts';
import { type QualityFigures, qualityFigures } from './quality-figures.ts';

/** At most a twentieth of the time goes into counting one period: six seconds of it keep the figures for two minutes. */
const KEPT = { leastMs: 60_000, timesTaken: 20, most: 100 } as const;

/** @param clock of the process, milliseconds: only for how long figures are kept */
export function qualityCounter(db: Db, clock: () => number = Date.now) {
  const kept = keptAnswers<QualityFigures>({ ...KEPT, clock });
  return (period: QualityPeriod, now: Date): Promise<QualityFigures> => {
    const key = JSON.stringify([period.from, period.before, [...(period.seenClients ?? ['*'])].sort()]);
    return kept(key, () => qualityFigures(db, period, now));
  };
}
