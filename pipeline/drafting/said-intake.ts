// How a notice came, by the word of a person who looked at it. It stands above what the ways in and a stamp say. Against a
// day that the mail itself proves the earlier one counts and somebody looks, as everywhere (contract.md, "Deadline").
import { parseCivilDate } from '../../contract/civil-date.ts';
import type { NoticeKind } from '../../contract/words.ts';
import type { Delivery } from '../../validators/delivery/index.ts';
import type { SaidIntake, StampedDay } from '../stages/stage-outputs.ts';
import type { IntakeDay } from './intake-day.ts';
import { withMail } from './mail-day.ts';
import { withStamp } from './stamped-day.ts';

export interface OwnGrounds {
  readonly delivery: Delivery | null;
  readonly kind: NoticeKind;
  /** Plausible ones, earliest first. */
  readonly stamps: readonly StampedDay[];
}

/** @param intake as the ways in say */
export function receivedAs(
  intake: IntakeDay,
  { delivery, kind, stamps }: OwnGrounds,
  said?: SaidIntake,
): IntakeDay {
  const day = said?.receivedOn ? parseCivilDate(said.receivedOn.day) : null;
  if (!said || !day || !said.receivedOn) {
    return withChannel(withStamp(withMail(intake, delivery, kind), stamps), said);
  }
  const own = { ...intake, receivedOn: day, evidence: said.receivedOn.evidence, daysDiffer: false };
  const mailed = withMail(own, delivery, kind);
  const [stamp] = stamps;
  // They saw the stamp too: it takes nothing back, but an earlier one is worth a look.
  const isStampEarlier = stamp !== undefined && stamp.day < day;
  return withChannel({ ...mailed, daysDiffer: mailed.daysDiffer || isStampEarlier }, said);
}

function withChannel(intake: IntakeDay, said?: SaidIntake): IntakeDay {
  if (said?.channel === undefined) return intake;
  return { ...intake, channel: said.channel, channelsDiffer: false, isChannelSure: true };
}
