// What CIVIS takes and how its form is made. Public surface of the room rules/civis.
export {
  ATTACHMENT_NAME_MAX_CHARS,
  ATTACHMENT_RULES,
  type AttachmentRuleCode,
} from './attachment-rules.table.ts';
export {
  CIVIS_DOCUMENTS,
  CIVIS_FORM,
  CIVIS_LIMITS,
  type CivisFormField,
} from './civis-form.table.ts';
export { canAskSecondTime, civisRoute } from './civis-route.ts';
export type { CivisRoute } from './civis-routes.table.ts';
export {
  DELEGATION_ALIASES,
  DELEGATIONS,
  type DelegationKind,
  grantsAccess,
  isKnownDelegation,
} from './delegations.table.ts';
export { type InformationLength, informationLength } from './information-length.ts';
export { practiceStep, type StepFacts } from './practice-step.ts';
export { PRACTICE_STEPS, type PracticeStepCode } from './practice-steps.table.ts';
export {
  type BlankKind,
  REASONS,
  type Reason,
  type ReasonAct,
  type ReasonBlank,
  type ReasonText,
  reasonOf,
  reasonsFor,
  reasonText,
} from './reasons/index.ts';
export { REQUEST_EFFECTS, type RequestEffectRow } from './request-effects.table.ts';
