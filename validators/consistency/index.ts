// Public face of the consistency room: from candidates to one judged value per field.
export { chooseField, MISSING_FIELD } from './choose-field.ts';
export { chooseFields } from './choose-fields.ts';
export { CONSISTENCY_DOUBTS, type ConsistencyDoubtCode } from './consistency-doubts.table.ts';
export { crossDoubts, type FieldsDoubt } from './cross-doubts.ts';
export {
  ACCEPTANCE_PROMISE,
  EVIDENCE_CLASSES,
  type EvidenceClass,
  type EvidenceRow,
  evidenceRow,
} from './evidence-class.table.ts';
export { evidenceClassOf, standingOfClass } from './evidence-class.ts';
export {
  type ExplainedCandidate,
  type ExplainedValue,
  explainCandidate,
  explainValues,
} from './explain-choice.ts';
export { isBlocking } from './is-blocking.ts';
export { ENGINE_OF, type Reader, readerOfMethod } from './readers.table.ts';
export type { Standing } from './rule-standing.table.ts';
export { type Comparison, compareReading } from './same-value.ts';
