// What keeps a request from being sent, field by field of the form.
import { describe, expect, it } from 'vitest';
import type { CivisRequest } from '../../../contract/result.schema.ts';
import { day } from '../../../rules/civil-day-literal.ts';
import { checkRequest, isComplete, openBlanks } from '../../../validators/requests/index.ts';

const TODAY = day('2026-11-22');
const GOOD: CivisRequest = {
  kind: 'first',
  previousPractice: null,
  codiceFiscale: 'RSSMRA80A01H501U',
  act: { type: 'comunicazione', by: 'numeroComunicazione', value: '0012345625401' },
  information: 'La somma risulta già versata.',
  contact: { email: 'studio@example.it', name: 'Anna Esempio', phone: null },
  notify: { email: false, sms: false },
  attachments: [],
  missing: [],
  reason: null,
  alternatives: [],
  documents: [],
  problems: [],
};
const codes = (more: Partial<CivisRequest>) =>
  checkRequest({ ...GOOD, ...more }, TODAY).map(({ code }) => code);

describe('checkRequest', () => {
  it('has nothing against a whole first request', () => {
    expect(checkRequest(GOOD, TODAY)).toEqual([]);
    expect(isComplete([])).toBe(true);
  });

  it('wants a tax code that holds', () => {
    expect(codes({ codiceFiscale: null })).toEqual(['request.codice_fiscale_missing']);
    expect(codes({ codiceFiscale: 'RSSMRA80A01H501X' })).toEqual(['request.codice_fiscale_wrong']);
  });

  it('wants 13 digits of a notice and one of three keys of a cartella', () => {
    expect(codes({ act: { ...GOOD.act, value: null } })).toEqual(['request.act_missing']);
    expect(codes({ act: { ...GOOD.act, value: '001234562540' } })).toEqual(['request.act_wrong']);
    expect(codes({ act: { type: 'cartella', by: 'numeroComunicazione', value: '0012345625401' } })).toEqual([
      'request.act_mismatch',
    ]);
    expect(codes({ act: { type: 'cartella', by: 'partitaRuolo', value: 'TV5 2023 0001' } })).toEqual([]);
    expect(codes({ act: { type: 'cartella', by: 'numeroCartella', value: '1' } })).toEqual([
      'request.act_wrong',
    ]);
  });

  it('names the blanks that are left, and leaves them to the sender', () => {
    const [found] = checkRequest({ ...GOOD, information: 'Pagato il [data], importo [importo].' }, TODAY);
    expect(found).toMatchObject({ code: 'request.text_blanks', effect: 'sender_adds' });
    expect(found?.message).toContain('[data], [importo]');
    expect(isComplete(found ? [found] : [])).toBe(false);
  });

  it('holds the text against the 3,000 characters', () => {
    expect(codes({ information: ' \n' })).toEqual(['request.text_missing']);
    expect(codes({ information: 'à'.repeat(2_899) })).toEqual([]);
    expect(codes({ information: 'à'.repeat(3_000) })).toEqual(['request.text_near_limit']);
    expect(codes({ information: 'à'.repeat(3_001) })).toEqual(['request.text_too_long']);
  });

  it('wants an address and a name', () => {
    expect(codes({ contact: { email: null, name: ' ', phone: null } })).toEqual([
      'request.email_missing',
      'request.name_missing',
    ]);
    expect(codes({ contact: { ...GOOD.contact, email: 'studio@' } })).toEqual(['request.email_wrong']);
  });

  it('wants the first practice of a second request, and none for a cartella', () => {
    expect(codes({ kind: 'second' })).toEqual(['request.previous_missing']);
    expect(codes({ kind: 'second', previousPractice: '2026110500012' })).toEqual([]);
    expect(codes({ kind: 'second', previousPractice: '2026133000012' })).toEqual(['request.previous_wrong']);
    expect(codes({ kind: 'second', previousPractice: '2027010100012' })).toEqual(['request.previous_wrong']);
    expect(codes({ kind: 'second', previousPractice: '0012345625401' })).toEqual([
      'request.previous_is_notice_number',
    ]);
    const cartella = { type: 'cartella', by: 'partitaRuolo', value: 'X1' } as const;
    expect(codes({ kind: 'second', act: cartella })).toEqual(['request.second_not_for_cartella']);
  });
});

describe('openBlanks', () => {
  it('finds each once and takes no line break for a blank', () => {
    expect(openBlanks('[a b] e [c d], poi [a b]; [x\ny] []')).toEqual(['[a b]', '[c d]']);
  });
});
