// The request in the order of the CIVIS form: each value as the form takes it, beside the picture of where it was read.
import type { CivisRequest, Result } from '../../../../contract/result.schema.ts';
import { CIVIS_FORM } from '../../../../rules/civis/index.ts';
import { FIELD_LABELS } from '../../../messages/field-labels.table.ts';
import { letterOf } from '../letter.ts';
import type { Block, Entry } from '../sheet-page.ts';
import { formLabel } from './form-label.ts';
import { copiedEntry, note, type Part, type PartFacts, plainEntry } from './part.ts';

/** As the form itself calls them: Italian in any language. */
const ACT_TYPES = {
  cartella: 'Cartella di pagamento',
  comunicazione: 'Comunicazione / avviso telematico',
} as const satisfies Record<CivisRequest['act']['type'], string>;
type Key = CivisRequest['act']['by'];

export const formPart: Part = (facts) => {
  const { request } = facts.result;
  if (!request) return null;
  return {
    id: 'form',
    title: facts.say(request.kind === 'second' ? 'part.second' : 'part.form'),
    blocks: [act(facts, request), letterOf(facts, request), contact(facts, request)],
  };
};

function act(facts: PartFacts, request: CivisRequest): Block {
  const { result, say } = facts;
  const { type, by, value } = request.act;
  const alternatives = request.alternatives.map((other) => {
    const label = say('form.or', { label: FIELD_LABELS[other.by][facts.language] });
    return withReading(facts, copiedEntry('3b', label, other.value), other.by);
  });
  const previous =
    request.kind === 'second' ? [copiedEntry(null, say('form.previous'), request.previousPractice)] : [];
  const key = copiedEntry(stepOf(by), formLabel(facts, by), value);
  return {
    kind: 'entries',
    entries: [
      ...previous,
      withReading(
        facts,
        copiedEntry('1', formLabel(facts, 'codiceFiscale'), request.codiceFiscale),
        'codiceFiscale',
      ),
      copiedEntry('2', formLabel(facts, 'act.type'), ACT_TYPES[type]),
      isRead(result, by, value) ? withReading(facts, key, by) : key,
      ...alternatives,
    ],
  };
}

function contact(facts: PartFacts, { contact: { email, name, phone }, notify }: CivisRequest): Block {
  const { say } = facts;
  const wanted = [
    ...(notify.email ? [say('form.notify.email')] : []),
    ...(notify.sms ? [say('form.notify.sms')] : []),
  ];
  return {
    kind: 'entries',
    entries: [
      copiedEntry('5', formLabel(facts, 'contact.email'), email),
      copiedEntry('5', formLabel(facts, 'contact.name'), name),
      phone === null
        ? { ...plainEntry(formLabel(facts, 'contact.phone'), say('form.optional')), step: '5' }
        : copiedEntry('5', formLabel(facts, 'contact.phone'), phone),
      { ...plainEntry(formLabel(facts, 'notify'), wanted.join(', ') || say('form.notify.none')), step: '6' },
      { ...plainEntry(say('form.send'), say('form.send.what')), step: '7' },
    ],
  };
}

function stepOf(by: Key): string {
  return CIVIS_FORM.find(({ key }) => key === by)?.order ?? '3';
}

/** A key typed by a person for this request alone was read nowhere. */
function isRead({ fields }: Result, by: Key, value: string | null): boolean {
  return value !== null && String(fields[by].value) === value;
}

function withReading({ result, say }: PartFacts, entry: Entry, name: Key | 'codiceFiscale'): Entry {
  const { state, page } = result.fields[name];
  const notes = state === 'needs_review' ? [note('look', say('field.needs_review'))] : [];
  return { ...entry, notes, pictureOf: name, page };
}
