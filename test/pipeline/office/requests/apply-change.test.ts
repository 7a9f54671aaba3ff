// A change of a request is made whole or refused with every reason why.
import { describe, expect, it } from 'vitest';
import type { PracticeRecord } from '../../../../contract/practice.schema.ts';
import type { Result } from '../../../../contract/result.schema.ts';
import { requestOfNotice } from '../../../../pipeline/drafting/request-of-notice.ts';
import { applyChange } from '../../../../pipeline/office/requests/apply-change.ts';
import { REFUSALS } from '../../../../pipeline/office/requests/refusals.table.ts';
import type { RequestChange } from '../../../../pipeline/office/requests/request-change.ts';
import { NO_CHOICES, type RequestChoices } from '../../../../pipeline/store/choice-index.ts';
import { day } from '../../../../rules/civil-day-literal.ts';
import { makeField, makeFields, makeResult } from '../../../support/make-result.ts';

const TODAY = day('2026-11-22');
const NUMBER = '0012345625401';
const PRACTICE = '2026110500012';
const CONTACT = { contactEmail: null, contactName: null, contactPhone: null };
const NOTICE = { subtype: null, forCivis: true, why: null, redeterminationOf: null };

function resultOf(
  kind: 'comunicazione' | 'avviso_telematico' | 'cartella',
  over: Partial<Result> = {},
): Result {
  const number = kind === 'cartella' ? 'numeroCartella' : 'numeroComunicazione';
  const value = kind === 'cartella' ? '09720240012345663' : NUMBER;
  const fields = makeFields({ [number]: makeField(value), codiceAtto: makeField('12345672518') });
  const request = requestOfNotice({ type: { kind }, fields, contact: CONTACT, today: TODAY });
  return makeResult({ notice: { ...NOTICE, kind }, fields, request, ...over });
}

const LETTER = resultOf('comunicazione');
const CARTELLA = resultOf('cartella');
const practice = (number: string, state: PracticeRecord['state']): PracticeRecord => ({
  ...{ number, kind: 'first', previousNumber: null, sentOn: '2026-11-05', state, outcome: null },
  ...{ changedOn: '2026-11-05', nextStep: null },
});
const file = (name: string, sha256 = name) => ({
  ...{
    name,
    sha256,
    sizeBytes: 1,
    type: 'application/pdf',
    verdict: 'ok' as const,
    findings: [],
    held: null,
  },
});

const apply = (change: RequestChange, before: Partial<RequestChoices> = {}, result = LETTER) =>
  applyChange(result, { ...NO_CHOICES, ...before }, change, TODAY);
const blanks = (values: Record<string, string>) => new Map(Object.entries(values));
function chosen(change: RequestChange, before: Partial<RequestChoices> = {}, result = LETTER) {
  const { choices, refusals } = apply(change, before, result);
  expect(refusals).toBeUndefined();
  return choices;
}

