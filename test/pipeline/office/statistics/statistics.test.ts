// The figures of an office: what is counted once, what is in no sum, what nobody knows.
import { describe, expect, it } from 'vitest';
import type { PracticeOutcome } from '../../../../contract/practice.schema.ts';
import type { Result } from '../../../../contract/result.schema.ts';
import type { Relation, Strength } from '../../../../contract/ruolo.schema.ts';
import { annulledOf, claimedBy } from '../../../../pipeline/office/statistics/claims.ts';
import type { NoticeRecord } from '../../../../pipeline/office/statistics/notice-record.ts';
import { statisticsOf } from '../../../../pipeline/office/statistics/statistics.ts';
import { makeField, makeFields, makeResult } from '../../../support/make-result.ts';

interface Given {
  readonly id?: string;
  readonly kind?: Result['notice']['kind'];
  readonly cents?: number | null;
  readonly isSure?: boolean;
  readonly outcome?: PracticeOutcome | null;
  readonly links?: readonly (readonly [string, Relation, Strength])[];
  readonly warnings?: readonly string[];
  readonly safe?: string | null;
  readonly day0?: string | null;
}

function notice({ id = 'a-1', kind = 'comunicazione', cents = 100_000, ...given }: Given = {}): Result {
  const bare = makeResult();
  return makeResult({
    id,
    notice: { ...bare.notice, kind, subtype: kind === 'comunicazione' ? '36-bis' : null, forCivis: true },
    fields: makeFields(
      cents === null
        ? {}
        : {
            importoTotale: makeField(cents, { state: (given.isSure ?? true) ? 'accepted' : 'needs_review' }),
          },
    ),
    ruolo: {
      ...bare.ruolo,
      linkedTo: (given.links ?? []).map(([other, relation, strength]) => ({
        ...{ id: other, relation, strength, why: '', kind: 'comunicazione', evidence: [] },
      })),
    },
    practices:
      given.outcome === undefined
        ? []
        : [
            {
              ...{ number: '2026030100001', kind: 'first', previousNumber: null, sentOn: '2026-03-01' },
              ...{ state: given.outcome ? 'chiusa' : 'sent', outcome: given.outcome },
              ...{ changedOn: '2026-03-02', nextStep: null },
            },
          ],
    warnings: (given.warnings ?? []).map((code) => ({ code, message: '' })),
    deadline:
      given.safe === undefined
        ? null
        : ({
            safe: given.safe,
            day0: given.day0 === undefined ? '2026-03-01' : given.day0,
            others: [],
          } as never),
  });
}

describe('what a notice claims', () => {
  const known = (id: string) => id === 'known-1';

  it.each<[string, Given, ReturnType<typeof claimedBy>]>([
    ['its sum', {}, { cents: 100_000 }],
    ['nothing certain', { isSure: false }, 'unknown'],
    ['a sum nobody read', { cents: null }, 'unknown'],
    ['nothing, being a copy', { warnings: ['notice.duplicate'] }, 'none'],
    ['nothing, being no notice', { kind: 'altro' }, 'none'],
    ['nothing anew after its communication', { links: [['known-1', 'earlier_notice', 'strong']] }, 'none'],
    ['nothing anew, being redetermined', { links: [['known-1', 'redetermines', 'medium']] }, 'none'],
    [
      'its sum where the earlier one never came',
      { links: [['x-1', 'redetermines', 'strong']] },
      { cents: 100_000 },
    ],
    [
      'its sum where the link is a hint',
      { links: [['known-1', 'redetermines', 'weak']] },
      { cents: 100_000 },
    ],
  ])('%s', (_, given, sum) => expect(claimedBy(notice(given), known)).toEqual(sum));
});

describe('what was annulled', () => {
  const rest = (cents: number, isSure = true) => notice({ id: 'later-1', cents, isSure });
  const link: Given = { links: [['later-1', 'redetermined_by', 'strong']] };

  it.each<[string, Given, Result | undefined, ReturnType<typeof annulledOf>]>([
    ['nothing without a practice', {}, undefined, 'none'],
    ['nothing while it is open', { outcome: null }, undefined, 'none'],
    ['all of it', { outcome: 'annullata' }, undefined, { cents: 100_000 }],
    ['all of it, of a cartella', { outcome: 'sgravio_totale' }, undefined, { cents: 100_000 }],
    ['nothing where it was confirmed', { outcome: 'confermata' }, undefined, 'none'],
    ['who knows where it is unclear', { outcome: 'unclear' }, undefined, 'unknown'],
    ['who knows before the new notice is in', { outcome: 'rideterminata' }, undefined, 'unknown'],
    ['the difference', { outcome: 'rideterminata', ...link }, rest(40_000), { cents: 60_000 }],
    [
      'no difference of a sum in doubt',
      { outcome: 'rideterminata', ...link },
      rest(40_000, false),
      'unknown',
    ],
    ['no negative difference', { outcome: 'rideterminata', ...link }, rest(140_000), 'unknown'],
  ])('%s', (_, given, later, sum) => expect(annulledOf(notice(given), () => later)).toEqual(sum));
});

describe('the figures', () => {
  const record = (given: Given, more: Partial<NoticeRecord> = {}): NoticeRecord => ({
    result: notice(given),
    client: 'Alfa S.r.l.',
    takenAt: new Date('2026-03-01T10:00:00Z'),
    draftedAt: new Date('2026-03-01T10:02:00Z'),
    ...more,
  });
  const records = [
    record({ id: 'a-1', safe: '2026-04-30', outcome: 'annullata' }),
    record({ id: 'b-1', safe: '2026-02-27', cents: 5_000 }, { client: null }),
    // 23:30 UTC of the last day of March is April in Rome.
    record(
      { id: 'c-1', safe: '2026-05-01', day0: null, isSure: false },
      { takenAt: new Date('2026-03-31T22:30:00Z'), draftedAt: null },
    ),
  ];
  const rows = statisticsOf(records);
  const row = (dimension: string, value: string | null) =>
    rows.find((each) => each.dimension === dimension && each.value === value);

  it('counts every notice once in each dimension', () => {
    for (const dimension of ['all', 'client', 'kind', 'month', 'outcome']) {
      const own = rows.filter((each) => each.dimension === dimension);
      expect(
        own.reduce((total, each) => total + each.notices, 0),
        dimension,
      ).toBe(records.length);
    }
  });

  it('sums what is sure and counts the rest', () =>
    expect(row('all', '')).toMatchObject({
      claimedCents: 105_000,
      claimedUnknown: 1,
      annulledCents: 100_000,
      annulledUnknown: 0,
      practicesSent: 1,
    }));

  it('takes no floor for days that are left', () =>
    expect(row('all', '')).toMatchObject({ daysLeftMin: -2, daysLeftMedian: -2, lateAtIntake: 1 }));

  it('takes time only where a draft is there', () => expect(row('all', '')?.minutesToDraftMedian).toBe(2));
  it('puts the month as Rome has it', () => expect(row('month', '2026-04')?.notices).toBe(1));
  it('keeps the unknown client last', () =>
    expect(rows.filter((each) => each.dimension === 'client').map(({ value }) => value)).toEqual([
      'Alfa S.r.l.',
      null,
    ]));
  it('has no rows but the empty ones for nothing', () => expect(statisticsOf([])).toEqual([]));
});
