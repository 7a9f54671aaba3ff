// When a delivery receipt proves the day: the law takes `dati/data` of the avvenuta-consegna as the instant of delivery
// (art. 60-ter DPR 600/1973, DPR 68/2005), of this very message, in the mailbox of its one recipient.
import type { MailFacts } from '../../contract/mail.ts';
import { type DeliveryWarning, warn } from './delivery-warnings.ts';
import type { JoinedReceipt } from './joined-receipts.ts';

/**
 * Why a receipt that was joined to the message proves nothing; null when it does. Its certificate must be the one of its
 * sender and have been valid then; whether its issuer is trusted is not known here.
 */
export function whyNoProof(message: MailFacts, joined: JoinedReceipt): DeliveryWarning | null {
  const { receipt, isOtherSending } = joined;
  if (!isSigned(receipt)) return warn('mail.receipt_signature');
  const sentOn = message.certification?.at?.day ?? null;
  const deliveredOn = receipt.certification?.at?.day ?? null;
  const isBeforeSending = sentOn !== null && deliveredOn !== null && deliveredOn < sentOn;
  if (isOtherSending || deliveredOn === null || isBeforeSending || saysError(receipt))
    return warn('mail.receipt_other_sending');
  return isForOnlyRecipient(message, receipt) ? null : warn('mail.receipt_other_recipient');
}

export function isSigned({ signature }: MailFacts): boolean {
  return signature.state === 'valid' && signature.matchesFrom === true && signature.wasValidThen !== false;
}

function saysError({ certification }: MailFacts): boolean {
  const error = certification?.error ?? null;
  return error !== null && error !== '' && error !== 'nessuno';
}

/**
 * There is one receipt for each recipient, and a copy of an envelope does not say in whose mailbox it lay: with several
 * recipients the day of one is not proved for another.
 */
function isForOnlyRecipient(message: MailFacts, receipt: MailFacts): boolean {
  const certified = [message.certification, receipt.certification];
  const named = certified.flatMap((each) => each?.recipients.map(({ address }) => address) ?? []);
  const mailbox = receipt.certification?.deliveredTo ?? null;
  const all = new Set([...named, ...(mailbox ? [mailbox] : [])].map((address) => address.toLowerCase()));
  return mailbox !== null && all.size === 1;
}
