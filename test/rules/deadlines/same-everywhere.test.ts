// The arithmetic knows no year and no time zone: tables moved by 28 years (weekdays and leap years come round then)
// move every answer by 28 years, and a process anywhere on earth gives the same days.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Deadline } from '../../../contract/result.schema.ts';
import type { DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { dice, factsOfCase, randomCase } from './random-cases.ts';

const YEARS = 28;
const RULES = '../../../rules';
const TABLES = [
  `${RULES}/deadlines/deadline-rules.table.ts`,
  `${RULES}/deadlines/freezes.table.ts`,
  `${RULES}/deadlines/citations.table.ts`,
  `${RULES}/deadlines/override-windows.table.ts`,
  `${RULES}/deadlines/tolerance.table.ts`,
  `${RULES}/deadlines/sending-pauses.table.ts`,
  `${RULES}/instalments/instalments.table.ts`,
  `${RULES}/amounts/sanctions.table.ts`,
];
const HOLIDAYS = `${RULES}/holidays/holidays.table.ts`;
const DAY = /^(\d{4})-(\d{2}-\d{2})$/;

afterEach(() => {
  vi.doUnmock(HOLIDAYS);
  for (const table of TABLES) vi.doUnmock(table);
  vi.resetModules();
});

function later(value: unknown, years: number): unknown {
  if (typeof value === 'string')
    return value.replace(DAY, (_, year: string, rest: string) => `${Number(year) + years}-${rest}`);
  if (Array.isArray(value)) return value.map((item) => later(item, years));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, later(item, years)]));
  return value;
}

interface HolidayLike {
  readonly on: object;
}

/** The rules on tables moved by so many years; without Easter, which does not come round. */
async function rulesLater(years: number) {
  vi.resetModules();
  vi.doMock(HOLIDAYS, async (original) => {
    const table = await original<{ HOLIDAYS: readonly HolidayLike[] }>();
    return later({ HOLIDAYS: table.HOLIDAYS.filter(({ on }) => !('daysAfterEaster' in on)) }, years);
  });
  for (const table of TABLES)
    vi.doMock(table, async (original) => later({ ...(await original<object>()) }, years));
  const { computeDeadline } = await import('../../../rules/deadlines/index.ts');
  const { instalmentPlan } = await import('../../../rules/instalments/index.ts');
  return { computeDeadline, instalmentPlan };
}

const roll = dice(3);
const CASES = Array.from({ length: 400 }, () => factsOfCase(randomCase(roll)));

/** Days, rules and codes; sentences print days another way. */
function gist({ others, ...main }: Deadline) {
  return [main, ...others].map(({ warnings, explanation: _, explanationEn: __, ...days }) => ({
    ...days,
    codes: warnings.map(({ code }) => code),
  }));
}

describe('the arithmetic', () => {
  it('knows no year', async () => {
    const now = await rulesLater(0);
    const answers = CASES.map((facts) => later(gist(now.computeDeadline(facts)), YEARS));
    const plans = CASES.slice(0, 60).map((facts) => later(now.instalmentPlan(facts, 900_000, 8), YEARS));
    const then = await rulesLater(YEARS);
    const moved = CASES.map((facts) => later(facts, YEARS) as DeadlineFacts);
    expect(moved.map((facts) => gist(then.computeDeadline(facts)))).toEqual(answers);
    const planDays = (plan: unknown) =>
      JSON.stringify(plan, (key, value) => (key === 'warnings' ? null : value));
    expect(moved.slice(0, 60).map((facts) => planDays(then.instalmentPlan(facts, 900_000, 8)))).toEqual(
      plans.map(planDays),
    );
    // The move matters: without it the same facts are of another time.
    const unmoved = CASES.map((facts) => gist(then.computeDeadline(facts)));
    expect(unmoved).not.toEqual(answers);
  });
});

describe('the time zone of the process', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  it('changes nothing', async () => {
    const zones = [
      'UTC',
      'Europe/Rome',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'America/St_Johns',
      'Asia/Kolkata',
    ];
    const offsets = new Set<number>();
    const answers = new Set<string>();
    for (const zone of zones) {
      process.env['TZ'] = zone;
      offsets.add(new Date('2026-01-15T12:00:00Z').getTimezoneOffset());
      vi.resetModules();
      const { computeDeadline } = await import('../../../rules/deadlines/index.ts');
      answers.add(JSON.stringify(CASES.map((facts) => computeDeadline(facts))));
    }
    // The process really stood in six places.
    expect(offsets.size).toBe(zones.length);
    expect(answers.size).toBe(1);
  });
});
