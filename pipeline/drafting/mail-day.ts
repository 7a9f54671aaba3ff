// The day and channel that the mail around a notice gives, joined with what the ways in say. The document's own proof
// comes before `--received` and `--channel`; where days differ the earlier counts and a person looks.
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import type { Warning } from '../../contract/result.schema.ts';
import type { NoticeKind } from '../../contract/words.ts';
import type { Delivery } from '../../validators/delivery/index.ts';
import { warning } from '../messages/warnings.table.ts';
import { evidenceRank } from './evidence-rank.ts';
import type { IntakeDay } from './intake-day.ts';

/**
 * @param delivery of the message that counts (validators/delivery); null for what lay in no mail.
 * @param kind an avviso telematico keeps the channel it has: a PEC only passed it on (contract.md, "Deadline").
 */
export function withMail(intake: IntakeDay, delivery: Delivery | null, kind: NoticeKind): IntakeDay {
  if (delivery === null || delivery.evidence === 'unknown') return intake;
  const dated = withDay(intake, delivery);
  if (kind === 'avviso_telematico') return dated;
  return {
    ...dated,
    channel: 'pec',
    channelsDiffer: intake.channelsDiffer || (intake.channel !== 'unknown' && intake.channel !== 'pec'),
    // A sender that no source confirms is no certain ground for a channel, nor then for a deadline.
    isChannelSure: delivery.warnings.every(({ code }) => code !== 'mail.sender_unconfirmed'),
  };
}

function withDay(intake: IntakeDay, { deliveredOn, evidence }: Delivery): IntakeDay {
  if (deliveredOn === null) return intake;
  const given = intake.receivedOn;
  const differs = given !== null && given !== deliveredOn;
  const isSurer = evidenceRank(evidence) < evidenceRank(intake.evidence);
  const isTaken = given === null || deliveredOn < given || (deliveredOn === given && isSurer);
  const dated = isTaken ? { ...intake, receivedOn: deliveredOn, evidence } : intake;
  return { ...dated, daysDiffer: intake.daysDiffer || differs };
}

/**
 * The second reading of a PEC delivered after 21:00, perfected the next day: only where the delivery is what the count
 * starts from.
 */
export function laterDay0(intake: IntakeDay, delivery: Delivery | null): CivilDate | null {
  const isLate = delivery?.warnings.some(({ code }) => code === 'mail.delivered_late') ?? false;
  if (!isLate || !delivery?.deliveredOn || intake.receivedOn !== delivery.deliveredOn) return null;
  return addDays(delivery.deliveredOn, 1);
}

/** What is weak or odd about the mail's day, in the words of the table. */
export function mailWarnings(delivery: Delivery | null): Warning[] {
  return (delivery?.warnings ?? []).map(({ code, facts }) => warning(code, facts));
}
