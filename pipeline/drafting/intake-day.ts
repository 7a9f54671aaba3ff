// What the ways in say about channel and day of receipt, when a document came in once or several times.
import { type CivilDate, daysBetween, parseCivilDate } from '../../contract/civil-date.ts';
import type { Channel, Day0Evidence } from '../../contract/words.ts';
import type { IntakeFacts } from '../stages/stage-outputs.ts';
import { evidenceRank } from './evidence-rank.ts';

export interface IntakeDay {
  readonly channel: Channel;
  readonly channelsDiffer: boolean;
  /** False when the channel rests on something no source confirms. */
  readonly isChannelSure: boolean;
  readonly receivedOn: CivilDate | null;
  readonly evidence: Day0Evidence;
  readonly daysDiffer: boolean;
}

/** The earliest day given (of one day the surest ground), and the first channel given; both with a mark when the ways in disagree. */
export function intakeDay(intakes: readonly IntakeFacts[]): IntakeDay {
  const channels = [
    ...new Set(intakes.flatMap((i) => (i.channel && i.channel !== 'unknown' ? [i.channel] : []))),
  ];
  const days = intakes
    .flatMap((intake) => {
      const day = intake.receivedOn ? parseCivilDate(intake.receivedOn) : null;
      return day ? [{ day, evidence: intake.receivedOnEvidence }] : [];
    })
    .sort((a, b) => daysBetween(b.day, a.day) || evidenceRank(a.evidence) - evidenceRank(b.evidence));
  const first = days[0];
  return {
    channel: channels[0] ?? 'unknown',
    channelsDiffer: channels.length > 1,
    isChannelSure: true,
    receivedOn: first?.day ?? null,
    evidence: first?.evidence ?? 'unknown',
    daysDiffer: new Set(days.map((d) => d.day)).size > 1,
  };
}
