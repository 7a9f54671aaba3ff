// The count over whole pauses against a count day by day, with pauses that overlap, end, begin and cross the year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, monthOf } from '../../../contract/civil-date.ts';
import { countMeeting, type Pause } from '../../../rules/deadlines/index.ts';
import { day } from './facts.ts';

const anyDay = fc.nat(2_500).map((offset) => addDays(day('2019-01-01'), offset));
const once: fc.Arbitrary<Pause> = fc
  .record({ from: anyDay, length: fc.nat(500) })
  .map(({ from, length }) => ({
    id: `once ${from} ${length}`,
    period: { kind: 'once', from, to: addDays(from, length) },
    validFrom: null,
    validTo: null,
  }));
const yearly: fc.Arbitrary<Pause> = fc
  .record({
    month: fc.integer({ min: 1, max: 11 }),
    from: fc.integer({ min: 1, max: 28 }),
    to: fc.integer({ min: 1, max: 28 }),
    validFrom: fc.option(anyDay),
    validDays: fc.option(fc.nat(900)),
  })
  .map(({ month, from, to, validFrom, validDays }) => ({
    id: `yearly ${month} ${from} ${to}`,
    period: { kind: 'yearly', from: { month, day: from }, to: { month: month + 1, day: to } },
    validFrom,
    validTo: validDays === null ? null : addDays(validFrom ?? day('2020-01-01'), validDays),
  }));

function isInside(at: CivilDate, { period, validFrom, validTo }: Pause): boolean {
  if ((validFrom !== null && at < validFrom) || (validTo !== null && at > validTo)) return false;
  if (period.kind === 'once') return period.from <= at && at <= period.to;
  const ofMonth = Number(at.slice(8));
  if (monthOf(at) === period.from.month) return ofMonth >= period.from.day;
  return monthOf(at) === period.to.month && ofMonth <= period.to.day;
}

function slowly(start: CivilDate, days: number, pauses: readonly Pause[]) {
  const met = new Set<string>();
  let at = start;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    const inside = pauses.filter((pause) => isInside(at, pause));
    for (const { id } of inside) met.add(id);
    if (inside.length === 0) left -= 1;
  }
  return { end: at, met: [...met].sort() };
}

describe('a count over pauses', () => {
  it('ends where the count day by day ends, and names the pauses met', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(200),
        fc.uniqueArray(fc.oneof(once, yearly), { maxLength: 4, selector: ({ id }) => id }),
        (start, days, pauses) => {
          const { end, met } = countMeeting(start, days, pauses);
          expect({ end, met: met.map(({ id }) => id).sort() }).toEqual(slowly(start, days, pauses));
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
