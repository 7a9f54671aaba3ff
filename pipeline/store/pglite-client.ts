// A client of PglitePool: holds nothing until BEGIN, then the one connection until COMMIT or ROLLBACK.
import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import type { DeadlockGuard, GuardedClient } from './deadlock-guard.ts';
import type { FifoMutex } from './fifo-mutex.ts';
import { asQueryConfig, type PgQueryConfig, type PgResult, runOnPglite } from './pglite-query.ts';
import { statementKind } from './sql-statement.ts';

export interface PgliteConnection {
  readonly pglite: PGlite;
  readonly mutex: FifoMutex;
  readonly guard: DeadlockGuard;
}

const NO_ROWS: PgResult = { rows: [], rowCount: 0, fields: [], command: '' };

export class PglitePoolClient extends EventEmitter implements GuardedClient {
  private readonly connection: PgliteConnection;
  private readonly listening = new Map<string, () => Promise<void>>();
  private giveTurnOn: (() => void) | null = null;
  private isReleased = false;

  constructor(connection: PgliteConnection) {
    super();
    this.setMaxListeners(0);
    this.connection = connection;
  }

  get isInTransaction(): boolean {
    return this.giveTurnOn !== null;
  }

  async query(query: string | PgQueryConfig, values?: readonly unknown[]): Promise<PgResult> {
    if (this.isReleased) throw new Error('client was released');
    const config = asQueryConfig(query, values);
    const statement = statementKind(config.text);
    if (statement.kind === 'listen') return this.listen(statement.channel);
    if (statement.kind === 'unlisten') return this.unlisten(statement.channel);
    if (statement.kind === 'begin' && !this.isInTransaction) return this.begin(config);
    if (!this.isInTransaction) {
      this.connection.guard.check(this);
      return this.connection.mutex.run(() => runOnPglite(this.connection.pglite, config));
    }
    if (statement.kind === 'end') return this.end(config);
    return runOnPglite(this.connection.pglite, config);
  }

  /** Gives the client back: an open transaction is rolled back, its LISTENs end. */
  release(): void {
    if (this.isReleased) return;
    this.isReleased = true;
    if (this.isInTransaction) {
      this.end({ text: 'ROLLBACK' }).catch((error: unknown) => this.emitError(error));
    }
    for (const channel of [...this.listening.keys()]) {
      this.unlisten(channel).catch((error: unknown) => this.emitError(error));
    }
  }

  private async begin(config: PgQueryConfig): Promise<PgResult> {
    this.connection.guard.check(this);
    const giveTurnOn = await this.connection.mutex.acquire();
    try {
      const result = await runOnPglite(this.connection.pglite, config);
      this.giveTurnOn = giveTurnOn;
      return result;
    } catch (error) {
      giveTurnOn();
      throw error;
    }
  }

  private async end(config: PgQueryConfig): Promise<PgResult> {
    try {
      return await runOnPglite(this.connection.pglite, config);
    } finally {
      this.giveTurnOn?.();
      this.giveTurnOn = null;
    }
  }

  private async listen(channel: string): Promise<PgResult> {
    if (this.listening.has(channel)) return NO_ROWS;
    const { pglite, mutex, guard } = this.connection;
    guard.check(this);
    const stop = await mutex.run(() =>
      pglite.listen(channel, (payload) => this.emit('notification', { channel, payload })),
    );
    this.listening.set(channel, () => stop());
    return NO_ROWS;
  }

  private async unlisten(channel: string): Promise<PgResult> {
    const channels = channel === '*' ? [...this.listening.keys()] : [channel];
    for (const name of channels) {
      const stop = this.listening.get(name);
      this.listening.delete(name);
      if (stop && !this.connection.pglite.closed) await this.connection.mutex.run(stop);
    }
    return NO_ROWS;
  }

  private emitError(error: unknown): void {
    if (this.listenerCount('error') > 0) this.emit('error', error);
  }
}
