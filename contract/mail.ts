// What a mail message says of itself, as plain data: read in extractors/mail, weighed in validators/delivery.
// Shapes after DM 2.11.2005 (rules of PEC), RFC 6109 and ETSI EN 319 532 (REM). (Table file.)
import type { CivilDate } from './civil-date.ts';

/** The kinds of contract.md, "Mail". `rem`: dispatch by a REM provider; `ordinaria`: not certified at all. */
export const MAIL_KINDS = [
  'posta-certificata',
  'anomalia',
  'accettazione',
  'non-accettazione',
  'presa-in-carico',
  'avvenuta-consegna',
  'errore-consegna',
  'preavviso-errore-consegna',
  'rilevazione-virus',
  'rem',
  'ordinaria',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Receipts and notices about a dispatch: they answer a message and are none. */
export const RECEIPT_KINDS: readonly MailKind[] = [
  'accettazione',
  'non-accettazione',
  'presa-in-carico',
  'avvenuta-consegna',
  'errore-consegna',
  'preavviso-errore-consegna',
  'rilevazione-virus',
];

export const SIGNATURE_STATES = ['valid', 'broken', 'absent', 'not_verifiable'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** An instant as a mail states it. The civil day is the stated local one: never converted to another zone. */
export interface StatedInstant {
  readonly day: CivilDate;
  /** `HH:mm:ss`, local. */
  readonly time: string;
  /** `+0200`; null when not stated. */
  readonly zone: string | null;
}

/** The signature of a PEC or REM provider over a message (not of its author). */
export interface MailSignature {
  readonly state: SignatureState;
  /** Why it is `broken` or `not_verifiable`: a stable word (`digest-differs`, `no-signature`, `bytes-changed`, …). */
  readonly why: string | null;
  readonly signerName: string | null;
  readonly signerEmail: string | null;
  /** The certificate's e-mail is the From address; null when either is not known. */
  readonly matchesFrom: boolean | null;
  /** The issuer's name, as in the certificate. Chains are not held against a trust list here. */
  readonly issuerName: string | null;
  /** The certificate was valid when the message was signed; null when that instant is not known. */
  readonly wasValidThen: boolean | null;
  readonly isExpiredNow: boolean | null;
  readonly signedAt: string | null;
}

/** Nothing is signed. */
export const NO_SIGNATURE: MailSignature = {
  state: 'absent',
  why: null,
  signerName: null,
  signerEmail: null,
  matchesFrom: null,
  issuerName: null,
  wasValidThen: null,
  isExpiredNow: null,
  signedAt: null,
};

/** daticert.xml, read leniently: a value outside the known lists is kept as it stands. */
export interface Certification {
  /** As in the file: `posta-certificata`, `avvenuta-consegna`, … */
  readonly type: string | null;
  readonly error: string | null;
  readonly sender: string | null;
  readonly recipients: readonly { readonly address: string; readonly type: string | null }[];
  readonly subject: string | null;
  readonly provider: string | null;
  /** `dati/data`. */
  readonly at: StatedInstant | null;
  /** The provider's Message-ID without brackets. */
  readonly identifier: string | null;
  /** The author's Message-ID, brackets taken off. */
  readonly messageId: string | null;
  /** `completa`, `breve`, `sintetica`. */
  readonly receiptType: string | null;
  /** `consegna`: the mailbox a delivery receipt or failure is about. */
  readonly deliveredTo: string | null;
  readonly extendedError: string | null;
}

/** One message, whatever it lies in. Header values are decoded; null where the message does not say. */
export interface MailFacts {
  readonly kind: MailKind;
  readonly signature: MailSignature;
  readonly certification: Certification | null;
  /** Display text of From. */
  readonly from: string | null;
  /** The bare address of From, lower case. */
  readonly fromAddress: string | null;
  /**
   * Who the message is from as its provider certifies it: `mittente` of daticert, for REM the sender of the evidence.
   * Null for ordinary mail, for an anomaly envelope, and when nothing certifies it.
   */
  readonly certifiedSender: string | null;
  readonly replyTo: string | null;
  readonly to: readonly string[];
  readonly subject: string | null;
  /** Brackets taken off, as every id here. */
  readonly messageId: string | null;
  /** `X-Riferimento-Message-ID`: the author's own id, which the provider replaced. */
  readonly referenceMessageId: string | null;
  /** The Date header: the sender's clock, never a delivery day. */
  readonly date: StatedInstant | null;
  /** The topmost Received header: when the mailbox took it; outside the signature. */
  readonly topReceived: StatedInstant | null;
  /** What is odd about the message: stable words (`looks-like-pec`, `duplicate-content-type`, `bare-cr`, `msgid-differs`, …). */
  readonly oddities: readonly string[];
}
