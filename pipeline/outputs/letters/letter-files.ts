// The files of the letter to the client, for the folder of its notice.
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { clientLetter } from '../../messages/letters/client-letter.ts';
import { letterAsMail } from './letter-as-mail.ts';
import { letterAsText } from './letter-as-text.ts';
import { letterPdf } from './letter-pdf.ts';

export const LETTER_FILE = 'lettera-cliente.txt';
export const LETTER_MAIL_FILE = 'lettera-cliente.eml';
export const LETTER_PDF_FILE = 'lettera-cliente.pdf';

/** Name → content; empty for a paper of which no client has to be told. */
export async function letterFiles(
  result: Result,
  now: Date,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const letter = clientLetter(result, romeDay(now));
  if (!letter) return new Map();
  return new Map<string, string | Uint8Array>([
    [LETTER_FILE, letterAsText(letter)],
    [LETTER_MAIL_FILE, await letterAsMail(letter)],
    [LETTER_PDF_FILE, await letterPdf(letter, now)],
  ]);
}
