// Days written in the law's tables. A wrong one is our own mistake and must stop at load, not travel on.
import { AppError } from '../contract/app-error.ts';
import { type CivilDate, parseCivilDate } from '../contract/civil-date.ts';

/** A day literal of a table row. Throws `defect.unexpected` when it is no calendar day. */
export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new AppError('defect.unexpected', `not a calendar day in a table: ${text}`);
  return parsed;
}

/** From when to when a row of the law holds, both ends included; null is open. */
export interface Validity {
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

export function isInForce(row: Validity, on: CivilDate): boolean {
  return (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || on <= row.validTo);
}
