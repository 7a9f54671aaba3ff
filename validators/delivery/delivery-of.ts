// When the message that counts was delivered, and what proves it: the delivery receipt, else an estimate from the
// envelope, else nothing (domain note on PEC, 1.4; contract.md, "Mail").
import { addDays, type CivilDate, italianDay } from '../../contract/civil-date.ts';
import type { MailFacts, StatedInstant } from '../../contract/mail.ts';
import type { Day0Evidence } from '../../contract/words.ts';
import { isConfirmed } from '../../rules/mail/index.ts';
import { type ChosenMessage, isUnsigned } from './choose-message.ts';
import { dayInZone } from './day-in-zone.ts';
import { type DeliveryWarning, warn } from './delivery-warnings.ts';
import { type JoinedBy, type JoinedReceipt, joinedReceipts } from './joined-receipts.ts';
import { isSigned, whyNoProof } from './receipt-proof.ts';

export interface Delivery {
  readonly deliveredOn: CivilDate | null;
  readonly evidence: Extract<Day0Evidence, 'pec-receipt' | 'pec-envelope' | 'unknown'>;
  /** The instant the day was taken from, as stated. */
  readonly at: StatedInstant | null;
  /** Which id joined the receipt that proves the day; null without one. */
  readonly joinedBy: JoinedBy | null;
  readonly warnings: readonly DeliveryWarning[];
}

/** From here to 07:00 a delivery may be perfected the next morning (deadlines note, 5; a weak source). */
const LATE_FROM = '21:00:00';

/** @param receipts every receipt known to the office; those of other messages are passed over. */
export function deliveryOf(chosen: ChosenMessage, receipts: readonly MailFacts[]): Delivery {
  const { message, agency } = chosen;
  if (agency === null) return unknown(aboutStranger(message));
  const sender = isConfirmed(agency) ? [] : [warn('mail.sender_unconfirmed', { domain: agency.row.domain })];
  if (isUnsigned(message)) return unknown([...sender, warn('mail.unsigned')]);
  const own = message.kind === 'avvenuta-consegna' ? [asReceiptOfItself(message)] : [];
  const delivered = [...own, ...joinedReceipts(message, receipts)].filter(
    ({ receipt }) => receipt.kind === 'avvenuta-consegna',
  );
  const refused = delivered.flatMap((joined) => whyNoProof(message, joined) ?? []);
  const proof = isSigned(message)
    ? delivered.find((joined) => whyNoProof(message, joined) === null)
    : undefined;
  const found = proof?.receipt.certification?.at
    ? proved(proof, proof.receipt.certification.at)
    : estimated(message);
  const warnings = [
    ...sender,
    ...aboutSignature(message),
    ...(proof ? [] : once(refused)),
    ...found.warnings,
  ];
  return { ...found, warnings: [...warnings, ...aboutLateHour(found)] };
}

/** The receipts are sorted: of several that prove, the earliest day is given. */
function proved({ joinedBy }: JoinedReceipt, at: StatedInstant): Delivery {
  return { deliveredOn: at.day, evidence: 'pec-receipt', at, joinedBy, warnings: [] };
}

/**
 * The taxpayer's copy only says when the provider made the envelope and, outside any signature, when the mailbox took
 * it. The earlier day is the safer one.
 */
function estimated({ certification, topReceived }: MailFacts): Delivery {
  const made = certification?.at ?? null;
  const taken = topReceived ? { day: dayInZone(topReceived, made?.zone ?? null), at: topReceived } : null;
  const isTakenFirst = taken !== null && (made === null || taken.day < made.day);
  const first = isTakenFirst ? taken : made && { day: made.day, at: made };
  if (!first) return unknown([]);
  const differ = made && taken && taken.day !== made.day;
  const days = differ ? { made: italianDay(made.day), taken: italianDay(taken.day) } : null;
  return {
    deliveredOn: first.day,
    evidence: 'pec-envelope',
    at: first.at,
    joinedBy: null,
    warnings: [
      warn('mail.day_estimated', { date: italianDay(first.day) }),
      ...(days ? [warn('mail.days_differ', days)] : []),
    ],
  };
}

function unknown(warnings: readonly DeliveryWarning[]): Delivery {
  return { deliveredOn: null, evidence: 'unknown', at: null, joinedBy: null, warnings };
}

function asReceiptOfItself(receipt: MailFacts): JoinedReceipt {
  return { receipt, joinedBy: 'msgid', isOtherSending: false };
}

function aboutStranger({ kind, certifiedSender }: MailFacts): readonly DeliveryWarning[] {
  if (kind === 'anomalia') return [warn('mail.anomaly')];
  const facts = { sender: certifiedSender ?? '—' };
  if (kind === 'avvenuta-consegna') return [warn('mail.own_receipt', facts)];
  return kind === 'posta-certificata' || kind === 'rem' ? [warn('mail.sender_not_agency', facts)] : [];
}

function aboutSignature(message: MailFacts): readonly DeliveryWarning[] {
  if (isSigned(message)) return [];
  const { state, matchesFrom, wasValidThen } = message.signature;
  const isRefused = state === 'broken' || matchesFrom === false || wasValidThen === false;
  return [warn(isRefused ? 'mail.signature_broken' : 'mail.signature_not_verifiable')];
}

function aboutLateHour({ deliveredOn, at }: Delivery): readonly DeliveryWarning[] {
  if (deliveredOn === null || at === null || at.time < LATE_FROM) return [];
  const next = italianDay(addDays(deliveredOn, 1));
  return [warn('mail.delivered_late', { time: at.time.slice(0, 5), date: italianDay(deliveredOn), next })];
}

function once(warnings: readonly DeliveryWarning[]): readonly DeliveryWarning[] {
  return warnings.filter((each, index) => warnings.findIndex(({ code }) => code === each.code) === index);
}
