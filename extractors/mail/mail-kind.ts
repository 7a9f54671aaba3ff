// What a message is, by its top-level headers only and in this order: receipt, envelope, anomaly, REM, ordinary
// (DM 2.11.2005, annex, 6; RFC 6109, 3). Never by its subject: a subject can imitate a receipt.
import type { MailKind } from '../../contract/mail.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerText } from './headers.ts';

/** Values of X-Ricevuta. */
const RECEIPT_KINDS: Readonly<Record<string, MailKind>> = {
  accettazione: 'accettazione',
  'non-accettazione': 'non-accettazione',
  'presa-in-carico': 'presa-in-carico',
  'avvenuta-consegna': 'avvenuta-consegna',
  'errore-consegna': 'errore-consegna',
  'preavviso-errore-consegna': 'preavviso-errore-consegna',
  'rilevazione-virus': 'rilevazione-virus',
};
/** Values of X-Trasporto. */
const TRANSPORT_KINDS: Readonly<Record<string, MailKind>> = {
  'posta-certificata': 'posta-certificata',
  errore: 'anomalia',
};

export interface KindReading {
  readonly kind: MailKind;
  /** `unknown-receipt-kind`, `unknown-transport-kind`: then the message counts as ordinary. */
  readonly oddity: string | null;
  /** A header of PEC is there, whatever its value. */
  readonly hasPecHeaders: boolean;
}

/** @param hasRemSections some part carries a `REM-Section-Type` header (ETSI EN 319 532-3) */
export function mailKind(headers: HeaderBlock, hasRemSections = false): KindReading {
  const receipt = statedValue(headers, 'x-ricevuta');
  if (receipt !== null) return known(RECEIPT_KINDS, receipt, 'unknown-receipt-kind');
  const transport = statedValue(headers, 'x-trasporto');
  if (transport !== null) return known(TRANSPORT_KINDS, transport, 'unknown-transport-kind');
  return { kind: hasRemSections ? 'rem' : 'ordinaria', oddity: null, hasPecHeaders: false };
}

function known(kinds: Readonly<Record<string, MailKind>>, value: string, oddity: string): KindReading {
  const kind = Object.hasOwn(kinds, value) ? kinds[value] : undefined;
  return kind
    ? { kind, oddity: null, hasPecHeaders: true }
    : { kind: 'ordinaria', oddity, hasPecHeaders: true };
}

function statedValue(headers: HeaderBlock, name: string): string | null {
  return headerText(headers, name)?.toLowerCase() ?? null;
}
