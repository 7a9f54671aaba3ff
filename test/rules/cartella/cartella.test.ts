// The cartella beside its terms: limit to notify, recipient's day, the collector's instalments and charge.
import { describe, expect, it } from 'vitest';
import {
  COLLECTOR_INSTALMENTS,
  collectionCharge,
  collectorInstalments,
  limitAfterLapsedPlan,
  limitToNotify,
  NOTIFY_LIMITS,
  recipientDay,
} from '../../../rules/cartella/index.ts';
import { percentText } from '../../../rules/fraction.ts';
import { day } from '../deadlines/facts.ts';

describe('limit to notify', () => {
  it.each([
    ['T80 pub', '36-bis', 2013, '2016-12-31', false],
    ['T82 pub', '36-bis', 2020, '2024-12-31', false],
    ['T83 pub', '36-bis', 2021, '2024-12-31', false],
    ['base, extension possible', '36-bis', 2018, '2021-12-31', true],
    ['formal control', '36-ter', 2015, '2019-12-31', false],
    ['formal control of 2020 has no year more', '36-ter', 2020, '2024-12-31', false],
    ['severance pay', 'tassazione-separata', 2021, '2025-12-31', false],
  ] as const)('%s', (_id, control, filed, limit, mayBeExtended) => {
    expect(limitToNotify(control, filed)).toMatchObject({ limit, mayBeExtended });
  });

  it('may be extended where the load was handed over in the closures', () => {
    expect(limitToNotify('36-bis', 2021, day('2021-12-31')).mayBeExtended).toBe(true);
    expect(limitToNotify('36-bis', 2021, day('2022-01-01')).mayBeExtended).toBe(false);
  });

  it('after a lapsed plan is the third year', () => {
    expect(limitAfterLapsedPlan(day('2022-04-30'))).toBe('2025-12-31');
  });

  it('has a row for every control in every year', () => {
    for (const control of ['36-bis', '36-ter', 'tassazione-separata'] as const)
      for (let filed = 2005; filed < 2040; filed += 1)
        expect(limitToNotify(control, filed).row).toBeDefined();
    expect(new Set(NOTIFY_LIMITS.map(({ id }) => id)).size).toBe(NOTIFY_LIMITS.length);
  });
});

describe('recipient’s day', () => {
  it.each([
    ['pec', '2026-03-11', null, '2026-03-11'],
    ['pec-deposit', '2026-03-11', null, '2026-03-26'],
    ['giacenza', '2026-03-11', null, '2026-03-21'],
    ['giacenza', '2026-03-11', '2026-03-16', '2026-03-16'],
    ['giacenza', '2026-03-11', '2026-03-30', '2026-03-21'],
    ['relata-absent', '2026-03-11', null, '2026-03-21'],
    ['ar', '2026-03-11', null, '2026-03-11'],
  ] as const)('%s known %s collected %s', (way, known, collected, expected) => {
    expect(recipientDay(way, day(known), collected === null ? null : day(collected)).day).toBe(expected);
  });
});

describe('the collector', () => {
  it.each([
    ['2024-12-31', 72],
    ['2025-01-01', 84],
    ['2026-12-31', 84],
    ['2027-01-01', 96],
    ['2028-12-31', 96],
    ['2029-01-01', 108],
  ])('grants by the day of the request: %s', (requested, simple) => {
    expect(collectorInstalments(day(requested), 1_000_000).simple).toBe(simple);
    expect(collectorInstalments(day(requested), 1_000_000).documented).toBe(120);
  });

  it('asks for papers above 120,000 euros, and for fifty euros each', () => {
    expect(collectorInstalments(day('2026-05-04'), 12_000_000).simple).toBe(84);
    expect(collectorInstalments(day('2026-05-04'), 12_000_001).simple).toBeNull();
    expect(collectorInstalments(day('2026-05-04'), 100_000)).toMatchObject({ simple: 20, documented: 20 });
    expect(collectorInstalments(day('2026-05-04'), 1_000).simple).toBe(1);
  });

  it('leaves no day without a row', () => {
    const [first] = COLLECTOR_INSTALMENTS;
    expect(first?.validFrom).toBeNull();
    expect(COLLECTOR_INSTALMENTS.at(-1)?.validTo).toBeNull();
  });

  it('charges by the day of the load', () => {
    const charge = (on: string) => {
      const row = collectionCharge(day(on));
      return row && [percentText(row.inTime), percentText(row.late)];
    };
    expect(charge('2015-12-31')).toBeNull();
    expect(charge('2016-01-01')).toEqual(['3 %', '6 %']);
    expect(charge('2021-12-31')).toEqual(['3 %', '6 %']);
    expect(charge('2022-01-01')).toEqual(['0 %', '0 %']);
  });
});
