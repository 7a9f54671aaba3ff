// The worked examples: published ones (pub) and ones derived by the rule (der), and published ones that are wrong.
import { describe, expect, it } from 'vitest';
import type { OtherDeadline } from '../../../contract/result.schema.ts';
import type { Act, Channel, Purpose } from '../../../contract/words.ts';
import { computeDeadline, countDays, type DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { day, factsOf, telematic } from './facts.ts';

const OLD = '2017-01-10'; // any elaboration day of the old regime, before every day 0 below

type Vector = readonly [
  id: string,
  facts: DeadlineFacts,
  days: number,
  raw: string,
  due: string,
  ruleId: string,
];
const notice = (act: Act, channel: Channel, elaborated: string, day0: string) =>
  factsOf(elaborated, day0, { act, channel });

const NOTICES: readonly Vector[] = [
  ['T01 pub', notice('36-bis', 'raccomandata', OLD, '2018-07-30'), 30, '2018-10-03', '2018-10-03', 'A1-OLD'],
  ['T02 pub', notice('36-bis', 'raccomandata', OLD, '2018-08-10'), 30, '2018-10-04', '2018-10-04', 'A1-OLD'],
  ['T03 pub', notice('36-bis', 'raccomandata', OLD, '2017-09-04'), 30, '2017-10-04', '2017-10-04', 'A1-OLD'],
  [
    'T03 pub, first day',
    notice('36-bis', 'raccomandata', OLD, '2017-08-01'),
    30,
    '2017-10-04',
    '2017-10-04',
    'A1-OLD',
  ],
  [
    'T04 pub',
    notice('36-bis', 'raccomandata', '2013-10-01', '2013-11-12'),
    30,
    '2013-12-12',
    '2013-12-12',
    'A1-OLD',
  ],
  ['T06 der', notice('36-bis', 'raccomandata', OLD, '2019-07-15'), 30, '2019-09-18', '2019-09-18', 'A1-OLD'],
  ['T07 der', notice('36-bis', 'raccomandata', OLD, '2020-08-20'), 30, '2020-10-04', '2020-10-05', 'A1-OLD'],
  ['T08 der', notice('36-bis', 'raccomandata', OLD, '2023-07-31'), 30, '2023-10-04', '2023-10-04', 'A1-OLD'],
  ['T09 der', notice('36-bis', 'raccomandata', OLD, '2023-07-27'), 30, '2023-09-30', '2023-10-02', 'A1-OLD'],
  [
    'T10 der',
    notice('36-bis', 'raccomandata', '2024-12-20', '2025-01-15'),
    30,
    '2025-02-14',
    '2025-02-14',
    'A1-OLD',
  ],
  [
    'T11 der',
    notice('36-bis', 'raccomandata', '2025-01-20', '2025-02-03'),
    60,
    '2025-04-04',
    '2025-04-04',
    'A1-NEW',
  ],
  [
    'T13 der',
    notice('36-bis', 'raccomandata', '2025-02-17', '2025-03-10'),
    60,
    '2025-05-09',
    '2025-05-09',
    'A1-NEW',
  ],
  [
    'T16 der',
    notice('36-bis', 'raccomandata', '2025-06-23', '2025-07-14'),
    60,
    '2025-10-17',
    '2025-10-17',
    'A1-NEW',
  ],
  ['T17 der', notice('36-bis', 'pec', '2025-07-21', '2025-07-31'), 60, '2025-11-03', '2025-11-03', 'A1-NEW'],
  ['T20 der', notice('36-bis', 'pec', '2026-01-12', '2026-02-05'), 60, '2026-04-06', '2026-04-07', 'A1-NEW'],
  ['T22 der', notice('36-ter', 'raccomandata', OLD, '2024-07-18'), 30, '2024-09-21', '2024-09-23', 'A3-OLD'],
  ['T24 der', notice('lipe', 'pec', '2025-10-27', '2025-11-10'), 60, '2026-01-09', '2026-01-09', 'A1-NEW'],
  [
    'T25 der',
    notice('tassazione-separata', 'raccomandata', '2025-03-03', '2025-04-01'),
    30,
    '2025-05-01',
    '2025-05-02',
    'A4',
  ],
  ['T30 der', telematic('2024-01-15', '2024-02-01'), 90, '2024-05-01', '2024-05-02', 'A2-OLD'],
  ['T31 der', telematic('2023-05-15', '2023-06-01'), 90, '2023-10-04', '2023-10-04', 'A2-OLD'],
  ['T33 der', telematic('2024-12-30', '2025-01-10'), 90, '2025-04-10', '2025-04-10', 'A2-OLD'],
  ['T34 der', telematic('2025-01-07', '2025-01-15'), 90, '2025-04-15', '2025-04-15', 'A2-NEW'],
  ['T35 der', telematic('2025-04-22', '2025-05-02'), 90, '2025-07-31', '2025-07-31', 'A2-NEW'],
  ['T37 der', telematic('2025-05-05', '2025-05-16'), 90, '2025-09-18', '2025-09-18', 'A2-NEW'],
  [
    'T43 der',
    factsOf('2026-04-10', '2026-04-15', {
      channel: 'pec',
      redeterminationOf: { parentElaborated: day('2026-01-12') },
    }),
    60,
    '2026-06-14',
    '2026-06-15',
    'A9',
  ],
  ['T44 der', notice('54-bis.1', 'pec', '2026-03-09', '2026-03-20'), 60, '2026-05-19', '2026-05-19', 'A8'],
  ['T45 der', notice('bollo', 'pec', '2026-03-02', '2026-03-12'), 30, '2026-04-11', '2026-04-13', 'A7'],
  [
    'T46 pub, X1',
    notice('36-bis', 'raccomandata', '2020-01-20', '2020-02-20'),
    30,
    '2020-03-21',
    '2020-09-16',
    'A1-OLD',
  ],
];

const cartella = (day0: string) => factsOf(null, day0, { act: 'cartella', rowsAreTax: true });
const CARTELLE: readonly (readonly [id: string, purpose: Purpose, day0: string, raw: string, due: string])[] =
  [
    ['T50 pub', 'pay', '2019-01-10', '2019-03-11', '2019-03-11'],
    ['T51 pub', 'appeal', '2015-07-07', '2015-10-06', '2015-10-06'],
    ['T52 pub', 'appeal', '2016-07-21', '2016-10-20', '2016-10-20'],
    ['T54 pub', 'appeal', '2022-06-02', '2022-09-01', '2022-09-01'],
    ['T55 pub', 'appeal', '2022-07-18', '2022-10-17', '2022-10-17'],
    ['T57 pub', 'appeal', '2022-07-07', '2022-10-06', '2022-10-06'],
    ['T58 pub', 'appeal', '2023-07-20', '2023-10-19', '2023-10-19'],
    ['T59 pub, first', 'appeal', '2023-08-01', '2023-10-30', '2023-10-30'],
    ['T59 pub, last', 'appeal', '2023-08-31', '2023-10-30', '2023-10-30'],
    ['T62 pub', 'appeal', '2024-08-10', '2024-10-30', '2024-10-30'],
    ['T63 pub', 'appeal', '2020-02-12', '2020-06-15', '2020-06-15'],
    ['T65 der, payment', 'pay', '2025-07-10', '2025-09-08', '2025-09-08'],
    ['T65 der, appeal', 'appeal', '2025-07-10', '2025-10-09', '2025-10-09'],
  ];

function of(purpose: Purpose, facts: DeadlineFacts): OtherDeadline {
  const main = computeDeadline(facts);
  const found = [main, ...main.others].find((deadline) => deadline.purpose === purpose);
  if (!found) throw new Error(`no ${purpose} deadline`);
  return found;
}

describe('worked examples of notices', () => {
  it.each(NOTICES)('%s', (_id, facts, days, raw, due, ruleId) => {
    const deadline = computeDeadline(facts);
    expect({ days: deadline.days, raw: deadline.raw, due: deadline.due, ruleId: deadline.ruleId }).toEqual({
      days,
      raw,
      due,
      ruleId,
    });
  });

  it('T05 pub: thirty days and seven of tolerance make thirty-seven', () => {
    const deadline = computeDeadline(factsOf(OLD, '2019-03-01'));
    expect(deadline.raw).toBe('2019-03-31');
    expect(deadline.tolerance).toBe('2019-04-07');
    expect(countDays(day('2019-03-01'), 37, [])).toBe(deadline.tolerance);
  });

  it('T45: the stamp duty notice is flagged, T46: the safe day ignores the postponement', () => {
    expect(computeDeadline(notice('bollo', 'pec', '2026-03-02', '2026-03-12')).confidence).toBe('to_check');
    const x1 = computeDeadline(notice('36-bis', 'raccomandata', '2020-01-20', '2020-02-20'));
    expect(x1.safe).toBe('2020-03-23');
    expect(x1.warnings.map((warning) => warning.code)).toContain('deadline.override_window');
  });
});

describe('worked examples of cartelle', () => {
  it.each(CARTELLE)('%s %s', (_id, purpose, day0, raw, due) => {
    const deadline = of(purpose, cartella(day0));
    expect({ raw: deadline.raw, due: deadline.due }).toEqual({ raw, due });
  });

  it('T64 pub: the first Covid window alone, thirty days', () => {
    const window = { kind: 'once', from: day('2020-03-09'), to: day('2020-04-15') } as const;
    const pause = { id: 'first', period: window, validFrom: null, validTo: null };
    expect(countDays(day('2020-02-15'), 30, [pause])).toBe('2020-04-23');
  });

  it('T72 der: the declaration to the collector is safe on Friday', () => {
    const deadline = of('clarify', cartella('2026-01-20'));
    expect(deadline).toMatchObject({
      raw: '2026-03-21',
      due: '2026-03-23',
      safe: '2026-03-20',
      ruleId: 'C3',
      confidence: 'to_check',
    });
    expect(deadline.warnings.map((warning) => warning.code)).toContain('deadline.roll_uncertain');
  });
});

describe('published statements that fail the rule', () => {
  it('P8: 27 July 2023 does not end on 8 September', () => {
    expect(computeDeadline(factsOf(OLD, '2023-07-27')).due).not.toBe('2023-09-08');
  });
  it('P78: the count does not resume on 4 September', () => {
    expect(computeDeadline(factsOf(OLD, '2023-08-15')).raw).not.toBe('2023-10-03');
  });
  it('P42-P43: an intermediary never has 120 days', () => {
    const sent = telematic('2025-01-07', '2025-01-15');
    expect(computeDeadline(sent).days).toBe(90);
    expect(computeDeadline(sent).due).not.toBe(countDays(day('2025-01-15'), 120, []));
  });
  it('P76: August 2023 ends on 30, not 28 October', () => {
    expect(of('appeal', cartella('2023-08-10')).raw).not.toBe('2023-10-28');
  });
  it('P19 ex. 2: 15 March 2020 ends on 10, not 15 July', () => {
    expect(of('appeal', cartella('2020-03-15')).due).toBe('2020-07-10');
  });
  it('P79: 20 August 2016 does not end on a Sunday', () => {
    expect(of('appeal', cartella('2016-08-20'))).toMatchObject({ raw: '2016-10-30', due: '2016-10-31' });
  });
  it('P80: no single day of 30 September 2025', () => {
    const ends = ['2025-06-20', '2025-07-14', '2025-08-20'].map(
      (d) => computeDeadline(factsOf('2025-06-01', d)).due,
    );
    expect(ends).not.toContain('2025-09-30');
    expect(new Set(ends).size).toBe(3);
  });
});
