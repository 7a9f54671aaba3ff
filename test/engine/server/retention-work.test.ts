// The retention beside the service: its round says how it went, and it stops.

import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditRetentionWork } from '../../../pipeline/server/operation/audit-retention.ts';
import { retentionWork } from '../../../pipeline/server/operation/retention-work.ts';
import { addAuditRow, listAuditRows } from '../../../pipeline/store/access/audit-rows.ts';
import { holdMaintenance } from '../../../pipeline/store/backup/maintenance-lock.ts';
import { fillArchive, fullNotice } from '../../support/fill-archive.ts';
import { embeddedData } from '../support/kept-data.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const temp = new TempFolder();
const dataDir = temp.path('data');

beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(() => temp.remove());

it('purges what its days have passed for, and tells when it cannot', async () => {
  const engine = await openTestEngine(dataDir);
  await fillArchive(engine.db, [
    { name: 'old', notices: [{ ...fullNotice(1), status: 'not_for_civis', deadline: null }] },
    { name: 'kept', notices: [{ ...fullNotice(2), deadline: null }] },
  ]);
  const data = embeddedData(engine, dataDir);
  const work = retentionWork({ data, retention: { not_for_civis: 0 }, log: pino({ level: 'silent' }) });
  await work.start();
  await expect.poll(() => work.health().state, { timeout: 60_000 }).toBe('working');
  await work.stop();
  expect(work.health()).toMatchObject({ state: 'stopped', trouble: null });
  const { rows } = await engine.db.execute(sql`SELECT count(*)::int AS count FROM civis.document`);
  expect(rows).toEqual([{ count: 1 }]);

  const release = await holdMaintenance(data);
  const blocked = retentionWork({ data, retention: null, log: pino({ level: 'silent' }) });
  await blocked.start();
  await expect.poll(() => blocked.health().trouble, { timeout: 60_000 }).toBe('maintenance.busy');
  await blocked.stop();
  await release();
  await engine.close();
});

it('lets old entries of the audit trail go, and says how many', async () => {
  const engine = await openTestEngine(temp.path('trail'));
  const now = new Date('2026-11-22T09:00:00Z');
  const entry = (at: Date) => ({
    ...{ at, actorId: 'local', actorName: 'prova', address: null, action: 'notice.view' },
    ...{ subjects: [], details: {} },
  });
  for (const days of [31, 30.5, 29]) {
    await addAuditRow(engine.db, entry(new Date(now.getTime() - days * 86_400_000)));
  }
  const log = pino({ level: 'silent' });
  const work = auditRetentionWork({ db: engine.db, clock: { now: () => now }, days: 30, log });
  await work.start();
  await expect.poll(() => work.health().state, { timeout: 60_000 }).toBe('working');
  await work.stop();
  const all = { before: null, limit: 10, subject: null, action: null, actor: null, from: null, to: null };
  const left = await listAuditRows(engine.db, all);
  expect(left.map(({ action, details }) => [action, details])).toEqual([
    ['audit.purge', { entries: 2, days: 30 }],
    ['notice.view', {}],
  ]);
  await engine.close();
});
