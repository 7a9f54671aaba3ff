// What an engine refuses of its queue before it begins.
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { LANES } from '../../pipeline/queue/lanes.ts';
import { checkQueuePoolSize, openPostgres } from '../../pipeline/store/database.ts';
import { openTestEngine } from './support/open-test-engine.ts';
import { tryPostgres } from './support/postgres.ts';
import { TempFolder } from './support/temp-folder.ts';

const folder = new TempFolder();
const postgres = await tryPostgres();
afterAll(async () => {
  folder.remove();
  await postgres?.drop();
});

describe('settings', () => {
  it('refuses Redis, or a worker, without a server database', async () => {
    for (const options of [{ redisUrl: 'redis://127.0.0.1:6379' }, { joinsService: true }]) {
      await expect(openTestEngine(folder.path('none'), options)).rejects.toMatchObject({
        code: 'config.invalid',
      });
    }
  });

  it('refuses a pool in which adding a job would wait for ever', async () => {
    const pool = new pg.Pool({ connectionString: 'postgres://x@127.0.0.1:1/x', max: LANES.length + 4 });
    expect(() => checkQueuePoolSize(pool, LANES.length)).toThrow('config.invalid');
    await pool.end();
  });

  it.skipIf(!postgres)('makes a pool with room for its workers and five more', async () => {
    const database = await openPostgres(postgres?.url ?? '', { queueListeners: 7, concurrency: 2 });
    checkQueuePoolSize(database.queuePool, 7);
    expect(() => checkQueuePoolSize(database.queuePool, 8)).toThrow('config.invalid');
    await database.close();
  });
});
