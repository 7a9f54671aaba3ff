// What is odd about a message, as stable words. None of them decides anything here: they are weighed in validators.
import type { Certification } from '../../contract/mail.ts';
import type { HeaderFacts } from './header-facts.ts';
import type { KindReading } from './mail-kind.ts';

/** yes: `Per conto di: a@b.it`, `per conto di a@b.it`   no: `Rossi per conto di Bianchi` */
const ON_BEHALF = /^\s*["']?per conto di\b\s*:?\s*(.*)$/is;
/** Prefixes of PEC at the very start. yes: `POSTA CERTIFICATA: Avviso`   no: `I: POSTA CERTIFICATA: …` (a forward) */
const PEC_SUBJECT =
  /^\s*(?:posta certificata|consegna|accettazione|presa in carico|anomalia messaggio|problema di sicurezza|avviso di (?:non accettazione|mancata consegna)[^:]{0,60})\s*:/i;
/** yes: `posta-certificata@pec.example` */
const PROVIDER_ADDRESS = /^posta-?certificata@/;

/** `pec-headers-unsigned`, `rem-unsigned`: says it is PEC or REM and has no signed structure. */
export function unsignedOddities(reading: KindReading, isSigned: boolean): readonly string[] {
  if (isSigned) return [];
  if (reading.hasPecHeaders) return ['pec-headers-unsigned'];
  return reading.kind === 'rem' ? ['rem-unsigned'] : [];
}

/** `looks-like-pec`: ordinary mail that would pass for PEC at a glance. */
export function imitationOddities(facts: HeaderFacts): readonly string[] {
  if (facts.kind !== 'ordinaria') return [];
  const isImitation =
    ON_BEHALF.test(facts.from ?? '') ||
    PEC_SUBJECT.test(facts.subject ?? '') ||
    PROVIDER_ADDRESS.test(facts.fromAddress ?? '');
  return isImitation ? ['looks-like-pec'] : [];
}

/**
 * Where the headers, which lie outside the signature, say something else than the certification inside it:
 * `kind-differs`, `msgid-differs`, `identifier-differs`, `sender-differs`.
 */
export function certificationOddities(facts: HeaderFacts, certification: Certification): readonly string[] {
  const found: string[] = [];
  if (facts.kind === 'rem') return found;
  if (differ(certification.type, facts.kind)) found.push('kind-differs');
  if (differ(certification.messageId, facts.referenceMessageId)) found.push('msgid-differs');
  // A receipt has a Message-ID of its own; only the envelope's is the identifier (RFC 6109, 3.1).
  const isEnvelope = facts.kind === 'posta-certificata';
  if (isEnvelope && differ(certification.identifier, facts.messageId)) found.push('identifier-differs');
  const onBehalfOf = isEnvelope ? addressOnBehalf(facts.from) : null;
  if (differ(certification.sender, onBehalfOf)) found.push('sender-differs');
  return found;
}

/** Only what both say can differ. */
function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() !== other.toLowerCase();
}

/** yes: `Per conto di: a@b.it` → `a@b.it`   no: `Per conto di: Rossi` */
function addressOnBehalf(from: string | null): string | null {
  const rest = ON_BEHALF.exec(from ?? '')?.[1]?.trim() ?? '';
  return /^[^\s@]{1,100}@[^\s@]{1,200}$/.test(rest) ? rest.toLowerCase() : null;
}
