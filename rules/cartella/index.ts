// The cartella beside its terms: limit to notify, the collector's instalments and charge, the recipient's day. Public
// surface of the room rules/cartella.

export {
  COLLECTION_CHARGES,
  COLLECTOR_INSTALMENTS,
  MIN_INSTALMENT_CENTS,
  SIMPLE_REQUEST_CENTS,
} from './collector.table.ts';
export { type CollectorInstalments, collectionCharge, collectorInstalments } from './collector.ts';
export { limitAfterLapsedPlan, limitToNotify, type NotifyLimit } from './limit-to-notify.ts';
export { COVID_EXTENSION, type Control, LAPSED_PLAN_YEARS, NOTIFY_LIMITS } from './limits-to-notify.table.ts';
export { type RecipientDay, recipientDay } from './recipient-day.ts';
export { RECIPIENT_DAYS, type RecipientWay } from './recipient-days.table.ts';
export { REMEDIES } from './remedies.table.ts';
