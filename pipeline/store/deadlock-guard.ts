// Inside a transaction every other way to the same single connection would wait for ever: for the transaction
// that waits for it. The guard knows in which transaction the running code is, and throws instead.
import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../../contract/app-error.ts';

/** A client that was checked out by the code that is running now, or by code that called it. */
export interface GuardedClient {
  readonly isInTransaction: boolean;
}

export class DeadlockGuard {
  private readonly current = new AsyncLocalStorage<GuardedClient>();

  /**
   * Must be called synchronously in the function that checks a client out: the caller's rest then runs in the
   * client's scope, also drizzle's `transaction`, which knows nothing of us. A scope whose client is not (or no
   * longer) inside a transaction forbids nothing.
   */
  enter(client: GuardedClient): void {
    this.current.enterWith(client);
  }

  /** @throws AppError defect.unexpected when the running code is inside a transaction of another client. */
  check(asking: GuardedClient | null): void {
    const holder = this.current.getStore();
    if (!holder || holder === asking || !holder.isInTransaction) return;
    throw new AppError(
      'defect.unexpected',
      'would deadlock: a query outside the open transaction was awaited inside it (queue after the commit)',
    );
  }
}
