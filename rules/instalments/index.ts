// Instalments of avvisi bonari, and the test of a payment made. Public surface of the room rules/instalments.
export {
  INTERESTS,
  MAX_COUNTS,
  PLAN_NOTES,
  RAVVEDIMENTO_BANDS,
  RAVVEDIMENTO_CONFIDENCE,
  STEP_MONTHS,
} from './instalments.table.ts';
export { interestCents, interestFor } from './interest.ts';
export { type InstalmentOffer, instalmentOffer } from './offer.ts';
export { type Payment, type PaymentTest, type PaymentVerdict, testPayment } from './payment-test.ts';
export { type Instalment, type InstalmentPlan, instalmentPlan, mostInstalments } from './plan.ts';
export { type LateBand, lateBands } from './ravvedimento.ts';
