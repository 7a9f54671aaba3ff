// Look-up of mail messages seen in any document, to join receipts to the message they are about.
import type { MailFacts } from '../../contract/mail.ts';

/** What messages of one certified dispatch share; null where a message does not say. */
export interface MailKeys {
  /** The author's Message-ID (`msgid`). */
  readonly messageId: string | null;
  /** The provider's Message-ID (`identificativo`). */
  readonly identifier: string | null;
}

export interface MailIndex {
  /** Every message that shares one of the keys, in order of coming in; of any document. */
  findJoined(keys: MailKeys): Promise<readonly MailFacts[]>;
}

/** The ids by which an envelope and its receipts name the same dispatch (RFC 6109, 3.1; DM 2.11.2005). */
export function mailKeys({ kind, certification, referenceMessageId, messageId }: MailFacts): MailKeys {
  if (kind === 'ordinaria' || kind === 'anomalia') return { messageId: null, identifier: null };
  return {
    messageId: certification?.messageId ?? referenceMessageId,
    identifier: certification?.identifier ?? (kind === 'posta-certificata' ? messageId : null),
  };
}
