// The list of deadlines for a page with a calendar: a range of days, the service's own today, and what comes next of each.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { deadlineOn, fillArchive, idOf } from '../../support/fill-archive.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const DAYS = {
  late: '2026-11-19',
  today: '2026-11-22',
  soon: '2026-11-30',
  far: '2027-01-20',
  undated: null,
};

let engine: Engine;
let server: TestServer;
let folder: TempFolder;

const get = (query: string) =>
  server.app.inject({ url: `/api/v1/deadlines${query}`, headers: asRole('reviewer') });

beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  server = await openTestServer(engine, { house: { clock: { now: () => NOW } } });
  const notices = Object.entries(DAYS).map(([name, day]) => ({
    name,
    notices: [{ deadline: deadlineOn(day) }],
  }));
  await fillArchive(engine.db, notices, { at: NOW, batchId: 'b' });
}, 180_000);
afterAll(async () => {
  await server?.close();
  await engine?.close();
  folder?.remove();
});

it.each([
  ['', ['undated', 'late', 'today', 'soon', 'far']],
  ['?dueWithin=30', ['undated', 'late', 'today', 'soon']],
  ['?from=2026-11-20', ['today', 'soon', 'far']],
  ['?from=2026-11-01&to=2026-11-30', ['late', 'today', 'soon']],
  ['?to=2026-11-22', ['undated', 'late', 'today']],
  ['?dueWithin=365&to=2026-11-22', ['undated', 'late', 'today']],
  ['?dueWithin=0&to=2027-12-31', ['undated', 'late', 'today']],
])('%s gives %s', async (query, names) => {
  const { items, today } = (await get(query)).json();
  expect(items.map(({ id }: { id: string }) => id)).toEqual(names.map((name) => idOf(name)));
  expect(today).toBe('2026-11-22');
});

it('says what comes next of each', async () => {
  const { items } = (await get('?dueWithin=0')).json();
  expect(items[0].next).toMatchObject({ what: 'pay', day: null, daysLeft: null });
  expect(items[1].next).toMatchObject({ what: 'pay', day: '2026-11-19', daysLeft: -3, isOverdue: true });
});

it('pages through a range', async () => {
  const first = (await get('?from=2026-11-01&to=2026-11-30&limit=2')).json();
  const rest = (await get(`?from=2026-11-01&to=2026-11-30&limit=2&cursor=${first.nextCursor}`)).json();
  expect(rest.items.map(({ id }: { id: string }) => id)).toEqual([idOf('soon')]);
  expect(rest.nextCursor).toBeNull();
});

it('takes no day that does not exist', async () => {
  expect((await get('?from=2026-02-30')).statusCode).toBe(400);
});
