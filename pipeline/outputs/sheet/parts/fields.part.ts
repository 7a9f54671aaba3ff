// Everything that was read, with how sure it is, what speaks against it, and where it stands.
import type { FieldResult } from '../../../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName } from '../../../../contract/words.ts';
import { doubtPhrase } from '../../../messages/explain-doubt.ts';
import { FIELD_LABELS } from '../../../messages/field-labels.table.ts';
import type { Entry, Note } from '../sheet-page.ts';
import { copiedEntry, note, type Part, type PartFacts, shownValue } from './part.ts';

export const fieldsPart: Part = (facts) => {
  const { fields } = facts.result;
  const found = FIELD_NAMES.filter((name) => fields[name].state !== 'missing');
  if (found.length === 0) return null;
  const entries = found.map((name) => entryOf(facts, name, fields[name]));
  return { id: 'fields', title: facts.say('part.fields'), blocks: [{ kind: 'entries', entries }] };
};

function entryOf(facts: PartFacts, name: FieldName, field: FieldResult): Entry {
  const label = FIELD_LABELS[name][facts.language];
  return {
    ...copiedEntry(null, label, shownValue(name, field)),
    notes: notesOf(facts, name, field),
    pictureOf: name,
    page: field.page,
  };
}

function notesOf({ language, say }: PartFacts, name: FieldName, field: FieldResult): Note[] {
  const { state, doubts, alternatives } = field;
  const others = alternatives.map((value) => shownValue(name, { ...field, value })).join(', ');
  return [
    note(state === 'needs_review' ? 'look' : 'good', say(`field.${state}`)),
    ...doubts.map((code) => note('look', doubtPhrase(code)[language], code)),
    ...(others === '' ? [] : [note('look', say('field.also_read', { values: others }))]),
  ];
}
