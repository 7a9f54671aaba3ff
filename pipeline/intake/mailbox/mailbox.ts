// A mailbox as it is configured, and how long things may take.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Channel } from '../../../contract/words.ts';

/** What becomes of a mail on the server once it is received here. Nothing is ever deleted. */
export type DoneAction =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'move'; readonly folder: string };

export interface Mailbox {
  /** In lists, logs and the paths of its mails: `pec-studio`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (imaps); otherwise by STARTTLS where `needsTls`. */
  readonly isSecure: boolean;
  /** False only for this machine itself. */
  readonly needsTls: boolean;
  readonly user: string;
  /** Never printed. */
  readonly password: string;
  /** PEM of the authorities to trust instead of the usual ones. */
  readonly ca: string | null;
  readonly folders: readonly string[];
  /** At the first look older mails stay where they are, and are counted. */
  readonly since: CivilDate | 'all';
  readonly done: DoneAction;
  readonly client: string | null;
  readonly channel: Channel;
}

export interface MailboxTimes {
  /** A command that has no answer after so long has none. */
  readonly commandMs: number;
  /** A piece of a mail. */
  readonly pieceMs: number;
  /** A full look at least so often, whatever the server tells or forgets to tell. */
  readonly lookMs: number;
  /** After trouble with the server: first, doubled each time, at most. */
  readonly retryMs: Bounds;
  /** After a refused login: providers lock accounts. */
  readonly loginRetryMs: Bounds;
  /** After trouble with one mail. */
  readonly mailRetryMs: Bounds;
  /** Between two looks at a full disk. */
  readonly diskPauseMs: number;
}

export interface Bounds {
  readonly first: number;
  readonly most: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export function usualTimes(pollSeconds: number): MailboxTimes {
  return {
    commandMs: MINUTE,
    pieceMs: 2 * MINUTE,
    lookMs: pollSeconds * SECOND,
    retryMs: { first: 5 * SECOND, most: 10 * MINUTE },
    loginRetryMs: { first: 15 * MINUTE, most: 12 * HOUR },
    mailRetryMs: { first: MINUTE, most: 6 * HOUR },
    diskPauseMs: 5 * SECOND,
  };
}

/** @param times how often it went wrong in a row, from 1 */
export function pauseMs({ first, most }: Bounds, times: number): number {
  const doubled = first * 2 ** Math.min(times - 1, 30);
  return Math.min(doubled, most);
}
