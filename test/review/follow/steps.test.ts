// The page offers what the service's machine takes, no more and no less; and what undoes a step leads back to what was.
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../contract/civil-date.ts';
import type { FollowUpEvent } from '../../../contract/follow-up.schema.ts';
import type { FollowBody } from '../../../pipeline/server/notices/change.schema.ts';
import { followStep } from '../../../pipeline/server/notices/follow-step.ts';
import { NOTHING_RECORDED } from '../../../review/follow/follow-up.ts';
import { STEPS, type Step, setStateOf, stepsFor } from '../../../review/follow/steps.ts';
import { undoOf } from '../../../review/follow/undo.ts';
import {
  applyEvent,
  type FollowUp,
  NOT_FOLLOWED,
  seenDeadline,
} from '../../../validators/follow-up/index.ts';
import { deadlineOn, resultOf } from '../../support/fill-archive.ts';

const TODAY = civilDate(2026, 11, 22) ?? raise();
const RESULT = resultOf('a', 0, { deadline: deadlineOn('2026-12-22') });
const SEEN = seenDeadline(RESULT);

function raise(): never {
  throw new RangeError('no day');
}

/** As the service does it. */
function take(before: FollowUp, body: FollowBody): ReturnType<typeof applyEvent> {
  const make = followStep(body, { by: 'Ada', at: '2026-11-22T09:00:00.000Z' }, TODAY);
  const event: FollowUpEvent = make(RESULT, SEEN, before);
  return applyEvent(before, event);
}

function taken(before: FollowUp, ...bodies: readonly FollowBody[]): FollowUp {
  return bodies.reduce((now, body) => {
    const after = take(now, body);
    if ('refused' in after) throw new Error(after.refused);
    return after;
  }, before);
}

const note = null;
const set = (state: 'paid' | 'request_sent' | 'appeal' | 'not_due'): FollowBody => ({
  kind: 'state_set',
  state,
  note,
});
const PLAN: FollowBody = { kind: 'plan_made', days: [TODAY, TODAY], note };
const pay = (number: number): FollowBody => ({ kind: 'instalment_paid', number, note });

const BEFORE: Readonly<Record<string, FollowUp>> = {
  open: NOT_FOLLOWED,
  'request sent': taken(NOT_FOLLOWED, set('request_sent')),
  paid: taken(NOT_FOLLOWED, set('paid')),
  appeal: taken(NOT_FOLLOWED, set('appeal')),
  'not due': taken(NOT_FOLLOWED, set('not_due')),
  'in instalments': taken(NOT_FOLLOWED, PLAN),
  'one instalment paid': taken(NOT_FOLLOWED, PLAN, pay(1)),
  'all instalments paid': taken(NOT_FOLLOWED, PLAN, pay(1), pay(2)),
  'client told': taken(NOT_FOLLOWED, { kind: 'informed', how: 'PEC', note }),
  assigned: taken(NOT_FOLLOWED, { kind: 'assigned', person: 'Bea', note }),
};

function bodyOf(step: Step, { state, plan }: FollowUp): FollowBody | null {
  switch (step) {
    case 'paid':
    case 'request_sent':
    case 'appeal':
    case 'not_due':
      return set(step);
    case 'noted': {
      const same = setStateOf(state);
      return same && set(same);
    }
    case 'plan_made':
      return PLAN;
    case 'instalment_paid':
      return pay(plan?.instalments.find(({ paidOn }) => paidOn === null)?.number ?? 1);
    case 'instalment_undone':
      return {
        kind: step,
        number: plan?.instalments.find(({ paidOn }) => paidOn !== null)?.number ?? 1,
        note,
      };
    case 'informed':
      return { kind: step, how: null, note };
    case 'assigned':
      return { kind: step, person: 'Carla', note };
    default:
      return { kind: step, note };
  }
}

it('begins where the service begins', () => {
  expect(NOTHING_RECORDED).toEqual(NOT_FOLLOWED);
});

describe.each(Object.entries(BEFORE))('from %s', (_, before) => {
  const facts = { followUp: before, hasInformDuty: true, isChanged: true };

  it('what is offered is taken', () => {
    for (const step of stepsFor(facts)) {
      const body = bodyOf(step, before);
      expect(body, step).not.toBeNull();
      if (body) expect(take(before, body), step).not.toHaveProperty('refused');
    }
  });

  it('what is not offered is refused, or would change nothing', () => {
    const offered = stepsFor(facts);
    for (const step of STEPS.filter((each) => !offered.includes(each))) {
      const body = bodyOf(step, before);
      if (body === null) continue;
      const after = take(before, body);
      const changesNothing = !('refused' in after) && after.state === before.state && step !== 'informed';
      const isInformedAgain = step === 'informed' && before.informed !== null;
      expect('refused' in after || changesNothing || isInformedAgain, step).toBe(true);
    }
  });

  it('undoing leads back to what was', () => {
    for (const step of stepsFor(facts)) {
      const body = bodyOf(step, before);
      const undo = body && undoOf(body, before);
      if (body && undo) expect(taken(taken(before, body), ...undo), step).toEqual(before);
    }
  });
});

it.each([
  ['open', 'paid', true],
  ['open', 'plan_made', true],
  ['request sent', 'paid', true],
  ['paid', 'reopened', true],
  ['client told', 'informed_undone', true],
  ['one instalment paid', 'instalment_paid', true],
  // The days of the plan would be gone.
  ['in instalments', 'paid', false],
  ['in instalments', 'reopened', false],
  // Takes note alone: there is nothing to go back to.
  ['paid', 'noted', false],
] as const)('from %s, %s can be undone: %s', (from, step, can) => {
  const before = BEFORE[from] ?? raise();
  const body = bodyOf(step, before);
  expect(body && undoOf(body, before) !== null).toBe(can);
});
