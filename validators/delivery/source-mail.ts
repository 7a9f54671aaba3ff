// The message of a notice as the result shows it: `source.mail` of contract.md, "Mail".
import type { MailFacts, StatedInstant } from '../../contract/mail.ts';
import type { SourceMail } from '../../contract/result.schema.ts';
import type { ChosenMessage } from './choose-message.ts';
import type { Delivery } from './delivery-of.ts';
import { joinedReceipts } from './joined-receipts.ts';

/** @param known receipts and notices of any kind that the office holds; only those of this message are listed. */
export function sourceMail(
  { message, forwardedBy }: ChosenMessage,
  delivery: Delivery,
  known: readonly MailFacts[],
): SourceMail {
  return {
    kind: message.kind,
    signature: message.signature.state,
    signer: signerOf(message),
    from: senderOf(message),
    subject: message.subject,
    messageId: message.messageId ?? message.certification?.identifier ?? null,
    certifiedAt: writtenInstant(message.certification?.at ?? null),
    deliveredOn: delivery.deliveredOn,
    receipts: receiptsOf(message, known),
    forwardedBy: forwardedBy.map((each) => ({
      kind: each.kind,
      from: senderOf(each),
      subject: each.subject,
      at: writtenInstant(each.certification?.at ?? each.topReceived ?? each.date),
    })),
  };
}

function signerOf({ signature }: MailFacts): SourceMail['signer'] {
  if (signature.state === 'absent') return null;
  const { signerName, signerEmail, matchesFrom, wasValidThen, isExpiredNow, why } = signature;
  return { name: signerName, email: signerEmail, matchesFrom, wasValidThen, isExpiredNow, why };
}

function receiptsOf(message: MailFacts, known: readonly MailFacts[]): SourceMail['receipts'] {
  const own = joinedReceipts(message, known).filter(({ isOtherSending }) => !isOtherSending);
  return once(
    own.map(({ receipt: { kind, certification } }) => ({
      kind,
      at: writtenInstant(certification?.at ?? null),
    })),
  );
}

/** Who wrote it, as certified: a PEC envelope's own From is its provider. */
function senderOf({ certifiedSender, fromAddress, from }: MailFacts): string | null {
  return certifiedSender ?? fromAddress ?? from;
}

// yes: +0200   no: GMT
const ZONE = /^([+-]\d{2}):?(\d{2})$/;

/** `2026-03-11T00:30:05+02:00`; without an offset where none, or an unknown one, is stated. */
function writtenInstant(instant: StatedInstant | null): string | null {
  if (instant === null) return null;
  const zone = ZONE.exec(instant.zone ?? '');
  return `${instant.day}T${instant.time}${zone ? `${zone[1]}:${zone[2]}` : ''}`;
}

/** The same receipt handed in twice is one. */
function once(receipts: SourceMail['receipts']): SourceMail['receipts'] {
  return receipts.filter(
    (each, index) =>
      receipts.findIndex((other) => other.kind === each.kind && other.at === each.at) === index,
  );
}
