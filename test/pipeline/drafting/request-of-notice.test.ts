// The request from notice and choices: keys, contact, text, second requests and their files, and what stands against it.
import { describe, expect, it } from 'vitest';
import type { PracticeRecord } from '../../../contract/practice.schema.ts';
import { requestSchema } from '../../../contract/result.schema.ts';
import { documentsWay } from '../../../pipeline/drafting/documents-way.ts';
import { type RequestFacts, requestOfNotice } from '../../../pipeline/drafting/request-of-notice.ts';
import { reviewWarnings, statusOfNotice } from '../../../pipeline/drafting/status-of-notice.ts';
import type { NoticeType } from '../../../pipeline/stages/stage-outputs.ts';
import { NO_CHOICES, type RequestChoices } from '../../../pipeline/store/choice-index.ts';
import { day } from '../../../rules/civil-day-literal.ts';
import { makeField, makeFields } from '../../support/make-result.ts';

const bilingual = (text: string) => ({ it: text, en: text });

const TYPE: NoticeType = {
  ...{ kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null, certainty: 'clear', cues: [] },
};
const CARTELLA: NoticeType = { ...TYPE, kind: 'cartella', subtype: null };
const FIELDS = makeFields({
  numeroComunicazione: makeField('0012345625401'),
  codiceAtto: makeField('12345672518'),
  codiceFiscale: makeField('RSSMRA85T10A562S'),
  dataElaborazione: makeField('2026-02-03'),
  annoImposta: makeField(2024),
});
const ROLL = makeFields({
  numeroCartella: makeField('09720240012345663'),
  codiceAtto: makeField('12345672518', { state: 'confirmed' }),
  partitaRuolo: makeField('T250101234567890123/A', { state: 'needs_review' }),
  codiceFiscale: makeField('RSSMRA85T10A562S'),
});
const CONTACT = { contactEmail: 'studio@example.it', contactName: 'Ada Prova', contactPhone: null };
const PRACTICE = '2026110500012';
const request = (choices: Partial<RequestChoices> = {}, more: Partial<RequestFacts> = {}) =>
  requestOfNotice({
    ...{ type: TYPE, fields: FIELDS, contact: CONTACT, today: day('2026-11-22') },
    choices: { ...NO_CHOICES, ...choices },
    ...more,
  });
const cartella = (choices: Partial<RequestChoices> = {}) =>
  request(choices, { type: CARTELLA, fields: ROLL });
const effects = ({ problems }: ReturnType<typeof request>) =>
  problems.map(({ code, effect }) => `${effect} ${code}`);
let made = 0;
function file(over: Partial<RequestChoices['documents'][number]> = {}) {
  made += 1;
  return {
    ...{ name: `atto-${made}.pdf`, sha256: `${made}`, sizeBytes: 1_000, type: 'application/pdf' },
    ...{ verdict: 'ok' as const, findings: [], held: null },
    ...over,
  };
}
const practice = (number: string, state: PracticeRecord['state'] = 'chiusa'): PracticeRecord => ({
  ...{ number, kind: 'first', previousNumber: null, sentOn: '2026-11-05', state, outcome: null },
  ...{ changedOn: '2026-11-05', nextStep: null },
});

describe('the keys of a cartella', () => {
  it('are the surest, and the others after it by how sure they are', () => {
    const { act, alternatives } = cartella();
    expect(act).toEqual({ type: 'cartella', by: 'codiceAtto', value: '12345672518' });
    expect(alternatives.map(({ by, state }) => [by, state])).toEqual([
      ['numeroCartella', 'accepted'],
      ['partitaRuolo', 'needs_review'],
    ]);
  });

  it('are headed by the one a person prefers', () => {
    const { act, alternatives } = cartella({ actBy: 'partitaRuolo' });
    expect(act).toMatchObject({ by: 'partitaRuolo', value: 'T250101234567890123/A' });
    expect(alternatives.map(({ by }) => by)).toEqual(['codiceAtto', 'numeroCartella']);
  });

  it('fall back to the surest where the preferred one went away, and say so', () => {
    const fields = { ...ROLL, partitaRuolo: makeFields().partitaRuolo };
    const found = request({ actBy: 'partitaRuolo' }, { type: CARTELLA, fields });
    expect(found.act.by).toBe('codiceAtto');
    expect(effects(found)).toContain('warns request.key_not_offered');
    expect(request({ actBy: 'codiceAtto' }).act.by).toBe('numeroComunicazione');
    expect(request().alternatives).toEqual([]);
  });
});

