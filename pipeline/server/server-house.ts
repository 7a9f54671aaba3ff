// What every route is given.
import type { Logger } from 'pino';
import type { Config } from '../config/settings.ts';
import type { Engine } from '../engine/engine-options.ts';
import type { PagePictures } from '../office/papers/page-picture.ts';
import type { Readers } from '../sandbox/page-reader.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Access } from './access/access.ts';
import type { PasswordHasher } from './access/passwords/password-hasher.ts';
import type { SideWork } from './side-work.ts';

export interface ServerHouse {
  readonly config: Config;
  readonly engine: Engine;
  readonly reader: Readers;
  readonly clock: Clock;
  readonly log: Logger;
  readonly access: Access;
  /** What runs beside: watched folders, mailboxes, reminders; started in this order once the engine works. */
  readonly sides: readonly SideWork[];
  /** Those that are painted ahead; its own unless given. */
  readonly pictures?: PagePictures;
  /** At today's cost unless given (tests). */
  readonly passwords?: PasswordHasher;
  /** Aborted when the server stops: what waits for the engine ends with it. */
  readonly signal: AbortSignal;
}
