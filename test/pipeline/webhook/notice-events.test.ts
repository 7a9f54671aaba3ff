// Which events a notice gives, and that the same fact has the same id.
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Deadline, Result } from '../../../contract/result.schema.ts';
import { nearEvent, statusEvents, type Told, toldNow } from '../../../pipeline/webhook/notice-events.ts';
import { makeResult } from '../../support/make-result.ts';

const NOW = new Date('2026-05-04T08:00:00Z');
const TODAY = parseCivilDate('2026-05-04') as CivilDate;

function withSafe(safe: string | null, over: Partial<Result> = {}): Result {
  return makeResult({ deadline: { safe, others: [] } as unknown as Deadline, ...over });
}

describe('statusEvents', () => {
  it.each([
    ['ready', 'notice.ready'],
    ['needs_review', 'notice.needs_review'],
    ['not_for_civis', 'notice.not_for_civis'],
    ['rejected', 'notice.failed'],
    ['failed', 'notice.failed'],
  ] as const)('a new notice that is %s is received and %s', (status, type) => {
    const events = statusEvents(null, makeResult({ status }), NOW);
    expect(events.map(({ body }) => body.type)).toEqual(['notice.received', type]);
    expect(events[0]?.body).toEqual({
      type: 'notice.received',
      timestamp: '2026-05-04T08:00:00.000Z',
      data: makeResult({ status }),
    });
  });

  it('is silent while the status stays, whatever else changes', () => {
    const told = { status: 'ready', version: 3 };
    const changed = makeResult({ warnings: [{ code: 'x', message: 'y' }] });
    expect(statusEvents(told, changed, NOW)).toEqual([]);
    expect(toldNow(told, changed)).toBe(told);
  });

  it('gives every change an id of its own, and the same change the same', () => {
    const seen: string[] = [];
    let told: Told | null = null;
    for (const status of ['needs_review', 'ready', 'needs_review', 'ready', 'failed', 'rejected'] as const) {
      const result = makeResult({ status });
      const events = statusEvents(told, result, NOW);
      expect(statusEvents(told, result, new Date(0)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      seen.push(...events.map(({ id }) => id));
      told = toldNow(told, result);
    }
    expect(told).toEqual({ status: 'rejected', version: 6 });
    expect(new Set(seen).size).toBe(7);
    for (const id of seen) expect(id).toMatch(/^evt_[0-9a-f]{32}$/);
  });

  it('does not announce a notice that was there before anybody listened', () => {
    const told = { status: 'needs_review', version: 0 };
    expect(statusEvents(told, makeResult({ status: 'needs_review' }), NOW)).toEqual([]);
    const [event, ...more] = statusEvents(told, makeResult(), NOW);
    expect([event?.body.type, more.length]).toEqual(['notice.ready', 0]);
  });

  it('keeps notices apart', () => {
    const id = (notice: string) => statusEvents(null, makeResult({ id: notice }), NOW)[0]?.id;
    expect(id('aaaa-1')).not.toBe(id('aaaa-2'));
  });
});

describe('nearEvent', () => {
  it.each([
    [16, null],
    [15, 15],
    [8, 15],
    [7, 7],
    [3, 7],
    [2, 2],
    [0, 2],
    [-1, 2],
    [-30, 2],
    [-31, null],
  ])('%i days before the safe day: threshold %s', (daysLeft, threshold) => {
    const body = nearEvent(withSafe(addDays(TODAY, daysLeft)), TODAY, NOW)?.body ?? null;
    expect(body?.threshold ?? null).toBe(threshold);
    if (body) expect([body.type, body.daysLeft]).toEqual(['deadline.near', daysLeft]);
  });

  it('is one fact between two thresholds and another at the next', () => {
    const id = (today: number) => nearEvent(withSafe('2026-05-20'), addDays(TODAY, today), NOW)?.id;
    expect(id(1)).toBe(id(8));
    expect(id(8)).not.toBe(id(9));
    expect(id(14)).toBe(id(40));
  });

  it('is told anew when the safe day moves', () => {
    const id = (safe: string) => nearEvent(withSafe(safe), TODAY, NOW)?.id;
    expect(id('2026-05-10')).not.toBe(id('2026-05-11'));
  });

  it.each([
    ['no deadline', makeResult({ deadline: null })],
    ['no safe day', withSafe(null)],
    ['failed', withSafe('2026-05-05', { status: 'failed' })],
    ['rejected', withSafe('2026-05-05', { status: 'rejected' })],
    ['a duplicate', withSafe('2026-05-05', { warnings: [{ code: 'notice.duplicate', message: '' }] })],
  ])('is silent for %s', (_, result) => expect(nearEvent(result, TODAY, NOW)).toBeNull());

  it.each(['ready', 'needs_review', 'not_for_civis'] as const)('speaks for one that is %s', (status) => {
    expect(nearEvent(withSafe('2026-05-05', { status }), TODAY, NOW)).not.toBeNull();
  });
});
