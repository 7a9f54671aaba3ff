// A Redis server, when one answers; keys live under a prefix of the test's own and are removed at the end.
import { Redis } from 'ioredis';

const SERVER = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

export interface TestRedis {
  readonly url: string;
  readonly prefix: string;
  /** Loses everything that is queued. @returns how many keys there were */
  wipe(): Promise<number>;
  /** Ends the connections of this name (`connectionName`). @returns how many there were */
  cut(name: string): Promise<number>;
  close(): Promise<void>;
}

export async function tryRedis(): Promise<TestRedis | null> {
  const redis = new Redis(SERVER, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
  } catch (error) {
    process.stderr.write(`no Redis for tests: ${error instanceof Error ? error.message : error}\n`);
    return null;
  }
  const prefix = `civis-test-${process.pid}-${Date.now()}`;
  const wipe = async () => {
    const keys = await redis.keys(`${prefix}:*`);
    return keys.length > 0 ? redis.del(...keys) : 0;
  };
  return {
    url: SERVER,
    prefix,
    wipe,
    async cut(name) {
      const clients = String(await redis.client('LIST')).split('\n');
      const ids = clients
        .filter((line) => line.includes(` name=${name}`))
        .map((line) => /id=(\d+)/.exec(line)?.[1] ?? '');
      for (const id of ids) await redis.client('KILL', 'ID', id);
      return ids.length;
    },
    async close() {
      await wipe();
      redis.disconnect();
    },
  };
}
