// A letter sent by certified mail, as the taxpayer exports it; and the same forwarded to the firm by plain mail.
import { signedData } from '../mail/cms.ts';
import { filePart, message, messagePart, mimeText, multipart, textPart } from '../mail/mime.ts';
import { type Dispatch, mailDate, pecEnvelope, writtenMessage } from '../mail/pec.ts';
import type { Wrap, WrapInput } from './wrap.ts';

export interface PecOptions {
  /** May need what the letters print (a cartella's number is in the subject). */
  readonly dispatch: (letters: WrapInput['letters']) => Dispatch;
  /** The file's name in the message; ending in `.p7m` it is signed and enveloped. */
  readonly fileName: string;
  /** Who sends the envelope on, when; absent: as it came. */
  readonly forwarded?: Pick<Dispatch, 'day' | 'time' | 'zone' | 'from' | 'to'>;
}

export function pecMail(inner: Wrap, { dispatch: dispatchOf, fileName, forwarded }: PecOptions): Wrap {
  return {
    extension: 'eml',
    dpi: inner.dpi,
    async make(input) {
      const { bytes, hiddenTextErrors } = await inner.make(input);
      const dispatch = dispatchOf(input.letters);
      const file = filePart(fileName, 'application/octet-stream', signedFile(bytes, fileName));
      const envelope = pecEnvelope(
        dispatch,
        writtenMessage(dispatch, 'Si trasmette l’atto allegato.', [file]),
      );
      const text = forwarded ? forward(envelope, dispatch, forwarded) : envelope;
      return { bytes: Buffer.from(text, 'latin1'), hiddenTextErrors };
    },
  };
}

function signedFile(bytes: Uint8Array, fileName: string): Uint8Array {
  if (!fileName.endsWith('.p7m')) return bytes;
  const signer = {
    name: 'Responsabile di prova',
    email: 'responsabile@ente.example',
    signedAt: new Date('2026-03-10T08:00:00Z'),
  };
  return signedData(bytes, signer, bytes);
}

function forward(envelope: string, dispatch: Dispatch, by: NonNullable<PecOptions['forwarded']>): string {
  const text = textPart('Buongiorno, vi inoltro quanto ricevuto via PEC. Grazie.');
  return message(
    [
      `Message-ID: <forward.${dispatch.serial}@${by.from.split('@')[1] ?? ''}>`,
      `Date: ${mailDate(by)}`,
      `From: ${by.from}`,
      `To: ${by.to}`,
      `Subject: I: ${dispatch.subject}`,
    ],
    multipart(
      'mixed',
      `fwd_${dispatch.serial}`,
      [text, messagePart('messaggio.eml', envelope)].map(mimeText),
    ),
  );
}
