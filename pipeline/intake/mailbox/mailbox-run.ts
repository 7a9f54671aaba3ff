// Keeps one mailbox going beside everything else: connects, looks, waits for news; after trouble tries again, ever later.
// Stops in the middle of whatever it does: what is half done is done again.
import { setTimeout as pause } from 'node:timers/promises';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';
import type { SideHealth, SideWork } from '../../server/side-work.ts';
import { ImapConnection } from './imap-connection.ts';
import { loginPausedUntil, loginWorks, noteRefusedLogin } from './login-pause.ts';
import { lookThrough } from './look-through.ts';
import { type Mailbox, pauseMs } from './mailbox.ts';
import type { MailboxHouse } from './mailbox-house.ts';

export class MailboxRun implements SideWork {
  readonly name: string;
  private readonly house: MailboxHouse;
  private readonly mailbox: Mailbox;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private failures = 0;
  private state: SideHealth = { state: 'starting', trouble: null, lastRoundAt: null };

  constructor(house: MailboxHouse, mailbox: Mailbox) {
    this.house = house;
    this.mailbox = mailbox;
    this.name = `mailbox:${mailbox.name}`;
  }

  async start(): Promise<void> {
    this.running ??= this.run(this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort(new DOMException('the mailbox stops', 'AbortError'));
    await this.running;
    this.state = { ...this.state, state: 'stopped' };
  }

  health(): SideHealth {
    return this.state;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.session(signal);
      } catch (error) {
        if (signal.aborted) return;
        const { code } = asAppError(error);
        this.failures += 1;
        this.trouble(code, asAppError(error).message);
        await pause(this.untilNextTry(code), null, { signal }).catch(() => undefined);
      }
    }
  }

  /** A login that was refused is waited for elsewhere: how long, is in the database. */
  private untilNextTry(code: ErrorCode): number {
    const { times } = this.house;
    const isLogin = code === 'mailbox.auth_failed' || code === 'mailbox.login_paused';
    const ms = isLogin ? times.retryMs.most : pauseMs(times.retryMs, this.failures);
    return ms * (0.5 + Math.random() / 2);
  }

  private async session(signal: AbortSignal): Promise<void> {
    const { house, mailbox } = this;
    const connection = await logIn(house, mailbox, signal);
    const stop = () => connection.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (;;) {
        const onWait = (code: ErrorCode | null) => (code === null ? this.goesOn() : this.trouble(code, ''));
        const trouble = await lookThrough({ house, mailbox, connection, signal, onWait });
        this.looked(trouble);
        await connection.waitForNews(house.rules.usesIdle, house.times.lookMs, signal);
        signal.throwIfAborted();
      }
    } finally {
      signal.removeEventListener('abort', stop);
      connection.close();
    }
  }

  private looked(trouble: ErrorCode | null): void {
    this.failures = 0;
    if (trouble !== null) this.trouble(trouble, '');
    else {
      if (this.state.trouble !== null) {
        this.house.listener.tell('mailbox.works_again', { mailbox: this.mailbox.name });
      }
      this.state = { ...this.state, state: 'working', trouble: null };
    }
    this.state = { ...this.state, lastRoundAt: this.house.clock.now() };
  }

  private goesOn(): void {
    if (this.state.trouble === 'store.disk_full')
      this.state = { ...this.state, state: 'working', trouble: null };
  }

  /** Said when it begins, not at every try. */
  private trouble(code: ErrorCode, detail: string): void {
    if (this.state.trouble !== code) {
      this.house.log.warn({ mailbox: this.mailbox.name, code, detail }, 'mailbox troubled');
      this.house.listener.tell('mailbox.troubled', { mailbox: this.mailbox.name, code });
    }
    this.state = { ...this.state, state: 'troubled', trouble: code };
  }
}

/** @throws AppError mailbox.login_paused, mailbox.auth_failed, and what opening throws */
export async function logIn(
  { engine, clock, times }: Pick<MailboxHouse, 'engine' | 'clock' | 'times'>,
  mailbox: Mailbox,
  signal: AbortSignal,
): Promise<ImapConnection> {
  const until = await loginPausedUntil(engine.db, mailbox, clock.now());
  if (until !== null) throw new AppError('mailbox.login_paused', `until ${until.toISOString()}`);
  try {
    const connection = await ImapConnection.open(mailbox, times, signal);
    await loginWorks(engine.db, mailbox);
    return connection;
  } catch (error) {
    if (asAppError(error).code === 'mailbox.auth_failed') {
      await noteRefusedLogin(engine.db, mailbox, times, clock.now());
    }
    throw error;
  }
}
