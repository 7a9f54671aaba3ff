// The retention beside the service: its round says how it went, and it stops.

import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptDataOf } from '../../../pipeline/server/operation/kept-data.ts';
import { retentionWork } from '../../../pipeline/server/operation/retention-work.ts';
import { holdMaintenance } from '../../../pipeline/store/backup/maintenance-lock.ts';
import { fillArchive, fullNotice } from '../../support/fill-archive.ts';
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
  const data = keptDataOf({ dataDir, databaseUrl: null, s3Bucket: null }, engine.db);
  const work = retentionWork({ data, retention: { not_for_civis: 0 }, log: pino({ level: 'silent' }) });
  await work.start();
  await expect.poll(() => work.health().state, { timeout: 60_000 }).toBe('working');
  await work.stop();
  expect(work.health()).toMatchObject({ state: 'stopped', trouble: null });
  const { rows } = await engine.db.execute(sql`SELECT count(*)::int AS count FROM civis.document`);
  expect(rows).toEqual([{ count: 1 }]);

  const release = await holdMaintenance(dataDir);
  const blocked = retentionWork({ data, retention: null, log: pino({ level: 'silent' }) });
  await blocked.start();
  await expect.poll(() => blocked.health().trouble, { timeout: 60_000 }).toBe('maintenance.busy');
  await blocked.stop();
  await release();
  await engine.close();
});
