// May this act be paid in instalments, in how many, and by when the first: from a deadline that was counted before.
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { OtherDeadline } from '../../contract/result.schema.ts';
import { isInForce } from '../civil-day-literal.ts';
import { DEADLINE_RULES, deadlineUnder } from '../deadlines/index.ts';
import { MAX_COUNTS } from './instalments.table.ts';

export interface InstalmentOffer {
  /** Null where the sum decides and is not known. */
  readonly most: number | null;
  /** The safe day of the first one; null while day 0 is not known. */
  readonly firstBy: CivilDate | null;
  readonly law: string | null;
}

/**
 * @param pay the deadline to pay, as the result carries it
 * @returns null where no source grants instalments, and for a redetermined notice, whose row the result does not name
 */
export function instalmentOffer(
  pay: Pick<OtherDeadline, 'ruleId' | 'day0' | 'safe'>,
  amountCents: number | null,
): InstalmentOffer | null {
  const rule = DEADLINE_RULES.find(({ purpose, ruleId }) => purpose === 'pay' && ruleId === pay.ruleId);
  if (!rule?.instalments) return null;
  const safe = parseCivilDate(pay.safe ?? '');
  const day0 = parseCivilDate(pay.day0 ?? '');
  const { firstDays } = rule.instalments;
  const own =
    firstDays === null || day0 === null
      ? safe
      : deadlineUnder({ ...rule, days: firstDays, extraDays: 0 }, day0).safe;
  const row = safe === null ? undefined : rowFor(own ?? safe, amountCents);
  return { most: row?.count ?? null, firstBy: day0 === null ? null : own, law: row?.law ?? null };
}

/** Without the sum only where every sum has the same number. */
function rowFor(first: CivilDate, amountCents: number | null) {
  const inForce = MAX_COUNTS.filter((row) => isInForce(row, first));
  if (amountCents === null) return inForce.length === 1 ? inForce[0] : undefined;
  return inForce.find(({ upToCents }) => upToCents === null || amountCents <= upToCents);
}