describe('the text', () => {
  it('is a person’s own as it is, before any reason', () => {
    const text = '  Vedi allegato.\r\n\r\nAda ';
    const found = request({ text, reason: 'ravvedimento' });
    expect(found.information).toBe(text);
    expect(found.reason).toBe('ravvedimento');
    expect(found.missing).toEqual([]);
    expect(effects(found)).toEqual([]);
  });

  it('is open while nobody chose, and its blanks are the sender’s to fill', () => {
    const found = request();
    expect(found).toMatchObject({ reason: null, missing: ['information.blanks'] });
    expect(effects(found)).toEqual(['sender_adds request.text_blanks']);
    expect(statusOfNotice(TYPE, FIELDS, found)).toBe('ready');
  });

  it.each([
    [{ reason: 'notifica-tardiva' }, 'one for a cartella only'],
    [{ reason: 'seconda-richiesta' }, 'one for a second request only'],
    [{ reason: 'inventato' }, 'one that does not exist'],
  ])('%j stays open: %s', (choices) => {
    const found = request(choices);
    expect(found.reason).toBeNull();
    expect(found.information).toBe(request().information);
    expect(effects(found)).toContain('warns request.reason_not_for_act');
  });

  it('names how to be reached as far as anybody said', () => {
    const last = (contact: RequestFacts['contact']) =>
      request({ reason: 'altro' }, { contact }).information.split('\n').at(-1);
    expect(last({ contactEmail: 'a@b.it', contactName: 'Ada Prova', contactPhone: '06 1' })).toBe(
      'Per chiarimenti: Ada Prova, telefono 06 1, e-mail a@b.it.',
    );
    expect(last({ contactEmail: null, contactName: null, contactPhone: '06 1' })).toBe(
      'Per chiarimenti: telefono 06 1.',
    );
    expect(last({ contactEmail: null, contactName: null, contactPhone: null })).toMatch(/^Si chiede/);
  });

  it('says the model only where the year that was read surely bears it out', () => {
    const text = (modello: string | null, over = {}) =>
      request({ reason: 'altro' }, { modello, fields: { ...FIELDS, ...over } }).information;
    expect(text('REDDITI PF 2025')).toContain('modello REDDITI PF 2025, codice fiscale');
    expect(text('REDDITI PF 2026')).toContain('[modello della dichiarazione: da verificare]');
    const unsure = { annoImposta: makeField(2024, { state: 'needs_review' }) };
    expect(text('730/2025', unsure)).not.toContain('730');
    expect(text(null)).not.toContain('modello');
  });

  it('does not double the full stop of what was typed', () => {
    const blanks = { explanation: 'Il modello era giusto.', outcome: 'rigo RN45' };
    const { information } = request({ reason: 'altro', blanks });
    expect(information).toContain('\nIl modello era giusto.\n');
    expect(information).toContain('come dovuto: rigo RN45.');
  });

  it.each([
    ['a'.repeat(2_899), []],
    ['à'.repeat(2_999), ['warns request.text_near_limit']],
    ['à'.repeat(3_000), ['warns request.text_near_limit']],
    ['à'.repeat(3_001), ['forbids request.text_too_long']],
    ['🙂'.repeat(1_500), ['warns request.text_near_limit']],
    [`${'🙂'.repeat(1_500)}è`, ['forbids request.text_too_long']],
    [`${'à'.repeat(2_998)}\n`, ['warns request.text_near_limit']],
    [`${'à'.repeat(2_999)}\n`, ['forbids request.text_too_long']],
    [`${'e\u0301'.repeat(1_500)}`, ['warns request.text_near_limit']],
    [' \n ', ['forbids request.text_missing']],
  ])('is held against the 3,000 characters (%#)', (text, expected) => {
    const found = request({ text });
    expect(effects(found)).toEqual(expected);
    const isForbidden = expected.some((each) => each.startsWith('forbids'));
    expect(statusOfNotice(TYPE, FIELDS, found)).toBe(isForbidden ? 'needs_review' : 'ready');
    expect(reviewWarnings(TYPE, FIELDS, found, bilingual)).toHaveLength(isForbidden ? 1 : 0);
  });
});

