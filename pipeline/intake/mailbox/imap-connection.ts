// One connection to a mail server: the few commands that are needed, each with a time limit, and what servers answer in
// plain types. A silent server ends the connection. (Border file: the IMAP library, whose raw responses have no types.)
import { ImapFlow } from 'imapflow';
import { AppError } from '../../../contract/app-error.ts';
import {
  bodyIn,
  cleanId,
  type MailHead,
  type OpenFolder,
  type RawClient,
  type RawHandlers,
  uidsIn,
} from './imap-raw.ts';
import type { Mailbox, MailboxTimes } from './mailbox.ts';
import { isRefusal, mailboxError } from './mailbox-trouble.ts';

/** Asked for at a time of a mail's bytes. */
export const PIECE_BYTES = 262_144;
/** A server that answers with more than this is not believed: one piece with what surrounds it, or a page of heads. */
const MAX_LITERAL_BYTES = 4 * PIECE_BYTES;
const MAX_LINE_BYTES = 16 * 1_048_576;
const MAX_RESPONSE_BYTES = 32 * 1_048_576;

const atom = (value: string) => ({ type: 'ATOM', value });
const sequence = (value: string) => ({ type: 'SEQUENCE', value });

export class ImapConnection {
  private readonly client: ImapFlow;
  private readonly times: MailboxTimes;
  private news: (() => void) | null = null;

