// A field as a person left it: their value, with the machine's beside it. Nothing the machine reads takes it back; what
// speaks against the value is still said.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { HumanWord } from '../../contract/human-word.ts';
import type { FieldResult, FieldResults } from '../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName } from '../../contract/words.ts';
import { type ConsistencyDoubtCode, type EvidenceClass, standingOfClass } from '../consistency/index.ts';
import { keyedOf, keyingStage } from './keyings.ts';
import { seenDigits } from './seen-digits.ts';
import { valueDoubts } from './typed-field.ts';

const CLASS_MARK = 'class:';
/** Every digit of the value was seen by a person among others that were read alike. It accepts nothing. */
const DIGITS_SEEN = 'user-digits';

/** @param standing words about this notice. @returns the fields with those people spoke of replaced */
export function saidFields(
  fields: FieldResults,
  standing: readonly HumanWord[],
  today: CivilDate,
): FieldResults {
  const said = disputedFields(lookedAtFields(fields, standing), standing);
  for (const word of standing)
    if (word.said.of === 'field')
      said[word.said.field] = saidField(word.said.field, fields[word.said.field], word, today);
  return said;
}

function saidField(field: FieldName, machine: FieldResult, word: HumanWord, today: CivilDate): FieldResult {
  const value = word.said.of === 'field' ? word.said.value : null;
  const others = [...(machine.value === null ? [] : [machine.value]), ...machine.alternatives];
  const alternatives = [...new Set(others)].filter((each) => each !== value);
  const isSame = machine.value !== null && value === machine.value;
  // What was read goes with the value only while both say the same.
  const evidence = isSame ? machine.evidence.filter((each) => !each.startsWith(CLASS_MARK)) : [];
  const shown = { ...machine, source: 'user' as const, confidence: 1, alternatives };
  if (value === null) {
    return { ...shown, value: null, state: 'missing', evidence: ['user'], doubts: [] };
  }
  return {
    ...shown,
    value,
    state: word.kind === 'confirm' ? 'confirmed' : 'corrected',
    evidence: ['user', ...evidence],
    doubts: [...valueDoubts(field, value, today)],
  };
}

/** One odd digit holds a value back; all of them seen alike is said beside its evidence. */
function lookedAtFields(fields: FieldResults, standing: readonly HumanWord[]): FieldResults {
  if (!standing.some(({ said }) => said.of === 'digit')) return fields;
  const looked = { ...fields };
  for (const field of FIELD_NAMES) {
    const machine = fields[field];
    const { odd, isAllSame } = seenDigits(field, machine.value, standing);
    if (odd.length > 0) looked[field] = heldBack(machine, 'digit.odd', 'review.digit_odd');
    else if (isAllSame) looked[field] = { ...machine, evidence: [...machine.evidence, DIGITS_SEEN] };
  }
  return looked;
}

/** Three people, three values: none of them counts, and what was read is not believed either. */
function disputedFields(fields: FieldResults, standing: readonly HumanWord[]): FieldResults {
  const disputed = { ...fields };
  for (const field of FIELD_NAMES) {
    if (keyingStage(keyedOf(standing, field)).is === 'disputed')
      disputed[field] = heldBack(fields[field], 'keying.differs', 'review.keying_differs');
  }
  return disputed;
}

/** A value that is missing stays so, with the doubt. */
function heldBack(machine: FieldResult, doubt: ConsistencyDoubtCode, name: EvidenceClass): FieldResult {
  const doubts = [...machine.doubts.filter((each) => each !== doubt), doubt];
  if (machine.state === 'missing') return { ...machine, doubts };
  return { ...machine, doubts, state: 'needs_review', ...standingOfClass(name, machine.evidence) };
}
