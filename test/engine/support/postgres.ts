// A database of its own on a PostgreSQL server, when one answers; else null, and the tests that want it say so.
import pg from 'pg';

const SERVER = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';

export interface TestPostgres {
  readonly url: string;
  drop(): Promise<void>;
}

export async function tryPostgres(): Promise<TestPostgres | null> {
  const admin = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 1_500 });
  // A client that cannot connect also emits an error.
  admin.on('error', () => undefined);
  const name = `civis_test_${process.pid}_${Date.now()}`;
  try {
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
  } catch (error) {
    process.stderr.write(`no PostgreSQL for tests: ${error instanceof Error ? error.message : error}\n`);
    return null;
  }
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
