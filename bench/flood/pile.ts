// The pile: small receipts of certified mail, each of its own bytes, and one letter of the last days of its term.
import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import { attachment, daticert, mail, multipart, part, pecHeaders } from '../../test/support/mail-builder.ts';

const LETTER = 'samples/001-36bis-born-digital/input.pdf';
/** Half the term and more is over. */
const URGENT_AGE_DAYS = 55;

/** Written beside the folder first, then moved in whole: all are there at once. */
export function dropPile(inbox: string, count: number): void {
  const staging = join(dirname(inbox), 'staging');
  mkdirSync(staging);
  for (let at = 0; at < count; at += 1) {
    writeFileSync(join(staging, `ricevuta-${String(at).padStart(6, '0')}.eml`), receipt(at));
  }
  renameSync(staging, join(inbox, 'pila'));
}

/** As a provider sends it: a text and the certificate, without the message it is about. */
function receipt(at: number): Buffer {
  const messageId = `autore.${at}@ufficio.example`;
  const certificate = daticert({
    type: 'accettazione',
    messageId,
    identifier: `busta.${at}@gestore.example`,
  });
  const headers = pecHeaders([
    `Subject: ACCETTAZIONE: prova ${at}`,
    `Message-ID: <busta.${at}@gestore.example>`,
    `X-Riferimento-Message-ID: <${messageId}>`,
    'X-Ricevuta: accettazione',
    'Content-Type: multipart/mixed; boundary="mix"',
  ]).filter((line) => !line.startsWith('X-Trasporto:'));
  const text = part(['Content-Type: text/plain; charset=utf-8'], `Ricevuta di accettazione ${at}`);
  return mail(headers, multipart('mix', [text, attachment('daticert.xml', 'application/xml', certificate)]));
}

/** @returns the name under which it comes in */
export function dropUrgent(inbox: string, today: CivilDate): string {
  const name = `${addDays(today, -URGENT_AGE_DAYS)}_raccomandata_urgente.pdf`;
  const beside = join(dirname(inbox), name);
  copyFileSync(LETTER, beside);
  renameSync(beside, join(inbox, name));
  return name;
}
