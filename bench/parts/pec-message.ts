// PEC messages around a file, each one of its kind, with the envelope and the signature that the samples' provider makes.
import { filePart } from '../../samples/generator/mail/mime.ts';
import { type Dispatch, pecEnvelope, writtenMessage } from '../../samples/generator/mail/pec.ts';

export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param number makes ids and subject its own */
export function pecMessage(number: number, { name, bytes }: AttachedFile): Buffer {
  const dispatch: Dispatch = {
    day: '2026-03-11',
    time: '09:14:05',
    zone: '+0100',
    from: 'avvisi@ufficio.example',
    to: 'studio@pec.example',
    subject: `Comunicazione n. ${number}`,
    serial: String(number).padStart(6, '0'),
  };
  const file = filePart(name, 'application/pdf', bytes);
  return Buffer.from(
    pecEnvelope(dispatch, writtenMessage(dispatch, 'Si trasmette l’atto allegato.', [file])),
    'latin1',
  );
}
