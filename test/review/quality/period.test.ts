// The period in the address and back.
import { describe, expect, it } from 'vitest';
import {
  periodOf,
  periodOfSpan,
  queryOfPeriod,
  romeToday,
  SPANS,
} from '../../../review/pages/quality/period.ts';

const TODAY = '2026-11-22';

describe('the period', () => {
  it('is twelve weeks unless something else is asked for', () => {
    expect(periodOf({}, TODAY)).toEqual({ span: '12', from: '2026-08-31', to: null });
    expect(periodOf({ weeks: 'pizza', from: 'soon', to: '2026-13-40' }, TODAY).span).toBe('12');
    expect(periodOf({ weeks: '4' }, TODAY)).toEqual({ span: '4', from: '2026-10-26', to: null });
    expect(periodOf({ weeks: 'all' }, TODAY)).toEqual({ span: 'all', from: null, to: null });
  });

  it('is what stands in the address, also with one end alone', () => {
    expect(periodOf({ from: '2026-01-01', to: '2026-03-31' }, TODAY)).toEqual({
      ...{ span: 'days', from: '2026-01-01', to: '2026-03-31' },
    });
    expect(periodOf({ to: '2026-03-31' }, TODAY)).toEqual({ span: 'days', from: null, to: '2026-03-31' });
  });

  it('comes back from the address as it was', () => {
    for (const span of SPANS.filter((each) => each !== 'days')) {
      const period = periodOfSpan(span, TODAY);
      const query = Object.entries(queryOfPeriod(period)).flatMap(([name, value]) =>
        value === null ? [] : [[name, value]],
      );
      expect(periodOf(Object.fromEntries(query), TODAY)).toEqual(period);
    }
  });

  it('counts weeks of seven days over the ends of months and years', () => {
    expect(periodOfSpan('4', '2026-01-10').from).toBe('2025-12-14');
  });

  it('begins at midnight in Rome', () => {
    expect(romeToday(new Date('2026-11-22T22:59:00Z'))).toBe('2026-11-22');
    expect(romeToday(new Date('2026-11-22T23:01:00Z'))).toBe('2026-11-23');
  });
});
