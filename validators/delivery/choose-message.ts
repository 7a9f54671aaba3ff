// Which of the messages around a part tells when the notice reached the taxpayer: the innermost that an agency sent and
// a provider certified. Whatever lies around it only carried it on.
import type { MailFacts } from '../../contract/mail.ts';
import { type AgencySender, agencyOfSender } from '../../rules/mail/index.ts';

export interface ChosenMessage {
  readonly message: MailFacts;
  /** The agency it comes from; null when no message of an agency is among them: then it gives no day at all. */
  readonly agency: AgencySender | null;
  /** The messages around it, outermost first; the text of a PEC that its own envelope already stands for is left out. */
  readonly forwardedBy: readonly MailFacts[];
}

/**
 * The message that counts, after contract.md, "Mail". An envelope that nothing signed comes after every signed one: it is
 * shown as what it says it is, and {@link deliveryOf} takes no day from it. Without an agency's message: the outermost.
 * @param chain messages around a part, outermost first.
 * @param ownSenders domains that the operator vouches for as an agency's.
 * @returns null for a part in no message.
 */
export function chooseMessage(
  chain: readonly MailFacts[],
  ownSenders: readonly string[] = [],
): ChosenMessage | null {
  const innermostFirst = chain.map((message, index) => ({ message, index })).reverse();
  const candidates = innermostFirst.flatMap(({ message, index }) => {
    const agency = agencyBehind(message, ownSenders);
    return agency ? [{ message, index, agency }] : [];
  });
  const chosen = candidates.find(({ message }) => !isUnsigned(message)) ?? candidates[0];
  if (chosen) {
    const { message, index, agency } = chosen;
    return { message, agency, forwardedBy: withoutOwnTexts(chain.slice(0, index)) };
  }
  const outermost = chain[0];
  return outermost ? { message: outermost, agency: null, forwardedBy: [] } : null;
}

/** PEC headers without the provider's signature: anybody can write them. */
export function isUnsigned({ signature, oddities }: MailFacts): boolean {
  return signature.state === 'absent' || oddities.includes('pec-headers-unsigned');
}

/**
 * The agency that a certified message comes from. A delivery receipt names in `mittente` who sent what was delivered:
 * the receipts in an office's box are for its own mail and name the office. One that names the agency and holds the
 * notice is the agency's own receipt for it, handed over by somebody: it counts, and better than the envelope. Notices
 * of failed delivery and anomaly envelopes never do.
 */
function agencyBehind(
  { kind, certifiedSender }: MailFacts,
  ownSenders: readonly string[],
): AgencySender | null {
  if (kind !== 'posta-certificata' && kind !== 'rem' && kind !== 'avvenuta-consegna') return null;
  return certifiedSender === null ? null : agencyOfSender(certifiedSender, null, ownSenders);
}

/** postacert.eml inside its envelope is the same mail once more. */
function withoutOwnTexts(around: readonly MailFacts[]): readonly MailFacts[] {
  return around.filter((message, index) => {
    const envelope = around[index - 1];
    if (!envelope || message.kind !== 'ordinaria' || message.messageId === null) return true;
    const authorsId = envelope.certification?.messageId ?? envelope.referenceMessageId;
    return authorsId !== message.messageId;
  });
}
