// What the subject of the agency's own message says of the notice in it: `Notifica cartella di pagamento n. <20>
// Codice Fiscale <CF>` (as notifications of 2022 and 2026 are quoted). A second reading beside the page's, no more.
import type { MailCandidate } from '../../contract/candidate.ts';
import type { MailFacts, MailKind } from '../../contract/mail.ts';
import type { FieldName, NoticeKind } from '../../contract/words.ts';

const CERTIFIED: readonly MailKind[] = ['posta-certificata', 'rem', 'avvenuta-consegna'];
const CIVIS_LENGTH = 17;
const PRINTED_LENGTH = 20;

// yes: cartella di pagamento n. 09720240012345663000, CARTELLA N° 097 2024 00123456 63/000, cartella nr 09720240012345663
// no: cartella clinica n. 12, cartella n. 0972024001234566300 (19), avviso n. 09720240012345663000
const CARTELLA =
  /\b(cartella(?:\s+di\s+pagamento)?)\s{0,3}(?:(?:n[.°ºr]?|num\.?|numero)\s{0,3}[.:]?\s{0,3})?(?<![\d])(\d{3}[ ./-]?(?:19|20)\d{2}[ ./-]?\d{8}[ ./-]?\d{2}(?:[ ./-]?\d{3})?)(?!\d)/gi;
// yes: Codice Fiscale RSSMRA85T10A562S, C.F.: 01234567897, cod. fisc. RSSMRA85T10A562S
// no: CF RSSMRA85T10A562SX, C.F. 0123456789
const FISCAL_CODE =
  /\b(codice\s{1,3}fiscale|cod\.?\s{0,3}fisc(?:ale)?\.?|c\.?\s?f\.?)\s{0,3}:?\s{0,3}([A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z]|\d{11})(?![A-Z0-9])/gi;

/**
 * Candidates from the subject, for a cartella only. A subject that names two numbers does not say which one this notice
 * is: then none of that field. No reading comes from a message that nobody signed or whose signature is broken.
 * @param message the one that counts (validators/delivery): the caller has seen that an agency sent it.
 */
export function mailCandidates(message: MailFacts, kind: NoticeKind): readonly MailCandidate[] {
  const { state } = message.signature;
  const isCertified = CERTIFIED.includes(message.kind) && message.certifiedSender !== null;
  if (kind !== 'cartella' || !isCertified || (state !== 'valid' && state !== 'not_verifiable')) return [];
  const subject = message.certification?.subject ?? message.subject ?? '';
  return [...cartellaIn(subject), ...fiscalCodeIn(subject)];
}

function cartellaIn(subject: string): readonly MailCandidate[] {
  const found = onlyOne(subject, CARTELLA);
  if (!found) return [];
  const civis = { ...found, value: found.value.slice(0, CIVIS_LENGTH) };
  return [
    candidateOf('numeroCartella', civis, 'numero-cartella.mail-subject'),
    ...(found.value.length === PRINTED_LENGTH
      ? [candidateOf('numeroCartellaStampato', found, 'numero-cartella-stampato.mail-subject')]
      : []),
  ];
}

function fiscalCodeIn(subject: string): readonly MailCandidate[] {
  const found = onlyOne(subject, FISCAL_CODE);
  return found ? [candidateOf('codiceFiscale', found, 'codice-fiscale.mail-subject')] : [];
}

interface Found {
  readonly value: string;
  readonly raw: string;
  readonly label: string;
}

/** The one value that the pattern finds; null for none, or for several that differ. */
function onlyOne(subject: string, pattern: RegExp): Found | null {
  const all = [...subject.matchAll(pattern)].map(([, label = '', raw = '']) => ({
    value: raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
    raw,
    label,
  }));
  const [first] = all;
  return first && all.every(({ value }) => value === first.value) ? first : null;
}

function candidateOf(field: FieldName, { value, raw, label }: Found, ruleId: string): MailCandidate {
  const place = { page: null, box: null, source: 'mail' } as const;
  return { field, value, raw, ...place, ruleId, label, engineConfidence: 1, otherReading: null, rereads: [] };
}
