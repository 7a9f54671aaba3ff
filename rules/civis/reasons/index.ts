// Reasons for asking the agency to look again. Public surface of rules/civis/reasons.
export type { BlankKind, Reason, ReasonAct, ReasonBlank } from './reason.types.ts';
export { type ReasonText, reasonText } from './reason-text.ts';
export { REASONS } from './reasons.table.ts';
export { reasonOf, reasonsFor } from './reasons-for.ts';
