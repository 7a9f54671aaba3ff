// What is filled in becomes what the service takes; what is not whole is said, and never sent.
import { describe, expect, it } from 'vitest';
import { followBody } from '../../../pipeline/server/notices/change.schema.ts';
import { dayText, typedDay, typedDays } from '../../../review/follow/days.ts';
import { bodyOf, type StepForm } from '../../../review/follow/step-form.ts';
import { STEPS } from '../../../review/follow/steps.ts';
import { NOT_FOLLOWED } from '../../../validators/follow-up/index.ts';

const EMPTY: StepForm = {
  step: 'paid',
  on: '',
  note: '',
  person: '',
  how: '',
  number: '1',
  count: '8',
  days: '',
};
const PAID = { ...NOT_FOLLOWED, state: 'paid' as const };

describe('a step as it was filled in', () => {
  it.each(STEPS)('%s passes the schema of the service', (step) => {
    const body = bodyOf({ ...EMPTY, step, on: '20/11/2026', note: ' F24 ' }, PAID);
    expect(followBody.parse(body)).toMatchObject({ note: 'F24' });
  });

  it.each([
    [{ on: '30/02/2026' }, 'day'],
    [{ on: 'ieri' }, 'day'],
    [{ step: 'plan_made', count: '0' }, 'count'],
    [{ step: 'plan_made', days: '11/03/2026 31/02/2026' }, 'days'],
    [{ step: 'instalment_paid', number: '' }, 'number'],
  ] as const)('%j lacks its %s', (over, missing) => {
    expect(bodyOf({ ...EMPTY, ...over }, null)).toEqual({ missing });
  });

  it('takes days of a plan before a count, and the state that it is noted in', () => {
    expect(bodyOf({ ...EMPTY, step: 'plan_made', days: '11/3/2026; 10/06/2026' }, null)).toMatchObject({
      ...{ kind: 'plan_made', days: ['2026-03-11', '2026-06-10'] },
    });
    expect(bodyOf({ ...EMPTY, step: 'noted' }, PAID)).toMatchObject({ kind: 'state_set', state: 'paid' });
  });
});

it('writes and reads days as people here do', () => {
  expect(dayText('2026-03-11')).toBe('11/03/2026');
  expect(dayText(null)).toBe('—');
  expect(typedDays('1-2-2027')).toEqual(['2027-02-01']);
  expect(typedDays('')).toBeNull();
  expect(typedDays('2027-02-01')).toEqual(['2027-02-01']);
  expect(typedDays('31/02/2027')).toBeNull();
  expect(typedDay(' 1.2.2027 ')).toBe('2027-02-01');
});
