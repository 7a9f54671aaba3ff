// A season of an office, with August in it, on the embedded database: the year of `npm run bench:year` in small.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runYear, type YearReport } from '../../bench/year/run-year.ts';
import { type Database, openPglite } from '../../pipeline/store/database.ts';
import { day } from '../rules/deadlines/facts.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
let database: Database;
let report: YearReport;

beforeAll(async () => {
  await useDatabaseTemplate();
  database = await openPglite(folder.path('db'));
  const season = { seed: 'season', firstDay: day('2026-06-22'), days: 90 };
  report = await runYear(database.db, { ...season, notices: 60, clients: 40, firstImport: 24 });
}, 180_000);
afterAll(async () => {
  await database.close();
  folder.remove();
});

describe('ninety days of an office', () => {
  it('leave no open deadline untold, and tell of none that is closed', () => {
    expect(report.checks.violations).toEqual([]);
  });

  it('had everything in them that the checks are about', () => {
    const { checks, outageDays, closedAtEnd, openAtEnd } = report;
    expect(report.notices).toBe(60);
    expect([...checks.mailsByKind.keys()].sort()).toEqual(['digest', 'import', 'urgent']);
    expect(Math.min(outageDays, closedAtEnd, openAtEnd, checks.summaries)).toBeGreaterThan(0);
    expect(checks.digestSizes.length).toBeGreaterThan(90);
  });
});
