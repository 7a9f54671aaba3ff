// The facts that the headers of a message state, decoded: who, to whom, when, which ids.
import type { MailFacts } from '../../contract/mail.ts';
import { bareAddresses, readAddresses } from './addresses.ts';
import type { HeaderBlock } from './header-block.ts';
import { bareId, headerText, headerValue, headerValues } from './headers.ts';
import { readMailDate, readReceivedDate } from './stated-instant.ts';

export type HeaderFacts = Omit<MailFacts, 'signature' | 'certification' | 'certifiedSender' | 'oddities'>;

/** First occurrences throughout; `topReceived` only from the topmost Received line, whatever lower ones say. */
export function headerFacts(headers: HeaderBlock, kind: MailFacts['kind']): HeaderFacts {
  const [from] = readAddresses(headerValue(headers, 'from'));
  const [replyTo] = bareAddresses(headerValue(headers, 'reply-to'));
  return {
    kind,
    from: from?.name || from?.address || headerText(headers, 'from') || null,
    fromAddress: from?.address || null,
    replyTo: replyTo ?? null,
    to: headerValues(headers, 'to').flatMap(bareAddresses),
    subject: headerText(headers, 'subject') || null,
    messageId: bareId(headerText(headers, 'message-id')),
    referenceMessageId: bareId(headerText(headers, 'x-riferimento-message-id')),
    date: readMailDate(headerValue(headers, 'date')),
    topReceived: readReceivedDate(headerValue(headers, 'received')),
  };
}
