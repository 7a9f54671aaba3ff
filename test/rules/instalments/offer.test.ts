// How many instalments, and by when the first, from a deadline that was counted before.
import { expect, it } from 'vitest';
import { computeDeadline, type DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { type InstalmentOffer, instalmentOffer } from '../../../rules/instalments/index.ts';
import { factsOf, telematic } from '../deadlines/facts.ts';

type Short = readonly [InstalmentOffer['most'], string | null] | null;

it.each<[string, DeadlineFacts, number | null, Short]>([
  ['since 2023', factsOf('2026-01-12', '2026-02-02'), 233_209, [20, '2026-04-03']],
  ['since 2023, sum not known', factsOf('2026-01-12', '2026-02-02'), null, [20, '2026-04-03']],
  ['the safe day of a telematic notice', telematic('2025-05-05', '2025-05-16'), 10_000, [20, '2025-08-14']],
  ['before 2023, up to € 5,000', factsOf('2021-09-06', '2021-09-20'), 500_000, [8, '2021-10-20']],
  ['before 2023, above', factsOf('2021-09-06', '2021-09-20'), 500_001, [20, '2021-10-20']],
  ['before 2023, sum not known', factsOf('2021-09-06', '2021-09-20'), null, [null, '2021-10-20']],
  [
    'in the summer of 2022 the first keeps thirty days',
    factsOf('2022-05-09', '2022-05-30'),
    10_000,
    [8, '2022-06-29'],
  ],
  ['day 0 not known', factsOf('2026-01-12', null, { channel: 'unknown' }), 10_000, [20, null]],
  ['a cartella', factsOf(null, '2026-02-09', { act: 'cartella', channel: 'pec' }), 10_000, null],
  [
    'a redetermined notice',
    factsOf('2026-01-12', '2026-02-02', { redeterminationOf: { parentElaborated: null } }),
    10_000,
    null,
  ],
])('%s', (_, facts, cents, expected) => {
  const offer = instalmentOffer(computeDeadline(facts), cents);
  expect(offer && [offer.most, offer.firstBy]).toEqual(expected);
});
