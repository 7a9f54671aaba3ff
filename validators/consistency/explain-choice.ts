// Why one value of a field was preferred to the others: the same gathering and order that choosing uses, laid open.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldName } from '../../contract/words.ts';
import type { IdentifierVerdict } from '../identifiers/index.ts';
import type { Reader } from './readers.table.ts';
import { marksOf, type Standing, standingOf } from './rule-standing.table.ts';
import { type Comparison, compareReading } from './same-value.ts';
import { groupByValue, PREFERENCES, type Preference, type ValueGroup } from './value-groups.ts';

export interface ExplainedValue {
  readonly value: string;
  readonly isPreferred: boolean;
  /** The first ground on which the preferred value is better; null for itself; `order`: equal on all, it came first. */
  readonly lostBy: Preference | 'order' | null;
  readonly check: IdentifierVerdict | null;
  /** Readers that give the value plainly, each once for each print. */
  readonly readBy: readonly Reader[];
}

export interface ExplainedCandidate {
  readonly candidate: FieldCandidate;
  readonly standing: Standing;
  /** `glyphs`, `length`, `unread`. */
  readonly marks: readonly string[];
  /** What the scan's hidden text says of this place; null when there is none. */
  readonly layerSays: Comparison | null;
  readonly rereadsSay: readonly Comparison[];
}

/** Likeliest value first. @param candidates of any fields. */
export function explainValues(
  field: FieldName,
  candidates: readonly FieldCandidate[],
  today: CivilDate,
): readonly ExplainedValue[] {
  const [first, ...others] = groupByValue(field, candidates, today);
  if (!first) return [];
  return [explained(first, null), ...others.map((group) => explained(group, lostBy(group, first)))];
}

export function explainCandidate(candidate: FieldCandidate): ExplainedCandidate {
  const { field, value, otherReading } = candidate;
  return {
    candidate,
    standing: standingOf(candidate.ruleId),
    marks: marksOf(candidate.ruleId),
    layerSays: otherReading === null ? null : compareReading(field, otherReading, value),
    rereadsSay: candidate.rereads.map((reread) => compareReading(field, reread.text, value)),
  };
}

function explained(group: ValueGroup, reason: ExplainedValue['lostBy']): ExplainedValue {
  return {
    value: group.value,
    isPreferred: reason === null,
    lostBy: reason,
    check: group.verdict,
    readBy: group.witnesses.map(({ reader }) => reader),
  };
}

function lostBy(group: ValueGroup, preferred: ValueGroup): Preference | 'order' {
  const ground = PREFERENCES.find(({ rank }) => rank(preferred) !== rank(group));
  return ground?.name ?? 'order';
}
