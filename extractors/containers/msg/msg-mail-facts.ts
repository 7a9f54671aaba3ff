// What an MSG says of the mail it was: by the internet headers it kept, else by Outlook's own properties.
import type { MailFacts } from '../../../contract/mail.ts';
import { mailFactsOfHeaders } from '../../mail/mail-facts.ts';
import { type MapiProps, PROP } from '../mapi/mapi-props.ts';

/** Headers are missing where the mail was sent, not received, or drafted. */
export function msgMailFacts(props: MapiProps): MailFacts {
  const facts = mailFactsOfHeaders(props.text(PROP.transportHeaders) ?? '');
  const address = senderAddress(props);
  return {
    ...facts,
    from: facts.from ?? props.text(PROP.senderName) ?? address,
    fromAddress: facts.fromAddress ?? address?.toLowerCase() ?? null,
    subject: facts.subject ?? props.text(PROP.subject),
  };
}

/** Exchange keeps a directory path (`/O=…`) in one of the two: that is no mail address. */
export function senderAddress(props: MapiProps): string | null {
  const known = [props.text(PROP.senderSmtpAddress), props.text(PROP.senderAddress)];
  return known.find((address) => address?.includes('@')) ?? null;
}