describe('a second request', () => {
  const second = { previousPractice: PRACTICE };

  it('goes on from its practice, and says so in every text but an own one', () => {
    const found = request({ second, text: null });
    expect(found).toMatchObject({ kind: 'second', previousPractice: PRACTICE });
    expect(found.information).toContain(`Fa seguito alla pratica CIVIS n. ${PRACTICE}.`);
    expect(request({ second, reason: 'altro' }).information).toContain(`pratica CIVIS n. ${PRACTICE}.`);
    const own = request({ second, reason: 'seconda-richiesta', blanks: { previousPractice: '1' } });
    expect(own.information).toContain(`La pratica ${PRACTICE} si è chiusa`);
    expect(own.information.split(PRACTICE)).toHaveLength(2);
  });

  it.each([
    [[], []],
    [[practice(PRACTICE)], []],
    [[practice('2026110400001')], ['warns request.practice_unknown']],
    [[practice(PRACTICE, 'scartata')], ['forbids request.practice_discarded']],
  ])('is held against the practices recorded (%#)', (practices, expected) => {
    expect(effects(request({ second, text: 'Testo.' }, { practices }))).toEqual(expected);
  });

  it('carries only files that the inspection and the rules let through, and lists the others', () => {
    const documents = [
      file({ name: 'buono.pdf', verdict: 'warn' }),
      file({ name: 'macro.pdf', verdict: 'reject' }),
      file({ name: 'chiuso.pdf', verdict: 'unreadable' }),
      file({ name: 'foglio.xlsx', type: 'application/vnd.ms-excel' }),
      file({ name: 'grande.pdf', sizeBytes: 20 * 1_048_576 + 1 }),
      file({ name: 'pagato.pdf', held: 'f24' }),
    ];
    const found = request({ second, text: 'Testo.', documents });
    expect(found.attachments).toEqual(['buono.pdf', 'pagato.pdf']);
    expect(found.documents.map(({ name }) => name)).toEqual(documents.map(({ name }) => name));
    expect(effects(found)).toEqual([
      'forbids attachment.active',
      'forbids attachment.not_checkable',
      'forbids attachment.format_not_accepted',
      'forbids attachment.too_large',
      'warns attachment.held_f24',
    ]);
    expect(found.problems[0]?.message).toMatch(/^macro\.pdf: Il file contiene elementi attivi/);
    expect(found.problems.at(-1)?.message).toContain('l’Agenzia ha già i versamenti');
    expect(statusOfNotice(TYPE, FIELDS, found)).toBe('needs_review');
    expect(requestSchema.parse(found)).toEqual(found);
  });

  it('takes ten files and not eleven, 20 MB and not a byte more', () => {
    const ten = Array.from({ length: 10 }, () => file({ sizeBytes: 20 * 1_048_576 }));
    expect(effects(request({ second, text: 'Testo.', documents: ten }))).toEqual([]);
    expect(effects(request({ second, text: 'Testo.', documents: [...ten, file()] }))).toEqual([
      'forbids attachment.too_many',
    ]);
  });

  it('is forbidden for a cartella, however it came to be chosen', () => {
    const found = cartella({ second, text: 'Testo.', documents: [file()] });
    expect(effects(found)).toEqual([
      'forbids request.second_not_for_cartella',
      'warns attachment.not_for_cartella',
    ]);
    expect(found.attachments).toEqual([]);
  });
});

describe('documents of a first request', () => {
  it('go apart: none is attached, and the way is there as data', () => {
    const found = request({ text: 'Testo.', documents: [file({ name: 'cu.pdf', verdict: 'reject' })] });
    expect(found.attachments).toEqual([]);
    expect(effects(found)).toEqual(['warns attachment.first_request']);
    expect(found.documents[0]?.problems.map(({ code }) => code)).toEqual(['attachment.active']);
    const open = [practice('2026110400001', 'scartata'), practice(PRACTICE, 'in_verifica')];
    expect(documentsWay({ request: found, practices: open })).toEqual({
      service: 'Consegna documenti e istanze',
      category: 'CIVIS',
      object: 'Documentazione per riesame pratica CIVIS',
      practice: PRACTICE,
      files: ['cu.pdf'],
    });
  });

  it('have no practice before the request is sent or after it is closed, and none of their own way after a second', () => {
    expect(documentsWay({ request: request(), practices: [] })?.practice).toBeNull();
    expect(documentsWay({ request: request(), practices: [practice(PRACTICE)] })?.practice).toBeNull();
    const second = request({ second: { previousPractice: PRACTICE } });
    expect(documentsWay({ request: second, practices: [] })).toBeNull();
    expect(documentsWay({ request: null, practices: [] })).toBeNull();
  });
});

describe('what was chosen for another number', () => {
  it('keeps the draft from being sent until a person looks', () => {
    expect(effects(request({ text: 'Testo.', madeFor: '0012345625401' }))).toEqual([]);
    const found = request({ text: 'Testo.', madeFor: '0099999925401' });
    expect(effects(found)).toEqual(['forbids request.made_for_other']);
    expect(statusOfNotice(TYPE, FIELDS, found)).toBe('needs_review');
  });

  it('is nothing where only a contact was typed', () => {
    const contact = { email: null, name: null, phone: '06 123456' };
    expect(effects(request({ contact, madeFor: '0099999925401' }))).toEqual([
      'sender_adds request.text_blanks',
    ]);
  });
});

it('asks for a telephone with the SMS, and keeps the wishes of field 6', () => {
  const notify = { email: true, sms: true };
  expect(request({ notify }).notify).toEqual(notify);
  expect(effects(request({ notify, text: 'Testo.' }))).toEqual(['warns request.sms_without_phone']);
  const contact = { ...CONTACT, contactPhone: '333 1234567' };
  expect(effects(request({ notify, text: 'Testo.' }, { contact }))).toEqual([]);
});

it('says a field that is not sure once, as a field', () => {
  const fields = { ...FIELDS, codiceFiscale: makeField('RSSMRA85T10A562X', { state: 'needs_review' }) };
  const found = request({ text: 'Testo.' }, { fields });
  expect(effects(found)).toEqual(['forbids request.codice_fiscale_wrong']);
  expect(reviewWarnings(TYPE, fields, found, bilingual).map(({ code }) => code)).toEqual([
    'field.needs_review',
  ]);
});
