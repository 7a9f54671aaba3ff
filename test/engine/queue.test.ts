// The same engine on a server's database and on Redis: same results, two machines at once, a lost queue.
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { checkQueuePoolSize } from '../../pipeline/store/database.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { tryPostgres } from './support/postgres.ts';
import { tryRedis } from './support/redis.ts';
import { ScriptedStages } from './support/scripted-stages.ts';
import { TempFolder } from './support/temp-folder.ts';

const folder = new TempFolder();
const postgres = await tryPostgres();
const redis = await tryRedis();
const DOCUMENTS = 40;

afterAll(async () => {
  await redis?.close();
  await postgres?.drop();
  folder.remove();
});

const onRedis = { redisUrl: redis?.url ?? null, redisPrefix: redis?.prefix ?? '' };
const cases = [
  { name: 'PostgreSQL', isThere: postgres !== null, more: {} },
  { name: 'PostgreSQL with Redis', isThere: postgres !== null && redis !== null, more: onRedis },
];

describe.each(cases)('an engine on $name', ({ name, isThere, more }) => {
  const options = { databaseUrl: postgres?.url ?? null, ...more };
  const data = folder.path(name);
  const papers = (label: string) =>
    Array.from({ length: DOCUMENTS }, (_, n) => factsOfFile(folder.paper(`${name} ${label} ${n}.pdf`)));

  it.skipIf(!isThere)('two machines share the work, each document once', async () => {
    const stages = [new ScriptedStages(), new ScriptedStages()];
    const engines = await Promise.all(
      stages.map((s) => openTestEngine(data, { ...options, stages: s.list() })),
    );
    await Promise.all(engines.map((engine) => engine.start()));
    await engines[0]?.receive(papers('shared'), `${name} shared`);
    const progress = await engines[1]?.waitFor(`${name} shared`, noProgress, never());
    const results = await engines[1]?.resultsOf(`${name} shared`);
    await Promise.all(engines.map((engine) => engine.close()));
    expect(progress?.byStatus.done).toBe(DOCUMENTS);
    expect(results?.every((intake) => intake.results.length === 2)).toBe(true);
    const delivered = stages.flatMap((s) => s.starts).filter((start) => start.stage === 'deliver');
    expect(delivered).toHaveLength(DOCUMENTS);
  });

  it.skipIf(!isThere)('a queue that was lost is filled again from the database', async () => {
    const first = await openTestEngine(data, options);
    await first.receive(papers('lost'), `${name} lost`);
    await first.close();
    await loseQueue(more === onRedis);
    const second = await openTestEngine(data, options);
    await second.start();
    const progress = await second.waitFor(`${name} lost`, noProgress, never());
    await second.close();
    expect(progress.byStatus.done).toBe(DOCUMENTS);
  });

  it.skipIf(!isThere)('tries temporary trouble again', async () => {
    const stages = new ScriptedStages();
    const engine = await openTestEngine(data, { ...options, stages: stages.list() });
    await engine.start();
    await engine.receive([factsOfFile(folder.paper('read=temp2.pdf'))], `${name} again`);
    const progress = await engine.waitFor(`${name} again`, noProgress, never());
    await engine.close();
    expect(progress.byStatus.done).toBe(1);
  });
});

async function loseQueue(isOnRedis: boolean): Promise<void> {
  if (isOnRedis) {
    expect(await redis?.wipe()).toBeGreaterThan(DOCUMENTS);
    return;
  }
  const client = new pg.Client({ connectionString: postgres?.url ?? '' });
  await client.connect();
  const { rowCount } = await client.query('DELETE FROM bullmq.job');
  await client.end();
  expect(rowCount).toBe(DOCUMENTS);
}

describe('settings', () => {
  it('refuses Redis without a server database', async () => {
    const options = { redisUrl: 'redis://127.0.0.1:6379' };
    await expect(openTestEngine(folder.path('none'), options)).rejects.toMatchObject({
      code: 'config.invalid',
    });
  });

  it('refuses a pool in which adding a job would wait for ever', async () => {
    const pool = new pg.Pool({ connectionString: 'postgres://x@127.0.0.1:1/x', max: 4 });
    expect(() => checkQueuePoolSize(pool, 2)).toThrow('config.invalid');
    await pool.end();
  });
});
