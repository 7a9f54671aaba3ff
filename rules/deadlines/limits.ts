// Was a cartella notified within its limit (art. 25 DPR 602/1973)? Said with the appeal, where it would be pleaded. It
// rests on the year after the tax year as year of filing, and says so.
import { type CivilDate, italianDay } from '../../contract/civil-date.ts';
import { COVID_EXTENSION, limitToNotify } from '../cartella/index.ts';
import type { RollFacts } from './deadline-facts.ts';
import { type RaisedWarning, raise } from './warn.ts';

/** Returns are filed the year after the tax year. */
const YEARS_TO_FILING = 1;

export function aboutLimits(
  notified: CivilDate | null,
  rolls: readonly RollFacts[],
): readonly RaisedWarning[] {
  if (notified === null || rolls.length === 0) return [];
  const once = new Map(rolls.map((roll) => [`${roll.control} ${roll.taxYear}`, roll]));
  return [...once.values()].flatMap(({ control, taxYear }) => {
    const filed = taxYear + YEARS_TO_FILING;
    const { limit, mayBeExtended } = limitToNotify(control, filed);
    if (notified <= limit) return [];
    const also = mayBeExtended
      ? {
          it: `, con proroghe possibili su cui le fonti non concordano (${COVID_EXTENSION.law})`,
          en: `, with possible extensions on which the sources disagree (${COVID_EXTENSION.law})`,
        }
      : '';
    return [
      raise('appeal.limit_to_notify', {
        ...{ control, also, year: String(taxYear), filed: String(filed) },
        limit: italianDay(limit),
        notified: italianDay(notified),
      }),
    ];
  });
}
