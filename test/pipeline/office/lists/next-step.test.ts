// What a list of deadlines shows as next: the day that comes first, what it is for, and how sure it is.
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../../contract/civil-date.ts';
import type { Result } from '../../../../contract/result.schema.ts';
import { nextStepOf } from '../../../../pipeline/office/lists/next-step.ts';
import { type FollowUp, NOT_FOLLOWED, standingOf } from '../../../../validators/follow-up/index.ts';
import { deadlineOn, resultOf } from '../../../support/fill-archive.ts';

const OWNERS = { inCharge: null, officePerson: null, fallback: 'lo studio' };
const day = (month: number, date: number) => {
  const made = civilDate(2026, month, date);
  if (!made) throw new RangeError(`${month} ${date}`);
  return made;
};
const TODAY = day(11, 22);

function stepOf(deadline: Result['deadline'], followUp: FollowUp = NOT_FOLLOWED) {
  const result = resultOf('a', 0, { deadline });
  return nextStepOf(result, standingOf(result, followUp, OWNERS, TODAY));
}

const PAY = deadlineOn('2026-12-22');
const INFORM = {
  ...deadlineOn('2026-11-30'),
  purpose: 'inform_client' as const,
  ruleConfidence: 'B' as const,
};

describe('what is to be done next', () => {
  it('is what the deadline is for, by its safe day', () => {
    expect(stepOf(PAY)).toMatchObject({
      what: 'pay',
      day: '2026-12-22',
      daysLeft: 30,
      isFloor: false,
      ruleConfidence: 'V1',
    });
    expect(stepOf({ ...PAY, confidence: 'to_check', purpose: 'appeal' })).toMatchObject({
      what: 'appeal',
      isToCheck: true,
    });
  });

  it('is telling the client while that comes first, and nobody did', () => {
    const both = { ...PAY, others: [INFORM] };
    expect(stepOf(both)).toMatchObject({
      what: 'inform_client',
      day: '2026-11-30',
      daysLeft: 8,
      ruleConfidence: 'B',
    });
    const told = { ...NOT_FOLLOWED, informed: { on: TODAY, by: 'Ada', how: null } };
    expect(stepOf(both, told)).toMatchObject({ what: 'pay', day: '2026-12-22' });
    expect(stepOf({ ...PAY, others: [{ ...INFORM, safe: '2027-01-30' }] })).toMatchObject({ what: 'pay' });
  });

  it('is the next instalment of a plan', () => {
    const plan = (paidOn: typeof TODAY | null) => ({
      rules: [],
      instalments: [
        { number: 1, due: day(11, 20), forfeitedAfter: null, amountCents: 5_000, paidOn },
        { number: 2, due: day(12, 31), forfeitedAfter: null, amountCents: 5_100, paidOn: null },
      ],
    });
    const running = { ...NOT_FOLLOWED, state: 'in_instalments' as const };
    expect(stepOf(PAY, { ...running, plan: plan(null) })).toMatchObject({
      ...{ what: 'instalment', day: '2026-11-20', daysLeft: -2, isOverdue: true },
      instalment: { number: 1, of: 2, amountCents: 5_000 },
    });
    expect(stepOf(PAY, { ...running, plan: plan(TODAY) })).toMatchObject({
      ...{ what: 'instalment', day: '2026-12-31', isOverdue: false, instalment: { number: 2, of: 2 } },
    });
  });

  it('is nothing by a day where it is closed, or the day is not known', () => {
    expect(stepOf(PAY, { ...NOT_FOLLOWED, state: 'paid' })).toMatchObject({
      what: null,
      day: null,
      daysLeft: null,
    });
    expect(stepOf(deadlineOn(null))).toMatchObject({
      what: 'pay',
      day: null,
      daysLeft: null,
      isOverdue: false,
    });
    expect(stepOf(null)).toMatchObject({ what: null, day: null, isToCheck: true });
  });

  it('never counts a floor as late', () => {
    expect(stepOf({ ...deadlineOn('2026-11-01'), day0: null })).toMatchObject({
      ...{ day: '2026-11-01', daysLeft: 0, isOverdue: false, isFloor: true },
    });
  });
});
