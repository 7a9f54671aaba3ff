// What is next, by when and by whom.
import { describe, expect, it } from 'vitest';
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Deadline, Result } from '../../../contract/result.schema.ts';
import { computeDeadline } from '../../../rules/deadlines/index.ts';
import {
  type FollowUp,
  NOT_FOLLOWED,
  needsFollowUp,
  seenDeadline,
  standingOf,
} from '../../../validators/follow-up/index.ts';
import { makeResult } from '../../support/make-result.ts';

const day = (text: string) => parseCivilDate(text) as CivilDate;
const deadlineOf = (over: { day0?: string | null; telematic?: boolean } = {}): Deadline =>
  computeDeadline({
    act: '36-bis',
    channel: over.telematic ? 'telematico' : 'pec',
    actIsAccepted: true,
    isTelematicProved: over.telematic ?? false,
    elaborated: { date: day('2026-03-01'), isAccepted: true },
    day0: {
      date: over.day0 === null ? null : day(over.day0 ?? '2026-03-11'),
      evidence: over.day0 === null ? 'unknown' : 'pec-receipt',
    },
    printedTermDays: null,
  });
const OWNERS = { inCharge: null, officePerson: null, fallback: 'Ada' };
const noticeWith = (deadline: Deadline | null, over: Partial<Result> = {}) =>
  makeResult({ deadline, ...over });
const SAFE = day('2026-05-11');

describe('an open deadline', () => {
  it.each([
    ['2026-05-01', 10, false],
    ['2026-05-11', 0, false],
    ['2026-05-12', -1, true],
  ])('on %s has %i days', (today, daysLeft, isOverdue) => {
    const standing = standingOf(noticeWith(deadlineOf()), NOT_FOLLOWED, OWNERS, day(today));
    expect(standing).toMatchObject({
      state: 'open',
      nextDay: SAFE,
      daysLeft,
      isOverdue,
      isUndated: false,
      actBy: SAFE,
    });
  });

  it('without day 0 is never shown as expired', () => {
    const result = noticeWith(deadlineOf({ day0: null }));
    const standing = standingOf(result, NOT_FOLLOWED, OWNERS, day('2027-01-01'));
    expect(standing).toMatchObject({ isFloor: true, isOverdue: false, daysLeft: 0, isToCheck: true });
  });

  it('without any day is undated, not forgotten', () => {
    const paper = noticeWith(null, { status: 'failed' });
    expect(needsFollowUp(paper)).toBe(true);
    expect(standingOf(paper, NOT_FOLLOWED, OWNERS, SAFE)).toMatchObject({ isUndated: true, nextDay: null });
  });

  it('still runs when a request was sent', () => {
    const result = noticeWith(deadlineOf());
    const sent: FollowUp = {
      ...NOT_FOLLOWED,
      state: 'request_sent',
      since: { on: SAFE, by: 'x' },
      seen: seenDeadline(result),
    };
    expect(standingOf(result, sent, OWNERS, day('2026-05-20'))).toMatchObject({
      isOverdue: true,
      isClosed: false,
    });
  });

  it.each([
    [{ inCharge: 'Bruno', officePerson: 'Carla' }, null, 'Bruno', false],
    [{ inCharge: null, officePerson: 'Carla' }, null, 'Carla', true],
    [{ inCharge: null, officePerson: null }, null, 'Ada', true],
    [{ inCharge: 'Bruno', officePerson: null }, 'Dario', 'Dario', false],
  ])('has an owner: %o, assigned to %s', (owners, assignedTo, person, isFallback) => {
    const followUp = { ...NOT_FOLLOWED, assignedTo };
    const standing = standingOf(noticeWith(deadlineOf()), followUp, { ...owners, fallback: 'Ada' }, SAFE);
    expect(standing.owner).toEqual({ person, isFallback });
  });
});

