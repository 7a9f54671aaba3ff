// The configured mailboxes as work beside `serve`: one each, so that none waits for another.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../../config/settings.ts';
import type { Engine } from '../../engine/engine-options.ts';
import type { SideWork } from '../../server/side-work.ts';
import { freeBytesOf } from '../watch/disk-space.ts';
import { type Mailbox, usualTimes } from './mailbox.ts';
import type { MailboxHouse, MailListener } from './mailbox-house.ts';
import { MailboxRun } from './mailbox-run.ts';

const BYTES_PER_MB = 1_048_576;

export interface MailboxParts {
  readonly config: Config;
  readonly engine: Engine;
  readonly clock: { now(): Date };
  readonly log: Logger;
  /** config/mailboxes.ts */
  readonly mailboxes: readonly Mailbox[];
}

/** None where none is configured. Each starts at once and tells its trouble by its health and the log. */
export function openMailboxes(parts: MailboxParts): readonly SideWork[] {
  const listener: MailListener = {
    taken: () => undefined,
    tell: (code, fill) => parts.log.info({ code, ...fill }, 'mailbox'),
  };
  const house = mailboxHouse(parts, listener, false);
  return parts.mailboxes.map((mailbox) => {
    const run = new MailboxRun(house, mailbox);
    return {
      name: run.name,
      async start() {
        await clearIncoming(house, mailbox);
        await run.start();
      },
      stop: () => run.stop(),
      health: () => run.health(),
    };
  });
}

export function mailboxHouse(
  { config, engine, clock, log }: Omit<MailboxParts, 'mailboxes'>,
  listener: MailListener,
  isOnce: boolean,
): MailboxHouse {
  return {
    ...{ engine, clock, log, listener, dataDir: config.dataDir, freeBytes: freeBytesOf },
    incoming: join(config.dataDir, 'incoming-mail'),
    times: usualTimes(config.imapPollSeconds),
    rules: {
      maxMailBytes: config.maxFileMb * BYTES_PER_MB,
      maxOpen: config.imapOpenMails,
      keepFreeBytes: config.watchMinFreeMb * BYTES_PER_MB,
      usesIdle: config.imapIdle === 'on',
      isOnce,
    },
  };
}

/** What a crash left half fetched is fetched again. */
export async function clearIncoming({ incoming }: MailboxHouse, { name }: Mailbox): Promise<void> {
  await mkdir(incoming, { recursive: true });
  const own = new RegExp(`^${name}-[0-9a-f-]{36}\\.eml$`);
  for (const file of await readdir(incoming)) {
    if (own.test(file)) await rm(join(incoming, file), { force: true });
  }
}
