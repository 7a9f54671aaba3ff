// The machine: a table of steps, and any sequence of them at random.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import { FOLLOW_STATES, type FollowUpEvent, SET_STATES } from '../../../contract/follow-up.schema.ts';
import {
  applyEvent,
  type FollowUp,
  isClosed,
  NOT_FOLLOWED,
  nextInstalment,
  replay,
} from '../../../validators/follow-up/index.ts';

const day = (text: string) => parseCivilDate(text) as CivilDate;
const FIRST = day('2026-07-10');
const SEEN = { safe: FIRST, redeterminedBy: [] };
const common = { by: 'Bruno', at: '2026-06-01T08:00:00.000Z', note: null };
const on = day('2026-06-01');

const set = (state: (typeof SET_STATES)[number]): FollowUpEvent => ({
  ...common,
  kind: 'state_set',
  state,
  on,
  seen: SEEN,
});
const planOf = (count: number): FollowUpEvent => ({
  ...{ ...common, kind: 'plan_made', on, rules: ['A1-NEW'], seen: SEEN },
  instalments: Array.from({ length: count }, (_, at) => ({
    ...{ number: at + 1, due: addDays(FIRST, at * 90), forfeitedAfter: null, amountCents: 100 },
  })),
});
const reversed = (event: FollowUpEvent): FollowUpEvent =>
  event.kind === 'plan_made' ? { ...event, instalments: [...event.instalments].reverse() } : event;
const pay = (number: number): FollowUpEvent => ({ ...common, kind: 'instalment_paid', number, on });
const undo = (number: number): FollowUpEvent => ({ ...common, kind: 'instalment_undone', number });
const reopen: FollowUpEvent = { ...common, kind: 'reopened' };
const told: FollowUpEvent = { ...common, kind: 'informed', on, how: 'PEC' };
const untold: FollowUpEvent = { ...common, kind: 'informed_undone' };

describe('a step', () => {
  it.each<[string, readonly FollowUpEvent[], FollowUpEvent, string]>([
    ['paid', [], set('paid'), 'paid'],
    ['paid after a request', [set('request_sent')], set('paid'), 'paid'],
    ['the same again takes note of a changed deadline', [set('paid')], set('paid'), 'paid'],
    ['the rest of a plan at once', [planOf(4), pay(1)], set('paid'), 'paid'],
    ['one of two instalments', [planOf(2)], pay(1), 'in_instalments'],
    ['the second before the first', [planOf(2)], pay(2), 'in_instalments'],
    ['the last instalment closes', [planOf(2), pay(1)], pay(2), 'paid'],
    ['a tick taken back', [planOf(2), pay(1), pay(2)], undo(1), 'in_instalments'],
    ['reopened', [set('not_due')], reopen, 'open'],
    ['a plan after a request', [set('request_sent')], planOf(1), 'in_instalments'],
    ['told while open', [], told, 'open'],
    ['told when paid', [set('paid')], told, 'paid'],
  ])('%s', (_, before, event, state) => {
    expect(applyEvent(replay(before), event)).toMatchObject({ state });
  });

  it.each<[string, readonly FollowUpEvent[], FollowUpEvent]>([
    ['paid to appeal without reopening', [set('paid')], set('appeal')],
    ['a request from a plan', [planOf(2)], set('request_sent')],
    ['a plan upon a plan', [planOf(2)], planOf(3)],
    ['a plan for a paid one', [set('paid')], planOf(2)],
    ['an instalment without a plan', [], pay(1)],
    ['an instalment that is not there', [planOf(2)], pay(3)],
    ['an instalment paid twice', [planOf(2), pay(1)], pay(1)],
    ['taking back what was not ticked', [planOf(2)], undo(1)],
    ['reopening an open one', [], reopen],
    ['taking back that nobody was told', [], untold],
    ['a plan out of order', [], reversed(planOf(2))],
  ])('is refused: %s', (_, before, event) => {
    const state = replay(before);
    expect(applyEvent(state, event)).toHaveProperty('refused');
    expect(() => replay([...before, event])).toThrow('defect.unexpected');
  });

  it('counts the next instalment that is not paid, and keeps the plan of one that is', () => {
    const after = replay([planOf(3), pay(1), pay(3)]);
    expect(nextInstalment(after)?.number).toBe(2);
    expect(replay([planOf(1), pay(1)]).plan?.instalments[0]?.paidOn).toBe(on);
    expect(replay([planOf(2), pay(1), reopen]).plan).toBeNull();
  });
});

const anyEvent: fc.Arbitrary<FollowUpEvent> = fc.oneof(
  fc.constantFrom(...SET_STATES).map(set),
  fc.integer({ min: 1, max: 4 }).map(planOf),
  fc.integer({ min: 0, max: 5 }).map(pay),
  fc.integer({ min: 0, max: 5 }).map(undo),
  fc.constantFrom(reopen, told, untold),
  fc
    .option(fc.constantFrom('Ada', 'Bruno'))
    .map((person): FollowUpEvent => ({ ...common, kind: 'assigned', person })),
);

describe('any sequence of events', () => {
  it('leaves exactly one state, a whole history, and the same when replayed', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let now: FollowUp = NOT_FOLLOWED;
        const history: FollowUpEvent[] = [];
        for (const event of events) {
          const frozen = structuredClone(now);
          const after = applyEvent(now, event);
          expect(now).toEqual(frozen);
          if ('refused' in after) continue;
          history.push(event);
          now = after;
          expect(FOLLOW_STATES.filter((state) => state === now.state)).toHaveLength(1);
          checkWhole(now);
        }
        expect(replay(history)).toEqual(now);
        for (let at = 0; at <= history.length; at++) checkWhole(replay(history.slice(0, at)));
      }),
      { numRuns: 500 },
    );
  });
});

/** What must hold of every state, whatever led to it. */
function checkWhole(now: FollowUp): void {
  const hasUnpaid = nextInstalment(now) !== null;
  expect(now.state === 'in_instalments').toBe(hasUnpaid);
  expect(now.state === 'open').toBe(now.since === null);
  expect(now.seen === null).toBe(now.state === 'open');
  if (isClosed(now)) expect(hasUnpaid).toBe(false);
}
