// The files of the letter to the client, for the folder of its notice.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { clientLetter } from '../../messages/letters/client-letter.ts';
import { letterAsMail } from './letter-as-mail.ts';
import { letterAsText } from './letter-as-text.ts';

export const LETTER_FILE = 'lettera-cliente.txt';
export const LETTER_MAIL_FILE = 'lettera-cliente.eml';

/** Name → content; empty for a paper of which no client has to be told. */
export async function letterFiles(result: Result, today: CivilDate): Promise<ReadonlyMap<string, string>> {
  const letter = clientLetter(result, today);
  if (!letter) return new Map();
  return new Map([
    [LETTER_FILE, letterAsText(letter)],
    [LETTER_MAIL_FILE, await letterAsMail(letter)],
  ]);
}
