// What holds for every day 0, and the same counts read off a calendar that was laid out another way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../../contract/civil-date.ts';
import { ACTS, CHANNELS, DAY0_EVIDENCES } from '../../../contract/words.ts';
import {
  computeDeadline,
  countDays,
  DEADLINE_RULES,
  type DeadlineFacts,
  deadlineUnder,
  freezesNamed,
} from '../../../rules/deadlines/index.ts';
import { isWorkingDay } from '../../../rules/holidays/index.ts';
import { day, factsOf, telematic } from './facts.ts';
import { readOff } from './slow-counter.ts';

const FIRST = day('2017-01-01');
const DAYS_TO_2026_END = 3_651;
const anyDay = fc.nat(DAYS_TO_2026_END).map((offset) => addDays(FIRST, offset));
const anyRule = fc.constantFrom(...DEADLINE_RULES);

const anyFacts: fc.Arbitrary<DeadlineFacts> = fc
  .record({
    act: fc.constantFrom(...ACTS),
    channel: fc.constantFrom(...CHANNELS),
    evidence: fc.constantFrom(...DAY0_EVIDENCES),
    isTelematicProved: fc.boolean(),
    elaborated: fc.option(anyDay),
    mailDays: fc.option(fc.nat(60)),
    printedTermDays: fc.option(fc.constantFrom(30, 60, 90)),
    isRedetermined: fc.boolean(),
    parentElaborated: fc.option(anyDay),
    rowsAreTax: fc.option(fc.boolean()),
  })
  .map(({ elaborated, mailDays, evidence, isRedetermined, parentElaborated, ...rest }) => {
    const received = mailDays === null ? null : addDays(elaborated ?? FIRST, mailDays);
    return {
      ...rest,
      actIsAccepted: true,
      elaborated: { date: elaborated, isAccepted: elaborated !== null },
      day0: { date: received, evidence },
      ...(isRedetermined ? { redeterminationOf: { parentElaborated } } : {}),
    };
  });

const all = (facts: DeadlineFacts) => {
  const main = computeDeadline(facts);
  return [main, ...main.others];
};

describe('every count', () => {
  it('is monotone in day 0', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.integer({ min: 1, max: 40 }), (rule, day0, later) => {
        const first = deadlineUnder(rule, day0);
        const second = deadlineUnder(rule, addDays(day0, later));
        expect(first.raw <= second.raw && first.due <= second.due && first.safe <= second.safe).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is never shortened by a pause, and never ends inside one', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom('F1', 'F5'),
        (day0, days, name) => {
          const pauses = freezesNamed(name as 'F1' | 'F5');
          const raw = countDays(day0, days, pauses);
          expect(raw >= countDays(day0, days, [])).toBe(true);
          expect(countDays(addDays(raw, -1), 1, pauses)).toBe(raw);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ends on a working day, not before its raw day', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, day0) => {
        const { raw, due, safe } = deadlineUnder(rule, day0);
        expect(isWorkingDay(due) && isWorkingDay(safe)).toBe(true);
        expect(raw <= due && safe <= due).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('every deadline', () => {
  it('is due on a working day, safe not after it, and to_check whenever something is missing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const deadline of all(facts)) {
          if (deadline.due !== null) {
            expect(isWorkingDay(day(deadline.due))).toBe(true);
            expect(deadline.safe !== null && deadline.safe <= deadline.due).toBe(true);
            expect(deadline.raw !== null && deadline.raw <= deadline.due).toBe(true);
          }
          if (deadline.day0 === null) {
            expect(deadline).toMatchObject({ due: null, raw: null, tolerance: null, confidence: 'to_check' });
          }
          if (deadline.confidence === 'to_check') expect(deadline.warnings.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('with day 0 unknown is never safe later than with any day 0 that may turn up', () => {
    const withElaborated = anyFacts.filter(
      (facts) => facts.elaborated.date !== null && facts.act !== 'cartella',
    );
    fc.assert(
      fc.property(withElaborated, fc.nat(90), (facts, mailDays) => {
        const elaborated: CivilDate = facts.elaborated.date ?? FIRST;
        const unknown = computeDeadline({ ...facts, day0: { date: null, evidence: 'unknown' } });
        const known = computeDeadline({
          ...facts,
          day0: { date: addDays(elaborated, mailDays), evidence: 'ar' },
        });
        expect((unknown.safe ?? '') <= (known.safe ?? '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives ninety days to nobody who has not proved the transmission', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const pay = computeDeadline(facts);
        if (pay.days === 90) expect(facts.isTelematicProved && facts.day0.date !== null).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of a missing elaboration day is the earlier of the two regimes', () => {
    fc.assert(
      fc.property(anyDay, (day0) => {
        const due = (elaborated: string | null) => computeDeadline(factsOf(elaborated, day0)).safe ?? '';
        const either = [due('2017-01-01'), ...(day0 >= '2025-01-01' ? [due('2025-01-01')] : [])].sort();
        expect(due(null)).toBe(either[0]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the same days read off a calendar', () => {
  const OLD = '2017-01-01';
  const NEW = '2025-01-01';
  const ordinary = (elaborated: string, day0: string) => computeDeadline(factsOf(elaborated, day0));

  it('notices of both regimes', () => {
    fc.assert(
      fc.property(anyDay, (day0) => {
        fc.pre(day0 < '2022-05-21' || day0 > '2022-08-31');
        const isOld = day0 < NEW;
        const expected = readOff(day0, isOld ? 30 : 60, 'august');
        const got = ordinary(isOld ? OLD : NEW, day0);
        expect(got.raw).toBe(expected.raw);
        const isMoved = expected.due >= '2020-03-08' && expected.due <= '2020-05-31';
        expect(got.due).toBe(isMoved ? '2020-09-16' : expected.due);
      }),
      { numRuns: 400 },
    );
  });

  it('telematic notices, old as sixty and thirty, new as ninety', () => {
    fc.assert(
      fc.property(anyDay, (sent) => {
        const isOld = sent < NEW;
        const expected = isOld ? readOff(sent, 30, 'august', 60) : readOff(sent, 90, 'august');
        expect(computeDeadline(telematic(isOld ? OLD : NEW, sent)).raw).toBe(expected.raw);
      }),
      { numRuns: 400 },
    );
  });

  it('payment and appeal of a cartella', () => {
    fc.assert(
      fc.property(anyDay, (day0) => {
        const main = computeDeadline(factsOf(null, day0, { act: 'cartella', rowsAreTax: true }));
        const appeal = main.others.find((deadline) => deadline.purpose === 'appeal');
        expect({ raw: appeal?.raw, due: appeal?.due }).toEqual(readOff(day0, 60, 'court'));
        const isLong = day0 >= '2021-09-01' && day0 <= '2022-03-31';
        expect(main.raw).toBe(readOff(day0, isLong ? 180 : 60, 'none').raw);
      }),
      { numRuns: 400 },
    );
  });
});
