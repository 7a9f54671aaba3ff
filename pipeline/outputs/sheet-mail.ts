// How a notice came in, on its sheet: the part, the message that counts and what is known of its delivery, and the files
// of the document that nobody could open.
import type { MailKind, SignatureState } from '../../contract/mail.ts';
import type { Result, SourceMail } from '../../contract/result.schema.ts';
import { escapeHtml as esc } from './escape-html.ts';
import { day } from './sheet-cells.ts';

const KIND_IT: Readonly<Record<MailKind, string>> = {
  'posta-certificata': 'messaggio di posta certificata',
  anomalia: 'busta di anomalia (posta ordinaria, non certificata)',
  accettazione: 'ricevuta di accettazione',
  'non-accettazione': 'avviso di non accettazione',
  'presa-in-carico': 'ricevuta di presa in carico',
  'avvenuta-consegna': 'ricevuta di avvenuta consegna',
  'errore-consegna': 'avviso di mancata consegna',
  'preavviso-errore-consegna': 'preavviso di mancata consegna',
  'rilevazione-virus': 'avviso di rilevazione di virus',
  rem: 'recapito certificato europeo (REM)',
  ordinaria: 'posta ordinaria',
};
const SIGNATURE_IT: Readonly<Record<SignatureState, string>> = {
  valid: 'valida (la catena dei certificati non è controllata)',
  broken: 'non valida: il messaggio è cambiato dopo la firma, o la firma non è del gestore',
  absent: 'assente',
  not_verifiable: 'non verificabile',
};

/** Empty for a notice that was handed in by itself. */
export function mailPart({ source: { mail, part }, attachments }: Result): string {
  const unread = attachments.filter(({ verdict }) => verdict === 'unreadable');
  const rows = [...(part ? [['Parte del file', part] as const] : []), ...(mail ? mailRows(mail) : [])];
  if (rows.length === 0 && unread.length === 0) return '';
  const table = rows.map(
    ([label, text]) => `<tr><th scope="row">${esc(label)}</th><td>${esc(text)}</td></tr>`,
  );
  const lost = unread.map(({ part: name, findings }) => {
    return `<li>${esc(name)} <code>${esc(findings.map(({ code }) => code).join(', '))}</code></li>`;
  });
  const lostList = lost.length > 0 ? `<h3>Non si è potuto aprire</h3><ul>${lost.join('')}</ul>` : '';
  return `<section><h2>Come è arrivato</h2><table class="form">${table.join('')}</table>${lostList}</section>`;
}

function mailRows(mail: SourceMail): (readonly [string, string])[] {
  return [
    ['Messaggio', KIND_IT[mail.kind]],
    ['Mittente', mail.from ?? '—'],
    ['Oggetto', mail.subject ?? '—'],
    ['Firma del gestore', signatureText(mail)],
    ['Certificato il', instant(mail.certifiedAt)],
    ['Consegnato il', day(mail.deliveredOn)],
    ...mail.receipts.map(({ kind, at }) => ['Ricevuta', `${KIND_IT[kind]}, ${instant(at)}`] as const),
    ...mail.forwardedBy.map(
      ({ kind, from, at }) => ['Inoltrato da', `${from ?? '—'} (${KIND_IT[kind]}), ${instant(at)}`] as const,
    ),
  ];
}

/** Certificates of old messages have run out since: what counts is the day of signing. */
function signatureText({ signature, signer }: SourceMail): string {
  const notes = [
    SIGNATURE_IT[signature],
    ...(signer?.name ? [`firmata da ${signer.name}`] : []),
    ...(signer?.matchesFrom === false ? ['il certificato non è quello del mittente'] : []),
    ...(signer?.wasValidThen === false ? ['il certificato non era valido quel giorno'] : []),
    ...(signer?.isExpiredNow && signer.wasValidThen ? ['certificato scaduto, ma valido allora'] : []),
  ];
  return notes.join('; ');
}

/** yes: `2026-03-11T22:47:05+01:00` → `11/03/2026 alle 22:47:05 (+01:00)` */
function instant(text: string | null): string {
  if (!text) return '—';
  const [date = '', time = ''] = text.split('T');
  const zone = time.slice('HH:mm:ss'.length);
  return `${day(date)} alle ${time.slice(0, 'HH:mm:ss'.length)}${zone ? ` (${zone})` : ''}`;
}
