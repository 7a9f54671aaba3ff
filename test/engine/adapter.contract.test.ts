// One list of promises, kept by PGlite behind our pool and by a real PostgreSQL pool alike.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { bigint, integer, json, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyPool, asPgPool } from '../../pipeline/store/any-pool.ts';
import { openPglite } from '../../pipeline/store/database.ts';
import { tryPostgres } from './support/postgres.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
const postgres = await tryPostgres();

const trial = pgTable('trial', {
  id: integer('id').primaryKey(),
  cents: bigint('cents', { mode: 'number' }),
  note: text('note'),
  data: json('data'),
  at: timestamp('at', { withTimezone: true, mode: 'date', precision: 3 }),
});

interface Opened {
  readonly pool: AnyPool;
  close(): Promise<void>;
}

async function openEmbedded(): Promise<Opened> {
  await useDatabaseTemplate();
  const database = await openPglite(folder.path('db'));
  return { pool: database.queuePool, close: database.close };
}

async function openServer(): Promise<Opened> {
  const pool = new pg.Pool({ connectionString: postgres?.url ?? '', max: 10 });
  return { pool, close: () => pool.end() };
}

afterAll(async () => {
  folder.remove();
  await postgres?.drop();
});

describe.each([
  { name: 'PGlite', open: openEmbedded, isThere: true },
  { name: 'PostgreSQL', open: openServer, isThere: postgres !== null },
])('a pool on $name', ({ open, isThere }) => {
  if (!isThere) {
    it.skip('no server answers', () => undefined);
    return;
  }
  let opened: Opened;
  let pool: pg.Pool;

  beforeAll(async () => {
    opened = await open();
    pool = asPgPool(opened.pool);
    await pool.query(
      'CREATE TABLE trial (id int PRIMARY KEY, cents bigint, note text, data json, at timestamptz(3))',
    );
  });
  afterAll(() => opened.close());

  it('gives rows as objects, with their number', async () => {
    const result = await pool.query('SELECT * FROM generate_series(1, $1::int) AS n', [3]);
    expect(result.rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(result.rowCount).toBe(3);
  });

  it('says how many rows a statement changed', async () => {
    await pool.query('INSERT INTO trial (id) VALUES (1), (2)');
    expect((await pool.query('UPDATE trial SET note = $1 WHERE id < 3', ['x'])).rowCount).toBe(2);
    expect((await pool.query('DELETE FROM trial')).rowCount).toBe(2);
  });

  it('gives rows as arrays when asked', async () => {
    const query = { text: 'SELECT $1::int AS a, $2::text AS b', values: [1, 'x'], rowMode: 'array' as const };
    expect((await pool.query(query)).rows).toEqual([[1, 'x']]);
  });

  it('runs several statements of one text', async () => {
    await pool.query("INSERT INTO trial (id) VALUES (90); UPDATE trial SET note = 'y' WHERE id = 90");
    const { rows } = await pool.query('SELECT note FROM trial WHERE id = 90');
    expect(rows).toEqual([{ note: 'y' }]);
  });

  it('brings money, JSON, U+0000 and instants back through drizzle', async () => {
    const db = drizzle(pool);
    const row = {
      id: 10,
      cents: 9_007_199_254_740_991,
      note: 'è «così»',
      data: { z: 1, a: [null, 'nul \u0000 here'] },
      at: new Date('2026-03-29T01:30:00.123Z'),
    };
    await db.insert(trial).values(row);
    const found = await db.select().from(trial).where(sql`id = 10`);
    expect(found).toEqual([row]);
    expect(Object.keys(found[0]?.data ?? {})).toEqual(['z', 'a']);
  });

  it('rolls a failed transaction back, and a nested one alone', async () => {
    const db = drizzle(pool);
    await expect(
      db.transaction(async (tx) => {
        await tx.insert(trial).values({ id: 20 });
        throw new Error('planned');
      }),
    ).rejects.toThrow('planned');
    await db.transaction(async (tx) => {
      await tx.insert(trial).values({ id: 21 });
      const nested = tx.transaction(async (inner) => {
        await inner.insert(trial).values({ id: 22 });
        throw new Error('planned');
      });
      await nested.catch(() => undefined);
    });
    const left = await db.select({ id: trial.id }).from(trial).where(sql`id BETWEEN 20 AND 29`);
    expect(left).toEqual([{ id: 21 }]);
  });

  it('goes on after a statement that fails inside a transaction', async () => {
    const db = drizzle(pool);
    const broken = db.transaction(async (tx) => {
      await tx.insert(trial).values({ id: 30 });
      await tx.insert(trial).values({ id: 30 });
    });
    await expect(broken).rejects.toThrow();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect((await pool.query('SELECT id FROM trial WHERE id = 30')).rows).toEqual([]);
  });

  it('loses nothing when many transactions change one row', async () => {
    const db = drizzle(pool);
    await db.insert(trial).values({ id: 40, cents: 0 });
    const addOne = () =>
      db.transaction(async (tx) => {
        const [row] = await tx.select().from(trial).where(sql`id = 40`).for('update');
        await sleep(1);
        await tx
          .update(trial)
          .set({ cents: (row?.cents ?? 0) + 1 })
          .where(sql`id = 40`);
      });
    await Promise.all([
      ...Array.from({ length: 25 }, addOne),
      pool.query('SELECT 1'),
      pool.query('SELECT 2'),
    ]);
    expect((await db.select().from(trial).where(sql`id = 40`))[0]?.cents).toBe(25);
  });

  it('a client given back inside a transaction does not keep it open', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO trial (id) VALUES (50)');
    // PGlite: rolled back by release; a server: the connection is thrown away.
    client.release(true);
    await sleep(20);
    expect((await pool.query('SELECT id FROM trial WHERE id = 50')).rows).toEqual([]);
    await pool.query('INSERT INTO trial (id) VALUES (50)');
  });

  it('hears notifications until the client is given back', async () => {
    const channel = `c${randomUUID().replaceAll('-', '')}`;
    const client = await pool.connect();
    const heard: (string | undefined)[] = [];
    client.on('notification', (message) => heard.push(message.payload));
    await client.query(`-- a comment first\n/* and another */\nLISTEN ${channel};\n`);
    await pool.query('SELECT pg_notify($1, $2)', [channel, 'one']);
    await expect.poll(() => heard).toEqual(['one']);
    client.release(true);
    await pool.query('SELECT pg_notify($1, $2)', [channel, 'two']);
    await sleep(50);
    expect(heard).toEqual(['one']);
  });
});

