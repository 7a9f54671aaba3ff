// Which receipts speak of a message: by the ids that its provider certified, and only for the same certified sender.
import { type MailFacts, RECEIPT_KINDS } from '../../contract/mail.ts';

/** `msgid`: the author's Message-ID. `identificativo`: the one the provider gave. */
export type JoinedBy = 'msgid' | 'identificativo';

export interface JoinedReceipt {
  readonly receipt: MailFacts;
  readonly joinedBy: JoinedBy;
  /** Both ids are known on both sides and one differs: the same text, sent another time. */
  readonly isOtherSending: boolean;
}

/** Receipts and notices of any kind for this very message, oldest first; the message itself is none of them. */
export function joinedReceipts(message: MailFacts, known: readonly MailFacts[]): readonly JoinedReceipt[] {
  return known
    .filter((receipt) => receipt !== message && RECEIPT_KINDS.includes(receipt.kind))
    .flatMap((receipt) => joined(message, receipt) ?? [])
    .sort((a, b) => sortKey(a.receipt).localeCompare(sortKey(b.receipt)));
}

function joined(message: MailFacts, receipt: MailFacts): JoinedReceipt | null {
  if (!isSameSender(message, receipt)) return null;
  const byAuthor = compareIds(message.certification?.messageId, receipt.certification?.messageId);
  const byProvider = compareIds(message.certification?.identifier, receipt.certification?.identifier);
  if (byAuthor !== 'same' && byProvider !== 'same') return null;
  return {
    receipt,
    joinedBy: byAuthor === 'same' ? 'msgid' : 'identificativo',
    isOtherSending: byAuthor === 'differs' || byProvider === 'differs',
  };
}

/** Ids as certified only: the headers that repeat them lie outside every signature. */
function compareIds(
  a: string | null | undefined,
  b: string | null | undefined,
): 'same' | 'differs' | 'unknown' {
  if (!a || !b) return 'unknown';
  return a === b ? 'same' : 'differs';
}

function isSameSender(a: MailFacts, b: MailFacts): boolean {
  if (a.certifiedSender === null || b.certifiedSender === null) return false;
  return a.certifiedSender.toLowerCase() === b.certifiedSender.toLowerCase();
}

function sortKey({ certification }: MailFacts): string {
  return certification?.at ? `${certification.at.day} ${certification.at.time}` : '~';
}
