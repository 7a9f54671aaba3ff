// The mail of a notice: of all the ways its bytes came in, the message that says most about the day.
import type { MailFacts } from '../../contract/mail.ts';
import type { SourceMail } from '../../contract/result.schema.ts';
import {
  type ChosenMessage,
  chooseMessage,
  type Delivery,
  deliveryOf,
  sourceMail,
} from '../../validators/delivery/index.ts';

export interface NoticeMail {
  readonly chosen: ChosenMessage;
  readonly delivery: Delivery;
  readonly source: SourceMail;
}

/** The agency's own message in one of the chains; null where none is from an agency. */
export function agencyMessage(
  chains: readonly (readonly MailFacts[])[],
  ownSenders: readonly string[],
): MailFacts | null {
  const chosen = chains.map((chain) => chooseMessage(chain, ownSenders));
  return chosen.find((each) => each?.agency)?.message ?? null;
}

/** A day before none, the earlier before the later, a proof before an estimate of the same day. */
function compare({ delivery: a }: NoticeMail, { delivery: b }: NoticeMail): number {
  const dayOf = ({ deliveredOn }: Delivery) => deliveredOn ?? '9999';
  if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1;
  return Number(b.evidence === 'pec-receipt') - Number(a.evidence === 'pec-receipt');
}

/**
 * @param chains the messages around each place where the notice lies, outermost first
 * @param receipts of its dispatch, as far as the office has them
 * @param ownSenders domains that the operator vouches for as an agency's
 * @returns null for a notice that lay in no mail
 */
export function mailOfNotice(
  chains: readonly (readonly MailFacts[])[],
  receipts: readonly MailFacts[],
  ownSenders: readonly string[],
): NoticeMail | null {
  const mails = chains.flatMap((chain) => {
    const chosen = chooseMessage(chain, ownSenders);
    if (!chosen) return [];
    const delivery = deliveryOf(chosen, receipts);
    return [{ chosen, delivery, source: sourceMail(chosen, delivery, receipts) }];
  });
  return mails.sort(compare)[0] ?? null;
}
