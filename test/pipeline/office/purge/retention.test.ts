// What may be purged by its age, and what never.

import { getTableName, is, Table } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../../contract/civil-date.ts';
import { selectionOf } from '../../../../pipeline/office/purge/purge-request.ts';
import {
  isDue,
  type NoticeFacts,
  type PurgeFacts,
  parseRetention,
  protectionOf,
} from '../../../../pipeline/office/purge/retention.ts';
import { PURGE_RULES } from '../../../../pipeline/office/purge/tables.table.ts';
import * as schema from '../../../../pipeline/store/schema.ts';

const day = (text: string) => text as CivilDate;
const TODAY = day('2026-06-30');

function facts(over: Partial<NoticeFacts> = {}, status = 'done', cameInOn = '2026-01-01'): PurgeFacts {
  const notice = {
    ...{ status: 'ready', days: [], hasUnknownTerm: false, isClosed: false, hasOpenPractice: false },
    ...over,
  };
  return { documentStatus: status, cameInOn: day(cameInOn), notices: [notice] };
}

describe('retention', () => {
  it('keeps everything that no state names', () => {
    expect(isDue(facts(), {}, TODAY)).toBe(false);
    expect(isDue(facts(), { failed: 1 }, TODAY)).toBe(false);
    expect(isDue(facts({ status: 'needs_review' }), { ready: 0, failed: 0 }, TODAY)).toBe(false);
  });

  it('counts from the day it came in, or from its last deadline', () => {
    expect(isDue(facts(), { ready: 180 }, TODAY)).toBe(true);
    expect(isDue(facts(), { ready: 181 }, TODAY)).toBe(false);
    expect(isDue(facts({ days: ['2026-06-01', '2026-03-01'] }), { ready: 30 }, TODAY)).toBe(false);
    expect(isDue(facts({ days: ['2026-05-31', '2026-03-01'] }), { ready: 30 }, TODAY)).toBe(true);
  });

  it.each([
    ['waiting', facts({}, 'waiting')],
    ['open_deadline', facts({ days: [TODAY] })],
    ['open_deadline', facts({ hasUnknownTerm: true })],
    ['open_practice', facts({ hasOpenPractice: true, isClosed: true })],
  ] as const)('never takes what is %s, whatever its age', (why, protectedFacts) => {
    expect(protectionOf(protectedFacts, TODAY)).toBe(why);
    expect(isDue(protectedFacts, { ready: 0, closed: 0 }, TODAY)).toBe(false);
  });

  it('takes a document only when all of its notices may go', () => {
    const one = facts();
    const other = facts({ status: 'needs_review' });
    expect(isDue({ ...one, notices: [...one.notices, ...other.notices] }, { ready: 0 }, TODAY)).toBe(false);
  });

  it('lets a person’s closing decide for any state', () => {
    const closed = facts({ status: 'needs_review', isClosed: true, days: ['2026-12-01'] });
    expect(protectionOf(closed, TODAY)).toBeNull();
    // Its last day lies ahead: the days are counted from there.
    expect(isDue(closed, { closed: 0 }, TODAY)).toBe(false);
    expect(isDue(closed, { closed: 0 }, day('2026-12-01'))).toBe(true);
  });

  it('reads what the setting says, and refuses the rest', () => {
    expect(parseRetention('not_for_civis:90, failed:365')).toEqual({ not_for_civis: 90, failed: 365 });
    for (const wrong of ['', 'ready', 'ready:-1', 'needs_review:3', 'ready:1,ready:2', 'ready:1;'])
      expect(parseRetention(wrong), wrong).toBeNull();
  });

  it('purges nothing without being told what', () => {
    expect(() => selectionOf({}, null)).toThrow('arguments.invalid');
    expect(() => selectionOf({ status: 'ready' }, null)).toThrow('arguments.invalid');
    expect(() => selectionOf({ status: 'ready', olderThanDays: 3, document: '0123456789' }, null)).toThrow();
  });
});

describe('the purge of tables', () => {
  it('names every table, and why it is kept where it is', () => {
    const tables = Object.values<unknown>(schema)
      .filter((each) => is(each, Table))
      .map((table) => getTableName(table));
    expect(tables.length).toBeGreaterThan(20);
    expect(Object.keys(PURGE_RULES).sort()).toEqual(tables.sort());
    for (const rule of Object.values(PURGE_RULES)) {
      if (rule.of === 'nobody') expect(rule.why).not.toBe('');
    }
  });
});
