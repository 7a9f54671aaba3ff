// What it costs to pay an instalment late, band by band, until the next one is due.
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import { sanctionBaseOn } from '../amounts/index.ts';
import { type Fraction, fraction, shareOf, times } from '../fraction.ts';
import { RAVVEDIMENTO_BANDS, RAVVEDIMENTO_CONFIDENCE, type RavvedimentoBand } from './instalments.table.ts';

export interface LateBand {
  readonly id: string;
  readonly from: CivilDate;
  /** Null: no source read gives an end (last instalment). */
  readonly to: CivilDate | null;
  /** On the last day of the band; a day's share where it grows daily. */
  readonly share: Fraction;
  readonly isPerDay: boolean;
  /** On the last day of the band, if the whole instalment were tax: the most it can be. */
  readonly mostCents: number;
  readonly confidence: RuleConfidence;
}

/**
 * @param due the rolled day: the violation is of the day after, its sanctions are those in force on `due`.
 * @param nextDue the bands end there; null for the last instalment.
 */
export function lateBands(
  due: CivilDate,
  nextDue: CivilDate | null,
  principalCents: number,
): readonly LateBand[] {
  const bands: LateBand[] = [];
  let from = addDays(due, 1);
  for (const band of RAVVEDIMENTO_BANDS) {
    if (nextDue !== null && from > nextDue) break;
    const end = band.toDay === null ? null : addDays(due, band.toDay);
    const to = nextDue !== null && (end === null || end > nextDue) ? nextDue : end;
    bands.push(oneBand(band, due, from, to, principalCents));
    if (to === null) break;
    from = addDays(to, 1);
  }
  return bands;
}

function oneBand(
  band: RavvedimentoBand,
  due: CivilDate,
  from: CivilDate,
  to: CivilDate | null,
  principalCents: number,
): LateBand {
  const share = times(sanctionBaseOn(due)[band.of], band.reduction);
  const most = band.isPerDay && band.toDay !== null ? times(share, fraction(band.toDay, 1)) : share;
  return {
    id: band.id,
    from,
    to,
    share,
    isPerDay: band.isPerDay,
    mostCents: shareOf(principalCents, most),
    confidence: RAVVEDIMENTO_CONFIDENCE,
  };
}
