// Certified mail as a provider makes it: the envelope around a message, and the receipt of its delivery (DM 2.11.2005;
// RFC 6109). Sender domains are the agencies'; provider, mailbox and content are invented.
import { signedData } from './cms.ts';
import {
  filePart,
  headerText,
  type MimePart,
  message,
  messagePart,
  mimeText,
  multipart,
  textPart,
} from './mime.ts';

const PROVIDER = { name: 'Gestore di prova S.p.A.', domain: 'pec.gestore.example' } as const;

export interface Dispatch {
  /** `YYYY-MM-DD`, local. */
  readonly day: string;
  /** `HH:mm:ss`, local. */
  readonly time: string;
  /** `+0100`, `+0200`. */
  readonly zone: string;
  /** The certified sender. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Distinguishes the ids of one dispatch from those of another. */
  readonly serial: string;
}

/** What the sender wrote: a text and files. */
export function writtenMessage(dispatch: Dispatch, text: string, files: readonly MimePart[]): string {
  const { from, to, subject } = dispatch;
  const parts = [textPart(text), ...files].map(mimeText);
  return message(
    [
      `Message-ID: <${authorId(dispatch)}>`,
      `Date: ${mailDate(dispatch)}`,
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${headerText(subject)}`,
    ],
    multipart('mixed', `msg_${dispatch.serial}`, parts),
  );
}

/** The envelope in which the provider hands the message over. */
export function pecEnvelope(dispatch: Dispatch, written: string): string {
  const { subject, from } = dispatch;
  return signedMessage(dispatch, {
    subject: `POSTA CERTIFICATA: ${subject}`,
    from: `"Per conto di: ${from}" <posta-certificata@${PROVIDER.domain}>`,
    to: dispatch.to,
    markers: ['X-Trasporto: posta-certificata', 'X-TipoRicevuta: completa'],
    parts: [daticert(dispatch, 'posta-certificata', null), messagePart('postacert.eml', written)],
  });
}

/** The receipt of delivery that the sender gets. @param delivered when the mailbox took it */
export function deliveryReceipt(
  dispatch: Dispatch,
  delivered: Pick<Dispatch, 'day' | 'time' | 'zone'>,
): string {
  const told = { ...dispatch, ...delivered };
  return signedMessage(told, {
    subject: `CONSEGNA: ${dispatch.subject}`,
    from: `posta-certificata@${PROVIDER.domain}`,
    to: dispatch.from,
    markers: ['X-Ricevuta: avvenuta-consegna', 'X-TipoRicevuta: sintetica'],
    parts: [daticert(told, 'avvenuta-consegna', dispatch.to)],
  });
}

interface Envelope {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly markers: readonly string[];
  readonly parts: readonly MimePart[];
}

function signedMessage(dispatch: Dispatch, { subject, from, to, markers, parts }: Envelope): string {
  const { serial } = dispatch;
  const notice = textPart(
    `Il giorno ${italian(dispatch.day)} alle ore ${dispatch.time} (${dispatch.zone}) …`,
  );
  const content = mimeText(multipart('mixed', `mix_${serial}`, [notice, ...parts].map(mimeText)));
  const signer = {
    name: PROVIDER.name,
    email: `posta-certificata@${PROVIDER.domain}`,
    signedAt: new Date(`${dispatch.day}T${dispatch.time}${dispatch.zone}`),
  };
  const signature = signedData(Buffer.from(content, 'latin1'), signer, null);
  const protocol = 'signed; protocol="application/pkcs7-signature"; micalg="sha-256"';
  const p7s = mimeText(filePart('smime.p7s', 'application/pkcs7-signature', signature));
  return message(
    [
      `Received: from mx.${PROVIDER.domain} by mailbox.${PROVIDER.domain} with LMTP id ${serial}; ${mailDate(dispatch)}`,
      `Date: ${mailDate(dispatch)}`,
      `Message-ID: <${providerId(dispatch)}>`,
      `X-Riferimento-Message-ID: <${authorId(dispatch)}>`,
      ...markers,
      `From: ${from}`,
      `To: ${to}`,
      `Reply-To: ${dispatch.from}`,
      `Subject: ${headerText(subject)}`,
    ],
    multipart(protocol, `sig_${serial}`, [content, p7s]),
  );
}

function daticert(dispatch: Dispatch, type: string, deliveredTo: string | null): MimePart {
  const { day, time, zone, from, to, subject } = dispatch;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<postacert tipo="${type}" errore="nessuno">
  <intestazione>
    <mittente>${from}</mittente>
    <destinatari tipo="certificato">${to}</destinatari>
    <risposte>${from}</risposte>
    <oggetto>${subject}</oggetto>
  </intestazione>
  <dati>
    <gestore-emittente>${PROVIDER.name}</gestore-emittente>
    <data zona="${zone}"><giorno>${italian(day)}</giorno><ora>${time}</ora></data>
    <identificativo>${providerId(dispatch)}</identificativo>
    <msgid>&lt;${authorId(dispatch)}&gt;</msgid>
    ${deliveredTo ? `<ricevuta tipo="sintetica"/><consegna>${deliveredTo}</consegna>` : '<ricevuta tipo="completa"/>'}
  </dati>
</postacert>
`;
  return filePart('daticert.xml', 'application/xml', Buffer.from(xml, 'utf8'), 'inline');
}

const providerId = ({ serial }: Dispatch) => `opec.${serial}@${PROVIDER.domain}`;
const authorId = ({ serial, from }: Dispatch) => `${serial}@${from.split('@')[1] ?? ''}`;

/** `2026-03-11` → `11/03/2026`. */
function italian(day: string): string {
  return day.split('-').reverse().join('/');
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** RFC 5322: `Wed, 11 Mar 2026 09:14:05 +0100`. */
export function mailDate({ day, time, zone }: Pick<Dispatch, 'day' | 'time' | 'zone'>): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${weekday}, ${String(date).padStart(2, '0')} ${MONTHS[month - 1]} ${year} ${time} ${zone}`;
}
