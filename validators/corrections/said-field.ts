// A field as a person left it: their value, with the machine's beside it. Nothing the machine reads takes it back; what
// speaks against the value is still said.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { HumanWord } from '../../contract/human-word.ts';
import type { FieldResult, FieldResults } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import { valueDoubts } from './typed-field.ts';

const CLASS_MARK = 'class:';

/** @param standing words about this notice. @returns the fields with those people spoke of replaced */
export function saidFields(
  fields: FieldResults,
  standing: readonly HumanWord[],
  today: CivilDate,
): FieldResults {
  const said = { ...fields };
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
