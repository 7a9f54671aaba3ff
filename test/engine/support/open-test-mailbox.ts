// A mailbox over a test server and a real engine, with short pauses and a listener that keeps what it is told.
import { mkdir } from 'node:fs/promises';
import { pino } from 'pino';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import type { Mailbox } from '../../../pipeline/intake/mailbox/mailbox.ts';
import type {
  MailboxHouse,
  MailboxRules,
  TakenMail,
} from '../../../pipeline/intake/mailbox/mailbox-house.ts';
import { LIMITS } from './open-test-engine.ts';

export function testMailbox(port: number, more: Partial<Mailbox> = {}): Mailbox {
  return {
    ...{ name: 'pec', host: '127.0.0.1', port, isSecure: false, needsTls: false },
    ...{ user: 'studio@pec.example', password: 'segreto', ca: null, folders: ['INBOX'] },
    since: 'all',
    done: { kind: 'flag', flag: '\\Seen' },
    client: null,
    channel: 'pec',
    ...more,
  };
}

export interface TestHouse extends MailboxHouse {
  readonly told: string[];
  readonly takenMails: TakenMail[];
}

export async function testHouse(
  engine: MailboxHouse['engine'] & Partial<Engine>,
  root: string,
  rules: Partial<MailboxRules> = {},
  more: Partial<MailboxHouse> = {},
): Promise<TestHouse> {
  const told: string[] = [];
  const takenMails: TakenMail[] = [];
  const incoming = `${root}/incoming`;
  await mkdir(incoming, { recursive: true });
  return {
    engine,
    clock: { now: () => new Date() },
    log: pino({ level: 'silent' }),
    rules: {
      maxMailBytes: LIMITS.maxFileBytes,
      ...{ maxOpen: 1_000, keepFreeBytes: 0, usesIdle: true, isOnce: true },
      ...rules,
    },
    times: {
      ...{ commandMs: 5_000, pieceMs: 5_000, lookMs: 60_000, diskPauseMs: 10 },
      retryMs: { first: 10, most: 50 },
      loginRetryMs: { first: 900_000, most: 43_200_000 },
      mailRetryMs: { first: 60_000, most: 60_000 },
    },
    ...{ dataDir: root, incoming, freeBytes: async () => 1e12 },
    listener: {
      taken: (mail) => void takenMails.push(mail),
      tell: (code) => void told.push(code),
    },
    told,
    takenMails,
    ...more,
  };
}
