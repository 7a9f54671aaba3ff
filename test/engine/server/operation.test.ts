// Backup and purge over HTTP, and the command line that goes through the service where one runs.
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../pipeline/cli/run-cli.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { permissionsOf } from '../../../pipeline/server/access/permissions.table.ts';
import type { ServerHouse } from '../../../pipeline/server/server-house.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const temp = new TempFolder();
const dataDir = temp.path('data');
const KEY = `local_${'k'.repeat(43)}`;
let engine: Engine;
let server: TestServer;

const local: ServerHouse['access'] = {
  authenticate: async ({ headers }) => {
    const role = headers.authorization === `Bearer ${KEY}` ? 'admin' : headers['x-test-role'];
    if (role !== 'admin' && role !== 'expert') return null;
    const kind = headers.authorization ? 'local' : 'user';
    const permissions = permissionsOf(role);
    return { id: kind, name: kind, kind, role, permissions, clientIds: null };
  },
  record: async () => undefined,
  recordIn: async () => undefined,
};

beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(dataDir);
  await engine.start();
  await engine.receive([factsOfFile(temp.paper('a.pdf')), factsOfFile(temp.paper('b.pdf'))], 'b');
  await engine.waitFor('b', noProgress, never());
  const config = { dataDir, databaseUrl: null, backupDir: temp.path('configured') };
  server = await openTestServer(engine, { config, house: { access: local } });
  const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const control = { url, key: KEY, certificate: null, pid: process.pid, host: hostname() };
  writeFileSync(join(dataDir, 'control.json'), JSON.stringify(control));
});
afterAll(async () => {
  await server.close();
  await engine.close();
  temp.remove();
});

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...{ isOutTty: false, isErrTty: false, env: {} },
  });
  return { code, out, err };
}

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'POST', url: `/api/v1/${url}`, payload: body, headers });

describe('operation over HTTP', () => {
  it('is for admins, and only the machine’s own command line names a place', async () => {
    expect((await post('backups', {})).statusCode).toBe(401);
    expect((await post('backups', {}, asRole('expert'))).statusCode).toBe(403);
    expect((await post('purge', {}, asRole('expert'))).statusCode).toBe(403);
    const named = await post('backups', { target: temp.path('elsewhere') }, asRole('admin'));
    expect([named.statusCode, named.json().code]).toEqual([403, 'access.forbidden']);
    const plain = await post('backups', {}, asRole('admin'));
    expect(plain.statusCode).toBe(202);
    await expect.poll(async () => stateOf(plain.json().id), { timeout: 60_000 }).toBe('done');
  });

  it('refuses a purge that says nothing', async () => {
    const answer = await post('purge', {}, asRole('admin'));
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'arguments.invalid']);
  });
});

async function stateOf(id: string): Promise<string> {
  const answer = await server.app.inject({ url: `/api/v1/operations/${id}`, headers: asRole('admin') });
  return answer.json().state;
}

describe('the command line beside a running service', () => {
  it('makes a backup through it, and restores it', async () => {
    const made = await cli('backup', temp.path('backups'), '--data', dataDir, '--json');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(JSON.parse(made.out)).toMatchObject({ rows: { document: 2, notice: 4 }, lacking: [] });
    const restored = await cli('restore', temp.path('backups'), '--data', temp.path('restored'));
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect(restored.out).toContain('2 documenti');
    expect(restored.out).toContain('4 atti');
    const again = await cli('restore', temp.path('backups'), '--data', temp.path('restored'));
    expect(again.code).toBe(1);
  });

  it('is asked by doctor, which opens nothing that the service has open', async () => {
    const { out } = await cli('doctor', '--data', dataDir, '--json');
    const checks: readonly { name: string; ok: boolean; message: string }[] = JSON.parse(out);
    expect(checks.find(({ name }) => name === 'servizio')).toMatchObject({ ok: true });
    for (const name of [
      'fuso orario',
      'orologio dei file',
      'disco della cartella dei dati',
      'file aperti insieme',
    ])
      expect(checks.find((check) => check.name === name)?.ok, name).toBe(true);
  });

  it('purges through it, dry and for good', async () => {
    const age = ['--older-than', '0', '--status', 'ready', '--data', dataDir, '--json'];
    const dry = await cli('purge', '--dry-run', ...age);
    expect(JSON.parse(dry.out).documents).toHaveLength(2);
    const done = await cli('purge', ...age);
    expect([done.code, done.err]).toEqual([0, '']);
    // Put just now, while a service runs: their files go at a later round.
    expect(JSON.parse(done.out)).toMatchObject({ notices: 4, receipts: 2 });
    expect(JSON.parse(done.out).remaining).toBeGreaterThan(0);
    expect(JSON.parse((await cli('purge', '--dry-run', ...age)).out).documents).toEqual([]);
  });
});
