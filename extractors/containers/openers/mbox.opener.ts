// Opens a mailbox (.mbox): hands out its messages, each to be opened on its own.
import { AppError } from '../../../contract/app-error.ts';
import { splitMbox } from '../../mail/mbox-split.ts';
import { type Contents, defineOpener, type OpenRequest } from '../opener.ts';

export const mboxOpener = defineOpener({
  id: 'mbox',
  mediaTypes: ['application/mbox'],
  about: 'Divide una casella di posta nei suoi messaggi',
  open: openMailbox,
});

/** @throws AppError mail.damaged when no message is found; container.too_many_parts from `keep` */
async function openMailbox({ bytes, keep }: OpenRequest): Promise<Contents> {
  let count = 0;
  for (const message of splitMbox(bytes)) {
    const name = `messaggio-${String(++count).padStart(3, '0')}.eml`;
    await keep({ name, statedType: 'message/rfc822', role: 'message', bytes: message });
  }
  if (count === 0) throw new AppError('mail.damaged', 'no message in the mailbox');
  return {};
}
