// `serve`: everything in one process, until it is asked to stop.
import { resolve } from 'node:path';
import { loadConfig } from '../../../config/load-config.ts';
import { readMailboxes } from '../../../config/mailboxes.ts';
import type { Config } from '../../../config/settings.ts';
import { openMailboxes } from '../../../intake/mailbox/open-mailboxes.ts';
import { offerLocalKey } from '../../../server/access/local-key.ts';
import { openOfficeAccess } from '../../../server/access/office-access.ts';
import { openReach } from '../../../server/reach/open-reach.ts';
import { serveOffice } from '../../../server/serve-office.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { exitOfStop } from '../../interrupt.ts';
import { logger, type Office } from '../../open-office.ts';
import { picturesSide } from '../../service/pictures-side.ts';
import { remindersSide } from '../../service/reminders-side.ts';
import { retentionSide } from '../../service/retention-side.ts';
import { watchSide } from '../../service/watch-side.ts';
import { systemClock } from '../../system-clock.ts';
import type { Terminal } from '../../terminal.ts';
import { untilInterrupted } from '../../until-interrupted.ts';
import { withOffice } from '../../with-office.ts';
import { sayWhereItAnswers } from './say-where.ts';

export interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
  readonly data?: string;
}

const STAYS = { name: 'serve', readsWhenIdle: true };
const WHEN_INTERRUPTED = 'Il servizio è fermo; ciò che non è finito riprende al prossimo avvio.';

/** @throws AppError server.plain_http, server.certificate, config.invalid, and what opening the office throws */
export async function serveCommand(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const { config } = loadConfig(terminal.env, {
    ...(options.data === undefined ? {} : { dataDir: resolve(options.data) }),
    ...(options.host === undefined ? {} : { host: options.host }),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  // Before the data folder is opened and readers start: what may not listen says so at once.
  await openReach(config, systemClock.now());
  const serve = (office: Office, signal: AbortSignal) => serveUntil({ config, office, terminal }, signal);
  return withOffice(config, terminal, WHEN_INTERRUPTED, serve, STAYS);
}

interface Served {
  readonly config: Config;
  readonly office: Office;
  readonly terminal: Terminal;
}

async function serveUntil({ config, office, terminal }: Served, signal: AbortSignal): Promise<ExitCode> {
  const { engine, clock } = office;
  const { db } = engine;
  const log = logger(config);
  const access = openOfficeAccess({ db, clock, config });
  const mailboxes = readMailboxes(config, terminal.env);
  const ahead = picturesSide(office, log, signal);
  const sides = [
    ahead.side,
    ...(await watchSide({ config, office, log })),
    ...openMailboxes({ config, engine, clock, log, mailboxes }),
    ...remindersSide(config, office, log),
    ...retentionSide(config, office, log),
  ];
  const server = await serveOffice({
    config,
    ...office,
    log,
    access,
    signal,
    sides,
    pictures: ahead.pictures,
  });
  try {
    const { localUrl, certificate } = server;
    const offered = await offerLocalKey(config.dataDir, localUrl, certificate?.cert ?? null);
    access.acceptLocalKey(offered.key);
    try {
      await sayWhereItAnswers({ config, db, clock, server, terminal });
      await untilInterrupted(signal);
    } finally {
      await offered.withdraw();
    }
  } finally {
    await server.close();
  }
  return exitOfStop(signal);
}
