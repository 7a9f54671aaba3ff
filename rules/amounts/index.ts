// Sanctions by regime. Public surface of the room rules/amounts.
export { type Sanction, sanctionBaseOn, sanctionOf } from './sanction-of.ts';
export { LATE_PAYMENT_DAYS, REDUCTIONS, SANCTION_BASES } from './sanctions.table.ts';
