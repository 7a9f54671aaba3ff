// What is odd or weak about a day that a mail gives: stable codes with the facts that fill their sentences
// (pipeline/messages/warnings.table.ts holds the sentences).

export type DeliveryWarningCode =
  | 'mail.sender_unconfirmed'
  | 'mail.sender_not_agency'
  | 'mail.own_receipt'
  | 'mail.anomaly'
  | 'mail.unsigned'
  | 'mail.signature_broken'
  | 'mail.signature_not_verifiable'
  | 'mail.day_estimated'
  | 'mail.days_differ'
  | 'mail.delivered_late'
  | 'mail.receipt_signature'
  | 'mail.receipt_other_recipient'
  | 'mail.receipt_other_sending';

export interface DeliveryWarning {
  readonly code: DeliveryWarningCode;
  readonly facts: Readonly<Record<string, string>>;
}

export function warn(
  code: DeliveryWarningCode,
  facts: Readonly<Record<string, string>> = {},
): DeliveryWarning {
  return { code, facts };
}