  private constructor(mailbox: Mailbox, times: MailboxTimes) {
    this.times = times;
    const { host, port, isSecure, needsTls, user, password, ca } = mailbox;
    this.client = new ImapFlow({
      ...{ host, port, secure: isSecure },
      // One way or the other, never a quiet fall back.
      ...(isSecure ? {} : { doSTARTTLS: needsTls }),
      tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === null ? {} : { ca }) },
      auth: { user, pass: password },
      logger: false,
      clientInfo: { name: 'civis-intake' },
      // IDLE is asked for by us, bytes come as they are, nothing is inflated.
      ...{ disableAutoIdle: true, disableAutoEnable: true, disableCompression: true, disableBinary: true },
      connectionTimeout: times.commandMs,
      greetingTimeout: times.commandMs,
      socketTimeout: Math.max(times.pieceMs, times.lookMs) * 2,
      ...{ maxLiteralSize: MAX_LITERAL_BYTES, maxLineLength: MAX_LINE_BYTES },
      maxResponseSize: MAX_RESPONSE_BYTES,
    });
    // Without a listener a dropped connection would end the process; the next command says what happened.
    this.client.on('error', () => this.news?.());
    this.client.on('close', () => this.news?.());
    this.client.on('exists', () => this.news?.());
  }

  /** @throws AppError mailbox.auth_failed, mailbox.tls_failed, mailbox.unreachable, mailbox.timeout */
  static async open(mailbox: Mailbox, times: MailboxTimes, signal: AbortSignal): Promise<ImapConnection> {
    const connection = new ImapConnection(mailbox, times);
    const stop = () => connection.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      await connection.within(times.commandMs * 2, () => connection.client.connect());
      if (mailbox.needsTls && !connection.client.secureConnection) {
        throw new AppError('mailbox.tls_failed', 'not encrypted');
      }
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  get isUsable(): boolean {
    return this.client.usable;
  }

  get canMove(): boolean {
    return this.client.capabilities.has('MOVE');
  }

  /** @throws AppError mailbox.folder_missing */
  async openFolder(folder: string, isReadOnly: boolean): Promise<OpenFolder> {
    const found = await this.command(() =>
      this.client.mailboxOpen(folder, { readOnly: isReadOnly }).catch((error: unknown) => {
        if (isRefusal(error)) throw new AppError('mailbox.folder_missing');
        throw error;
      }),
    );
    if (found.uidValidity === undefined) throw new AppError('mailbox.protocol', 'no UIDVALIDITY');
    return {
      uidValidity: String(found.uidValidity),
      uidNext: found.uidNext || null,
      count: found.exists ?? 0,
    };
  }

  /** UIDs from this one on, ascending. */
  async uidsFrom(first: number): Promise<readonly number[]> {
    // `n:*` always has the last mail in it, whatever its number.
    const found = await this.search([atom('UID'), sequence(`${first}:*`)]);
    return found.filter((uid) => uid >= first);
  }

  /** UIDs of mails that the server got on this day (its own) or later, ascending. */
  uidsSince(day: Date): Promise<readonly number[]> {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const text = `${day.getUTCDate()}-${months[day.getUTCMonth()]}-${day.getUTCFullYear()}`;
    return this.search([atom('SINCE'), atom(text)]);
  }

  async isThere(uid: number): Promise<boolean> {
    return (await this.search([atom('UID'), sequence(String(uid))])).includes(uid);
  }

  private async search(criteria: readonly unknown[]): Promise<readonly number[]> {
    const found = new Set<number>();
    await this.raw('UID SEARCH', criteria, {
      SEARCH: async (response) => {
        for (const uid of uidsIn(response)) found.add(uid);
      },
    });
    return [...found].sort((a, b) => a - b);
  }

  /** What is known of these mails; one whose answer makes no sense is missing. */
  async heads(uids: readonly number[]): Promise<ReadonlyMap<number, MailHead>> {
    const heads = new Map<number, MailHead>();
    const query = { uid: true, envelope: true, size: true, internalDate: true };
    const found = await this.command(() =>
      this.client.fetchAll(uids.join(','), query, { uid: true }).catch((error: unknown) => {
        if (isRefusal(error)) return [];
        throw error;
      }),
    );
    for (const { uid, envelope, size, internalDate } of found) {
      heads.set(uid, {
        messageId: cleanId(envelope?.messageId),
        announcedBytes: typeof size === 'number' ? size : null,
        arrivedAt: internalDate instanceof Date ? internalDate : null,
      });
    }
    return heads;
  }

  /**
   * Some bytes of a mail, as they are on the server; fewer than asked for at its end. Null when the server gives nothing
   * for this mail.
   * @throws AppError mailbox.protocol for more bytes than asked for, or text instead of bytes
   */
  async piece(uid: number, start: number): Promise<Buffer | null> {
    const body = { ...atom('BODY.PEEK'), section: [], partial: [start, PIECE_BYTES] };
    const pieces: (Buffer | 'text')[] = [];
    const query = [sequence(String(uid)), [atom('UID'), body]];
    const handlers: RawHandlers = {
      FETCH: async (response) => {
        pieces.push(...bodyIn(response, uid));
      },
    };
    await this.raw('UID FETCH', query, handlers, this.times.pieceMs);
    const [piece, ...others] = pieces;
    if (piece === undefined) return null;
    if (others.length > 0) throw new AppError('mailbox.protocol', 'several answers for one mail');
    if (piece === 'text') throw new AppError('mailbox.protocol', 'text instead of bytes');
    if (piece.length > PIECE_BYTES) throw new AppError('mailbox.protocol', 'more than asked for');
    return piece;
  }

  /** @returns false where the server refuses */
  addFlag(uids: readonly number[], flag: string): Promise<boolean> {
    return this.command(() =>
      this.client.messageFlagsAdd(uids.join(','), [flag], { uid: true, silent: true }),
    );
  }

  /** @returns false where the server refuses */
  async move(uids: readonly number[], folder: string): Promise<boolean> {
    // Without MOVE the library copies and deletes: not for us.
    if (!this.canMove) return false;
    return Boolean(await this.command(() => this.client.messageMove(uids.join(','), folder, { uid: true })));
  }

  /** Until the server tells of something, the connection ends, the time is over or the signal is aborted. */
  async waitForNews(usesIdle: boolean, maxMs: number, signal: AbortSignal): Promise<void> {
    const isIdling = usesIdle && this.client.capabilities.has('IDLE') && this.client.mailbox !== false;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, maxMs);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.news = wake;
      signal.addEventListener('abort', wake, { once: true });
      if (signal.aborted || !this.client.usable) wake();
      // Ends with the next command; its error is that of the next command too.
      else if (isIdling) this.client.idle().catch(wake);
    });
    this.news = null;
    if (signal.aborted) return;
    // Ends IDLE, and asks whether anybody is still there: half-open connections look alive.
    await this.keepAlive();
  }

  async keepAlive(): Promise<void> {
    await this.command(() => this.client.noop());
  }

  /** At once. */
  close(): void {
    this.client.close();
  }

  private async raw(
    command: string,
    query: readonly unknown[],
    untagged: RawHandlers,
    ms = this.times.commandMs,
  ): Promise<void> {
    const client = this.client as unknown as RawClient;
    await this.within(ms, async () => {
      const answer = await client.exec(command, query, { untagged });
      answer.next();
    });
  }

  private command<T>(work: () => Promise<T>): Promise<T> {
    return this.within(this.times.commandMs, work);
  }

  private async within<T>(ms: number, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new AppError('mailbox.timeout'));
        this.close();
      }, ms);
    });
    try {
      return await Promise.race([work(), late]);
    } catch (error) {
      throw mailboxError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}
