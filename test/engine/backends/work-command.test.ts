// The `work` command itself, as a process: joins the service's store, works with the real stages, stops when asked.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackends } from '../support/backends.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';

const folder = new TempFolder();
const backends = await openBackends();
const backend = backends.find((each) => each.name === 'PostgreSQL');
const children: ChildProcess[] = [];
const data = folder.path('data');

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const each of backends) await each.drop();
  folder.remove();
});

function work(dataDir: string, databaseUrl: string | null) {
  const env = {
    ...process.env,
    ...(databaseUrl ? { CIVIS_DATABASE_URL: databaseUrl } : {}),
    CIVIS_READERS: '1',
  };
  const args = ['--import', 'tsx', 'pipeline/cli/main.ts', 'work', '--data', dataDir];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, ended, said: () => said };
}

describe.skipIf(!backend?.isThere)('work', () => {
  const databaseUrl = backend?.options.databaseUrl ?? null;
  beforeAll(async () => {
    await (await openTestEngine(data, { databaseUrl })).close();
  });

  it('refuses to start without a server, or beside a store that is not the service’s', async () => {
    const [alone, astray] = [work(data, null), work(folder.path('astray'), databaseUrl)];
    expect(await Promise.all([alone.ended, astray.ended])).toEqual([9, 9]);
    expect(astray.said()).toContain('CIVIS_DATA_DIR');
    expect(existsSync(folder.path('astray'))).toBe(false);
  });

  it('ends what the service took in, and itself when it is asked to', async () => {
    const service = await openTestEngine(data, { databaseUrl });
    await service.receive([factsOfFile(folder.paper('nota.txt', 'Promemoria, nessun avviso.'))], 'b');
    const worker = work(data, databaseUrl);
    const progress = await service.waitFor('b', noProgress, never());
    expect(progress.byStatus.waiting).toBe(0);
    expect((await service.resultsOf('b'))[0]?.results).toHaveLength(1);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    await service.close();
  });
});