describe('the deadlock guard of PGlite', () => {
  let opened: Opened;
  beforeAll(async () => {
    await useDatabaseTemplate();
    const database = await openPglite(folder.path('guarded'));
    opened = { pool: database.queuePool, close: database.close };
  });
  afterAll(() => opened.close());

  it('throws where a query beside the transaction would wait for it for ever', async () => {
    const db = drizzle(asPgPool(opened.pool));
    const seen = await db.transaction(async (tx) => {
      await tx.execute(sql`SELECT 1`);
      const beside = await db.execute(sql`SELECT 2`).catch((error: unknown) => error);
      const nested = await db.transaction(async () => undefined).catch((error: unknown) => error);
      return [beside, nested];
    });
    for (const error of seen) {
      const cause = error instanceof Error && error.cause ? error.cause : error;
      expect(String(cause)).toContain('would deadlock');
    }
  });

  it('is silent outside and after transactions, also for transactions begun side by side', async () => {
    const db = drizzle(asPgPool(opened.pool));
    const one = async () => {
      await db.transaction(async (tx) => {
        await tx.execute(sql`SELECT 1`);
      });
      return (await db.execute(sql`SELECT 7 AS n`)).rows;
    };
    expect(await Promise.all([one(), one(), one()])).toEqual([[{ n: 7 }], [{ n: 7 }], [{ n: 7 }]]);
  });
});
