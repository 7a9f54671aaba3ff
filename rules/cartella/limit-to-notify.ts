// By when a cartella had to be notified, and whether an extension that sources dispute may have moved that day.
import { AppError } from '../../contract/app-error.ts';
import { type CivilDate, civilDate, yearOf } from '../../contract/civil-date.ts';
import {
  COVID_EXTENSION,
  type Control,
  LAPSED_PLAN_YEARS,
  NOTIFY_LIMITS,
  type NotifyLimitRow,
} from './limits-to-notify.table.ts';

export interface NotifyLimit {
  readonly row: NotifyLimitRow;
  /** Last day; 31 December, so never rolled. */
  readonly limit: CivilDate;
  readonly mayBeExtended: boolean;
}

/**
 * @param yearFiled the year in which the return was filed (for most, the one after the tax year).
 * @param handedOver the day the load went to the collector, where known.
 */
export function limitToNotify(
  control: Control,
  yearFiled: number,
  handedOver: CivilDate | null = null,
): NotifyLimit {
  const row = NOTIFY_LIMITS.find(
    (candidate) =>
      candidate.control === control &&
      (candidate.filedFrom === null || candidate.filedFrom <= yearFiled) &&
      (candidate.filedTo === null || yearFiled <= candidate.filedTo),
  );
  if (!row) throw new AppError('defect.unexpected', `no limit to notify for ${control} of ${yearFiled}`);
  const limit = endOfYear(yearFiled + row.years);
  const { limitsFrom, limitsTo, handedFrom, handedTo } = COVID_EXTENSION;
  const wasHandedThen = handedOver !== null && handedFrom <= handedOver && handedOver <= handedTo;
  const endsThen = limitsFrom <= limit && limit <= limitsTo;
  return { row, limit, mayBeExtended: wasHandedThen || endsThen };
}

/** After a plan of instalments that lapsed: from the last instalment's due date. */
export function limitAfterLapsedPlan(lastInstalmentDue: CivilDate): CivilDate {
  return endOfYear(yearOf(lastInstalmentDue) + LAPSED_PLAN_YEARS);
}

function endOfYear(year: number): CivilDate {
  const end = civilDate(year, 12, 31);
  if (!end) throw new AppError('arguments.invalid', `no year of filing: ${year}`);
  return end;
}
