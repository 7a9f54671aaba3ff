// Which act goes where, and how long the text may be.
import { describe, expect, it } from 'vitest';
import { NOTICE_KINDS, SUBTYPES } from '../../../contract/words.ts';
import { CIVIS_FORM, canAskSecondTime, civisRoute, informationLength } from '../../../rules/civis/index.ts';

describe('routes', () => {
  it.each(['36-bis', '54-bis', 'lipe', 'tassazione-separata'] as const)(
    'takes %s, on paper and as a cartella',
    (subtype) => {
      expect(civisRoute('comunicazione', subtype)).toMatchObject({ forCivis: true, why: null });
      expect(civisRoute('avviso_telematico', subtype).forCivis).toBe(true);
      expect(civisRoute('cartella', subtype)).toMatchObject({ forCivis: true, needsReview: false });
    },
  );

  it.each([
    ['36-ter', 'notice.36-ter', 'Consegna documenti e istanze'],
    ['bollo', 'civis.other_function.bollo', 'bollo'],
    ['54-bis.1', 'civis.not_listed.54-bis.1', '54-bis.1'],
    ['730-caf', 'notice.730-caf', '730'],
  ] as const)('refuses %s and names the way', (subtype, why, named) => {
    const route = civisRoute('comunicazione', subtype);
    expect(route).toMatchObject({ forCivis: false, why });
    expect(route.adviceIt).toContain(named);
  });

  it('asks a person when the cause is not read, refuses another cause', () => {
    expect(civisRoute('cartella', null)).toMatchObject({ forCivis: true, needsReview: true });
    expect(civisRoute('comunicazione', null)).toMatchObject({ forCivis: true, needsReview: true });
    expect(civisRoute('cartella', 'altro').why).toBe('cartella.other_cause');
    expect(civisRoute('cartella', '36-ter').why).toBe('cartella.other_cause');
    expect(civisRoute('altro', null)).toMatchObject({ forCivis: false, why: 'notice.other' });
    expect(civisRoute('altro', '36-bis').forCivis).toBe(false);
  });

  it('says why whenever it refuses, in both languages', () => {
    for (const kind of NOTICE_KINDS) {
      for (const subtype of [...SUBTYPES, 'altro', null] as const) {
        const route = civisRoute(kind, subtype);
        expect(route.why === null).toBe(route.forCivis);
        expect(Math.min(route.adviceIt.length, route.adviceEn.length)).toBeGreaterThan(20);
      }
    }
  });

  it('gives a second request to notices only', () => {
    expect(NOTICE_KINDS.filter(canAskSecondTime)).toEqual(['comunicazione', 'avviso_telematico']);
  });
});

describe('information text', () => {
  it.each([
    ['a'.repeat(2_899), 2_899, 'ok'],
    ['a'.repeat(2_900), 2_900, 'near_limit'],
    ['a'.repeat(3_000), 3_000, 'near_limit'],
    ['a'.repeat(3_001), 3_001, 'over_limit'],
    ['\n'.repeat(1_501), 3_002, 'over_limit'],
    ['\r\n'.repeat(1_500), 3_000, 'near_limit'],
    ['😀'.repeat(10), 20, 'ok'],
  ])('counts the larger of two ways (%#)', (text, chars, state) => {
    expect(informationLength(text)).toEqual({ chars, state });
  });

  it('keeps the order of the form', () => {
    const orders = CIVIS_FORM.map((field) => field.order);
    expect(orders).toEqual([...orders].sort());
    expect(CIVIS_FORM.filter((field) => field.need === 'one_of').map((field) => field.key)).toEqual([
      'numeroCartella',
      'codiceAtto',
      'partitaRuolo',
    ]);
  });
});
