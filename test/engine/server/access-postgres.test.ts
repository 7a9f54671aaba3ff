// What only shows where several connections are open: the same rules on a PostgreSQL server.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { changeRights } from '../../../pipeline/server/access/people/manage-users.ts';
import { localPrincipal } from '../../../pipeline/server/access/principal.ts';
import { admitAttempt, MAX_PER_ACCOUNT } from '../../../pipeline/server/access/sign-in-limits.ts';
import { purgeAuditRows } from '../../../pipeline/store/access/audit-rows.ts';
import { type AccessServer, openAccessServer } from '../support/open-access-server.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { tryPostgres } from '../support/postgres.ts';
import { TempFolder } from '../support/temp-folder.ts';

const postgres = await tryPostgres();

describe.skipIf(!postgres)('access on PostgreSQL (skipped where none answers)', () => {
  let engine: Engine;
  let server: AccessServer;
  let folder: TempFolder;
  beforeAll(async () => {
    folder = new TempFolder();
    engine = await openTestEngine(folder.path('data'), { databaseUrl: postgres?.url ?? null });
    server = await openAccessServer(engine);
  }, 180_000);
  afterAll(async () => {
    await server.close();
    await engine.close();
    await postgres?.drop();
    folder.remove();
  });

  it('keeps one of two admins who stop each other at the same moment', async () => {
    const people = [await server.addPerson('admin'), await server.addPerson('admin')];
    const stop = ({ id }: { id: string }) =>
      changeRights(server, localPrincipal(null), { id, isActive: false });
    const ends = await Promise.allSettled(people.map(stop));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'access.last_admin' },
    });
  });

  it('counts tries that come at the same moment one by one', async () => {
    const attempt = { name: 'ada', addressGroup: '192.0.2.1', isSameMachine: false };
    const tries = Array.from({ length: 30 }, () => admitAttempt(engine.db, attempt, server.clock.now()));
    const verdicts = await Promise.all(tries);
    expect(verdicts.filter((verdict) => verdict === 'admitted')).toHaveLength(MAX_PER_ACCOUNT);
    expect(verdicts.filter((verdict) => verdict === 'first-refused')).toHaveLength(1);
  });

  it('refuses changes of the audit trail, and lets what is old go', async () => {
    await server.access.record({
      principal: localPrincipal('127.0.0.1'),
      action: 'a.b',
      subjects: ['n1', 'n1', '{"x"}'],
    });
    const rows = await engine.db.execute(sql`SELECT subjects FROM civis.audit_entry WHERE action = 'a.b'`);
    expect(rows.rows).toEqual([{ subjects: ['n1', '{"x"}'] }]);
    for (const statement of [
      sql`UPDATE civis.audit_entry SET action = 'x'`,
      sql`DELETE FROM civis.audit_entry`,
      sql`TRUNCATE civis.audit_entry`,
    ]) {
      await expect(engine.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    const all = new Date(Date.now() + 60_000);
    expect(await engine.db.transaction((tx) => purgeAuditRows(tx, all))).toBeGreaterThan(0);
  });
});