describe('instalments', () => {
  const plan: FollowUp['plan'] = {
    rules: [],
    instalments: [
      { number: 1, due: SAFE, forfeitedAfter: day('2026-05-17'), amountCents: 1, paidOn: SAFE },
      { number: 2, due: day('2026-08-31'), forfeitedAfter: day('2026-11-30'), amountCents: 1, paidOn: null },
    ],
  };
  const result = noticeWith(deadlineOf());
  const followUp: FollowUp = {
    ...NOT_FOLLOWED,
    state: 'in_instalments',
    since: { on: SAFE, by: 'x' },
    plan,
    seen: seenDeadline(result),
  };

  it.each([
    ['2026-08-01', 30, []],
    ['2026-11-30', -91, []],
    ['2026-12-01', -92, ['follow_up.plan_lapsed']],
  ])('on %s the next one counts', (today, daysLeft, flags) => {
    expect(standingOf(result, followUp, OWNERS, day(today))).toMatchObject({
      ...{ nextDay: '2026-08-31', daysLeft, flags, instalment: { number: 2, of: 2 } },
    });
  });
});

describe('a closed deadline', () => {
  const before = noticeWith(deadlineOf());
  const paid: FollowUp = {
    ...NOT_FOLLOWED,
    state: 'paid',
    since: { on: SAFE, by: 'x' },
    seen: seenDeadline(before),
  };

  it('asks for nothing', () => {
    expect(standingOf(before, paid, OWNERS, day('2027-01-01'))).toMatchObject({
      isClosed: true,
      nextDay: null,
      actBy: null,
      isOverdue: false,
      flags: [],
    });
  });

  it.each<[string, Result]>([
    ['another safe day', noticeWith(deadlineOf({ day0: '2026-03-01' }))],
    [
      'a notice that replaces it',
      {
        ...before,
        ruolo: {
          ...before.ruolo,
          linkedTo: [
            {
              id: 'b',
              why: '',
              kind: 'comunicazione',
              relation: 'redetermined_by',
              strength: 'strong',
              evidence: [],
            },
          ],
        },
      },
    ],
  ])('is flagged, not reopened, on %s', (_, after) => {
    const standing = standingOf(after, paid, OWNERS, SAFE);
    expect(standing).toMatchObject({ state: 'paid', isClosed: true, flags: ['follow_up.deadline_changed'] });
    const noted = { ...paid, seen: seenDeadline(after) };
    expect(standingOf(after, noted, OWNERS, SAFE).flags).toEqual([]);
  });

  it('is not flagged for a weak hint', () => {
    const link = {
      id: 'b',
      why: '',
      kind: 'comunicazione',
      relation: 'redetermined_by',
      strength: 'weak',
      evidence: [],
    } as const;
    const after = { ...before, ruolo: { ...before.ruolo, linkedTo: [{ ...link, evidence: [] }] } };
    expect(standingOf(after, paid, OWNERS, SAFE).flags).toEqual([]);
  });
});

describe('the duty to tell the client', () => {
  const result = noticeWith(deadlineOf({ telematic: true }));

  it('is a day of its own, and done when ticked', () => {
    const open = standingOf(result, NOT_FOLLOWED, OWNERS, day('2026-03-12'));
    expect(open.inform?.day).not.toBeNull();
    expect(open).toMatchObject({ toldClient: false, actBy: open.inform?.day });
    const told = { ...NOT_FOLLOWED, informed: { on: day('2026-03-13'), by: 'Bruno', how: 'PEC' } };
    const after = standingOf(result, told, OWNERS, day('2027-03-12'));
    expect(after).toMatchObject({ toldClient: true, inform: { isOverdue: false, done: told.informed } });
    expect(after.actBy).toBe(after.nextDay);
  });

  it('is not there where no rule gives it', () => {
    expect(standingOf(noticeWith(deadlineOf()), NOT_FOLLOWED, OWNERS, SAFE).toldClient).toBeNull();
  });
});
