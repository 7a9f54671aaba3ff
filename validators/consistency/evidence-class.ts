// The class of evidence of a field: what its readings reach, unless a doubt stands against it; the worst doubt names
// the class. State and probability follow from the class (evidence-class.table.ts).
import type { FieldResult } from '../../contract/result.schema.ts';
import type { ConsistencyDoubtCode } from './consistency-doubts.table.ts';
import { EVIDENCE_CLASSES, type EvidenceClass, evidenceRow } from './evidence-class.table.ts';

const MARK = 'class:';

/** Doubts that keep a value from being accepted, worst first, and the class they make. */
const CLASS_OF_DOUBT: readonly (readonly [ConsistencyDoubtCode, EvidenceClass])[] = [
  ['length.wrong', 'review.length'],
  ['read.other_value', 'review.rival'],
  ['read.differs', 'review.differs'],
  ['mail.differs', 'review.mail_differs'],
  ['mail.only', 'review.mail_only'],
  ['label.missing', 'review.no_label'],
  ['label.weak', 'review.weak_label'],
  ['value.unread', 'review.reread_only'],
];

export interface ClassGrounds {
  /** What the readings reach; null when they carry nothing. */
  readonly support: EvidenceClass | null;
  readonly doubts: readonly ConsistencyDoubtCode[];
  /** Some doubt blocks. */
  readonly isBlocked: boolean;
  /** The number's own arithmetic allows it. */
  readonly isPossible: boolean;
}

export function classOf({ support, doubts, isBlocked, isPossible }: ClassGrounds): EvidenceClass {
  if (!isPossible) return 'review.impossible';
  if (support && !isBlocked) return support;
  const worst = CLASS_OF_DOUBT.find(([code]) => doubts.includes(code));
  if (worst) return worst[1];
  const isCarried = support !== null && evidenceRow(support).state === 'accepted';
  if (!isCarried && doubts.includes('glyph.repaired')) return 'review.repaired';
  if (support && !isCarried) return support;
  if (isCarried) return doubts.includes('partita.confirm') ? 'review.partita' : 'review.other';
  return 'review.once';
}

/** State and confidence of a class, and its name among the evidence. */
export function standingOfClass(
  name: EvidenceClass,
  evidence: readonly string[],
): Pick<FieldResult, 'confidence' | 'evidence'> {
  const others = evidence.filter((word) => !word.startsWith(MARK));
  return { confidence: evidenceRow(name).probability, evidence: [...others, `${MARK}${name}`] };
}

/** The class a result's field carries; null for fields of a failed document and for what a person entered. */
export function evidenceClassOf(field: Pick<FieldResult, 'evidence'>): EvidenceClass | null {
  const word = field.evidence.find((each) => each.startsWith(MARK))?.slice(MARK.length) ?? '';
  return isEvidenceClass(word) ? word : null;
}

function isEvidenceClass(word: string): word is EvidenceClass {
  return Object.hasOwn(EVIDENCE_CLASSES, word);
}