describe('refusals', () => {
  it.each<[string, RequestChange, Partial<RequestChoices>, Result]>([
    ['request.reason_unknown', { reason: 'boh' }, {}, LETTER],
    ['request.reason_not_for_act', { reason: 'notifica-tardiva' }, {}, LETTER],
    ['request.reason_not_for_act', { reason: 'seconda-richiesta' }, {}, CARTELLA],
    ['request.reason_for_second', { reason: 'seconda-richiesta' }, {}, LETTER],
    ['request.blank_without_reason', { blanks: blanks({ paidOn: '1/2/2026' }) }, {}, LETTER],
    ['request.blank_unknown', { blanks: blanks({ creditSum: '1' }) }, { reason: 'ravvedimento' }, LETTER],
    ['request.blank_unknown', { blanks: blanks({ constructor: '1' }) }, { reason: 'ravvedimento' }, LETTER],
    [
      'request.blank_in_own_text',
      { blanks: blanks({ paidOn: '1/2/2026' }) },
      { reason: 'ravvedimento', text: 'x' },
      LETTER,
    ],
    ['request.value_wrong', { reason: 'ravvedimento', blanks: blanks({ paidOn: '31/2/2026' }) }, {}, LETTER],
    ['request.value_wrong', { reason: 'ravvedimento', blanks: blanks({ paidSum: '1,234.56' }) }, {}, LETTER],
    ['request.value_wrong', { reason: 'altro', blanks: blanks({ explanation: 'a\u0000b' }) }, {}, LETTER],
    ['request.text_characters', { text: 'a\u0000b' }, {}, LETTER],
    ['request.text_characters', { text: 'mezzo \ud83d carattere' }, {}, LETTER],
    ['request.text_oversized', { text: 'a'.repeat(30_001) }, {}, LETTER],
    ['request.key_unknown', { actBy: 'codiceAtto' }, {}, LETTER],
    ['request.key_unknown', { actBy: 'partitaRuolo' }, {}, CARTELLA],
    ['request.key_unknown', { actBy: 'boh' }, {}, CARTELLA],
    ['request.email_wrong', { contact: { email: 'studio@' } }, {}, LETTER],
    ['request.name_wrong', { contact: { name: 'Ada\nProva' } }, {}, LETTER],
    ['request.name_wrong', { contact: { name: 'a'.repeat(101) } }, {}, LETTER],
    ['request.phone_wrong', { contact: { phone: 'interno 3' } }, {}, LETTER],
    ['request.second_not_for_cartella', { second: { practice: PRACTICE } }, {}, CARTELLA],
    ['request.practice_needed', { second: { practice: null } }, {}, LETTER],
    [
      'request.practice_needed',
      { second: { practice: null } },
      {},
      resultOf('comunicazione', { practices: [practice(PRACTICE, 'scartata')] }),
    ],
    ['request.practice_is_notice_number', { second: { practice: NUMBER } }, {}, LETTER],
    ['request.practice_is_notice_number', { second: { practice: '00123456 25401' } }, {}, LETTER],
    ['request.practice_wrong', { second: { practice: '2026023000012' } }, {}, LETTER],
    ['request.practice_wrong', { second: { practice: '2026112300012' } }, {}, LETTER],
    ['request.practice_wrong', { second: { practice: '20261105' } }, {}, LETTER],
    ['request.document_unknown', { detach: ['a.pdf'] }, { documents: [file('b.pdf')] }, LETTER],
    ['request.none', { reason: 'altro' }, {}, makeResult()],
  ])('%s: %j', (code, change, before, result) => {
    const { refusals, choices } = apply(change, before, result);
    expect(refusals?.map((each) => each.code)).toEqual([code]);
    expect(choices).toBeUndefined();
    expect(refusals?.[0]?.message).not.toMatch(/[{}]/);
  });

  it('come all at once, and nothing is changed in part', () => {
    const change = { reason: 'boh', contact: { email: 'x', phone: 'y' }, actBy: 'z' };
    expect(apply(change).refusals?.map(({ code }) => code)).toEqual([
      'request.reason_unknown',
      'request.key_unknown',
      'request.email_wrong',
      'request.phone_wrong',
    ]);
  });

  it('are said in both languages, with the same places', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const { it: italian, en } of Object.values(REFUSALS)) expect(places(italian)).toEqual(places(en));
  });

  it('name the way of a paper that CIVIS does not take', () => {
    const notice = { ...NOTICE, kind: 'comunicazione' as const, subtype: '36-ter' as const, forCivis: false };
    const [found] = apply({ reason: 'altro' }, {}, makeResult({ notice })).refusals ?? [];
    expect(found?.message).toContain('Consegna documenti e istanze');
  });
});

