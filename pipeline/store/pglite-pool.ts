// A `pg.Pool` in shape, PGlite inside: drizzle's node-postgres driver and BullMQ both run on it, so the house has
// one code for PGlite and PostgreSQL. The class name must hold "Pool": drizzle decides by it whether a
// transaction needs a client of its own.
import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import { DeadlockGuard } from './deadlock-guard.ts';
import { FifoMutex } from './fifo-mutex.ts';
import { type PgliteConnection, PglitePoolClient } from './pglite-client.ts';
import { asQueryConfig, type PgQueryConfig, type PgResult, runOnPglite } from './pglite-query.ts';

export class PglitePool extends EventEmitter {
  /** BullMQ reads it: a pool without keepAlive would be polled every 10 s. */
  readonly options = { keepAlive: true };
  private readonly connection: PgliteConnection;

  constructor(pglite: PGlite) {
    super();
    // Every Queue and Worker leaves one `error` listener on its pool for good.
    this.setMaxListeners(0);
    this.connection = { pglite, mutex: new FifoMutex(), guard: new DeadlockGuard() };
  }

  // Not `async`: the guard's scope must be entered in the caller's own turn.
  connect(): Promise<PglitePoolClient> {
    try {
      this.connection.guard.check(null);
    } catch (error) {
      return Promise.reject(error);
    }
    const client = new PglitePoolClient(this.connection);
    this.connection.guard.enter(client);
    return Promise.resolve(client);
  }

  async query(query: string | PgQueryConfig, values?: readonly unknown[]): Promise<PgResult> {
    this.connection.guard.check(null);
    const { pglite, mutex } = this.connection;
    return mutex.run(() => runOnPglite(pglite, asQueryConfig(query, values)));
  }

  /** Waits for the statement or transaction that runs now, then closes PGlite. */
  async end(): Promise<void> {
    const { pglite, mutex } = this.connection;
    await mutex.run(async () => {
      if (!pglite.closed) await pglite.close();
    });
  }
}
