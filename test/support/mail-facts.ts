// Messages for tests, as the parsers give them: an agency's PEC, a client's, receipts, ordinary mail. Only what a test
// speaks of is written out.
import { parseCivilDate } from '../../contract/civil-date.ts';
import {
  type Certification,
  type MailFacts,
  type MailSignature,
  NO_SIGNATURE,
  type StatedInstant,
} from '../../contract/mail.ts';

export const RISCOSSIONE = 'notifica.acc.lazio@pec.agenziariscossione.gov.it';
export const ENTRATE = 'dp.roma1@pce.agenziaentrate.it';
export const CLIENT = 'ditta@pec.example';
export const OFFICE = 'studio@pec.example';

/** `at('2026-03-11 09:15:02')`, in Roman winter time unless said. */
export function at(text: string, zone: string | null = '+0100'): StatedInstant {
  const [dayText = '', time = '09:00:00'] = text.split(' ');
  const day = parseCivilDate(dayText);
  if (!day) throw new Error(`no day in a test: ${text}`);
  return { day, time, zone };
}

export const SIGNED: MailSignature = {
  state: 'valid',
  why: null,
  signerName: 'Gestore S.p.A.',
  signerEmail: 'posta-certificata@gestore.example',
  matchesFrom: true,
  issuerName: 'AgID CA1',
  wasValidThen: true,
  isExpiredNow: false,
  signedAt: null,
};

export function ordinary(over: Partial<MailFacts> = {}): MailFacts {
  return {
    kind: 'ordinaria',
    signature: NO_SIGNATURE,
    certification: null,
    from: 'Mario Rossi',
    fromAddress: 'mario.rossi@mail.example',
    certifiedSender: null,
    replyTo: null,
    to: [OFFICE],
    subject: 'I: avviso',
    messageId: 'ordinary-1@mail.example',
    referenceMessageId: null,
    date: at('2026-04-02 10:00:00', '+0200'),
    topReceived: at('2026-04-02 10:00:04', '+0200'),
    oddities: [],
    ...over,
  };
}

export function certified(over: Partial<Certification> = {}): Certification {
  return {
    type: 'posta-certificata',
    error: 'nessuno',
    sender: RISCOSSIONE,
    recipients: [{ address: CLIENT, type: 'certificato' }],
    subject: 'Notifica atto',
    provider: 'Gestore S.p.A.',
    at: at('2026-03-11 09:15:02'),
    identifier: 'opec1.20260311.1@gestore.example',
    messageId: 'author-1@agenzia',
    receiptType: 'completa',
    deliveredTo: null,
    extendedError: null,
    ...over,
  };
}

/** A transport envelope. The certified sender is that of the certification. */
export function pec(over: Partial<MailFacts> = {}, certification: Partial<Certification> = {}): MailFacts {
  const data = certified(certification);
  return ordinary({
    kind: 'posta-certificata',
    signature: SIGNED,
    certification: data,
    from: `Per conto di: ${data.sender}`,
    fromAddress: 'posta-certificata@gestore.example',
    certifiedSender: data.sender,
    replyTo: data.sender,
    to: [CLIENT],
    subject: `POSTA CERTIFICATA: ${data.subject}`,
    messageId: data.identifier,
    referenceMessageId: data.messageId,
    date: data.at,
    topReceived: data.at,
    ...over,
  });
}

/** A delivery receipt for what {@link pec} makes, ten seconds later. */
export function consegna(
  over: Partial<MailFacts> = {},
  certification: Partial<Certification> = {},
): MailFacts {
  const data: Partial<Certification> = {
    type: 'avvenuta-consegna',
    at: at('2026-03-11 09:15:12'),
    deliveredTo: CLIENT,
    ...certification,
  };
  const from = 'posta-certificata@gestore.example';
  return pec({ kind: 'avvenuta-consegna', from, messageId: 'receipt-1@gestore.example', ...over }, data);
}
