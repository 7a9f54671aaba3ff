// What fetching a mailbox is given: the engine's counter, rules, and the edges that tests replace.
import type { Logger } from 'pino';
import type { ErrorCode } from '../../../contract/error-codes.ts';
import type { Engine } from '../../engine/engine-options.ts';
import type { MailboxTextCode } from '../../messages/mailbox.table.ts';
import type { FreeBytes } from '../watch/disk-space.ts';
import type { MailboxTimes } from './mailbox.ts';

export interface MailboxRules {
  /** Larger mails are refused visibly. */
  readonly maxMailBytes: number;
  /** Mails received and not yet at their end, of all mailboxes together. */
  readonly maxOpen: number;
  readonly keepFreeBytes: number;
  readonly usesIdle: boolean;
  /** A full disk ends the run instead of being waited for. */
  readonly isOnce: boolean;
}

export interface TakenMail {
  readonly mailbox: string;
  /** `pec-studio/INBOX/17-4711.eml` */
  readonly path: string;
  readonly documentId: string;
  /** Null when the same bytes were there before. */
  readonly batchId: string | null;
}

export interface MailListener {
  taken(mail: TakenMail): void;
  tell(code: MailboxTextCode, fill: Readonly<Record<string, string | number>>): void;
}

export interface MailboxHouse {
  readonly engine: Pick<Engine, 'receive' | 'nextEnded' | 'db'>;
  readonly clock: { now(): Date };
  readonly log: Logger;
  readonly rules: MailboxRules;
  readonly times: MailboxTimes;
  /** Where the originals go: its disk must have room. */
  readonly dataDir: string;
  /** For mails on their way in. */
  readonly incoming: string;
  readonly freeBytes: FreeBytes;
  readonly listener: MailListener;
}

/** Why a mailbox stands still although nothing is wrong with its server; null when it goes on. */
export type OnWait = (code: ErrorCode | null) => void;
