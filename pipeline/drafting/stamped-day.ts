// A reception stamp as day 0. A stamp is put on by hand, often late, and read from ink over print: it proves nothing, but
// an earlier day it shows is the safer one to count from. The deadline stays `to_check` (contract.md, "Deadline").
import { addDays, type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, Warning } from '../../contract/result.schema.ts';
import { warning } from '../messages/warnings.table.ts';
import type { StampedDay } from '../stages/stage-outputs.ts';
import type { IntakeDay } from './intake-day.ts';

/** Without the notice's own day a stamp older than this is more likely misread than true. */
const MAX_AGE_DAYS = 2 * 365;

/**
 * Stamps that can be the day this paper came: not in the future, not before it was made. Earliest first.
 * @param made the notice's dataElaborazione
 */
export function plausibleStamps(
  stamps: readonly StampedDay[],
  made: FieldResult,
  today: CivilDate,
): readonly StampedDay[] {
  const elaborated = typeof made.value === 'string' ? parseCivilDate(made.value) : null;
  const earliest = elaborated ?? addDays(today, -MAX_AGE_DAYS);
  return stamps
    .filter(({ day }) => day >= earliest && day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The stamped day where no other is known, or where it is earlier than the one given; both differing is said. */
export function withStamp(intake: IntakeDay, [stamp]: readonly StampedDay[]): IntakeDay {
  if (!stamp || (intake.receivedOn !== null && intake.receivedOn <= stamp.day)) return intake;
  return {
    ...intake,
    receivedOn: stamp.day,
    evidence: 'stamp',
    daysDiffer: intake.daysDiffer || intake.receivedOn !== null,
  };
}

/** @param intake with the stamp, as {@link withStamp} gives it */
export function stampWarnings(intake: IntakeDay, [stamp]: readonly StampedDay[]): Warning[] {
  if (!stamp || intake.evidence !== 'stamp') return [];
  return [warning('intake.day_from_stamp', { raw: stamp.raw, page: `${stamp.page}` })];
}
