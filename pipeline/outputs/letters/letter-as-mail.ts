// A letter as a draft of a mail (.eml): opened by a mail program it is ready to be addressed and sent. It has no sender, no
// recipient, no date and no Message-ID: the program that sends it gives them. The lines for the office are not in it.
import MailComposer from 'nodemailer/lib/mail-composer';
import type { LetterText } from '../../messages/letters/letter-text.ts';
import { letterBody } from './letter-as-text.ts';

export interface LetterAttachment {
  readonly name: string;
  readonly content: Uint8Array;
}

const GIVEN_BY_SENDER = /^(?:Message-ID|Date):.*\r\n(?:[ \t].*\r\n)*/gim;
const END_OF_HEAD = '\r\n\r\n';

/** Bytes are ASCII: UTF-8 as quoted-printable. */
export async function letterAsMail(
  letter: LetterText,
  attachments: readonly LetterAttachment[] = [],
): Promise<string> {
  const composer = new MailComposer({
    subject: letter.subject,
    text: letterBody(letter),
    encoding: 'quoted-printable',
    // Outlook opens a message with this header as a draft.
    headers: { 'X-Unsent': '1' },
    attachments: attachments.map(({ name, content }) => ({ filename: name, content: Buffer.from(content) })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const whole = (await composer.compile().build()).toString('latin1');
  const end = whole.indexOf(END_OF_HEAD);
  return `${whole.slice(0, end + 2).replace(GIVEN_BY_SENDER, '')}${whole.slice(end + 2)}`;
}