describe('what is chosen', () => {
  it('is written as the office reads it, and bears the number it was made for', () => {
    const choices = chosen({
      ...{ reason: 'versamento-eseguito', notify: { sms: true } },
      ...{ blanks: blanks({ paidOn: '9/3/2026', paidSum: '1234,5' }), contact: { email: ' a@b.it ' } },
    });
    expect(choices).toMatchObject({
      ...{ reason: 'versamento-eseguito', blanks: { paidOn: '09/03/2026', paidSum: '1.234,50 euro' } },
      ...{ contact: { email: 'a@b.it', name: null, phone: null }, notify: { email: false, sms: true } },
      madeFor: NUMBER,
    });
  });

  it('stays where nothing is said of it, and goes where it is emptied', () => {
    const before = {
      ...{ reason: 'altro', blanks: { explanation: 'x', request: 'y' } },
      contact: { email: 'a@b.it', name: 'Ada Prova', phone: null },
    };
    expect(chosen({ notify: { email: true } }, before)).toMatchObject(before);
    const after = chosen({ blanks: blanks({ request: '' }), contact: { email: '' } }, before);
    expect(after?.blanks).toEqual({ explanation: 'x' });
    expect(after?.contact).toEqual({ email: null, name: 'Ada Prova', phone: null });
    expect(chosen({ isReset: true }, before)).toEqual({ ...NO_CHOICES, madeFor: NUMBER });
    expect(chosen({ isReset: true, reason: 'ravvedimento' }, before)?.reason).toBe('ravvedimento');
  });

  it('carries nothing from one reason’s sentence into another’s', () => {
    const before = { reason: 'versamento-eseguito', blanks: { outcome: 'rigo RN45', paidOn: '09/03/2026' } };
    expect(chosen({ reason: 'ravvedimento' }, before)?.blanks).toEqual({});
    expect(chosen({ reason: 'versamento-eseguito' }, before)?.blanks).toEqual(before.blanks);
  });

  it('is the text of the last that was chosen: a reason, or an own one', () => {
    expect(chosen({ reason: 'altro' }, { text: 'mio' })?.text).toBeNull();
    expect(chosen({ reason: 'altro', text: 'mio' })).toMatchObject({ reason: 'altro', text: 'mio' });
    expect(chosen({ text: ' \n' }, { text: 'mio' })?.text).toBeNull();
    expect(chosen({ text: ' àèì 🙂\r\n' })?.text).toBe(' àèì 🙂\r\n');
  });

  it('is a second request from the practice given, else from the last that was acquired', () => {
    const practices = [practice(PRACTICE, 'chiusa'), practice('2026110600001', 'scartata')];
    const known = resultOf('avviso_telematico', { practices });
    expect(chosen({ second: { practice: null } }, {}, known)?.second).toEqual({ previousPractice: PRACTICE });
    const typed = chosen({ second: { practice: ' 2026 1107 00003 ' } }, {}, known);
    expect(typed?.second).toEqual({ previousPractice: '2026110700003' });
    const back = { second: { previousPractice: PRACTICE }, reason: 'seconda-richiesta' };
    expect(chosen({ second: 'first' }, back)).toMatchObject({ second: null, reason: null });
    expect(chosen({ second: 'first' }, { ...back, reason: 'altro' })?.reason).toBe('altro');
    expect(chosen({ second: { practice: PRACTICE }, reason: 'seconda-richiesta' })?.reason).toBe(
      'seconda-richiesta',
    );
  });

  it('keeps files by name: the same name takes the place of the one before', () => {
    const before = { documents: [file('a.pdf', '1'), file('b.pdf', '2')] };
    const after = chosen({ attach: [file('b.pdf', '3'), file('c.pdf', '4')], detach: ['a.pdf'] }, before);
    expect(after?.documents.map(({ name, sha256 }) => name + sha256)).toEqual(['b.pdf3', 'c.pdf4']);
    const two = chosen({ attach: [file('a.pdf', '1'), file('a.pdf', '2')] });
    expect(two?.documents).toHaveLength(2);
  });

  it('may be changed while an older choice no longer fits', () => {
    expect(chosen({ contact: { phone: '06 123456' } }, { reason: 'notifica-tardiva' })?.reason).toBe(
      'notifica-tardiva',
    );
  });

  it('takes a key of a cartella that has one', () => {
    expect(chosen({ actBy: 'codiceAtto' }, {}, CARTELLA)?.actBy).toBe('codiceAtto');
    expect(chosen({ actBy: '' }, { actBy: 'codiceAtto' }, CARTELLA)?.actBy).toBeNull();
  });
});
