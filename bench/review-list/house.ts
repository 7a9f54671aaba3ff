// The service as `serve` runs it over a folder or a database of its own, with somebody signed in.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { openOffice } from '../../pipeline/cli/open-office.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { openOfficeAccess } from '../../pipeline/server/access/office-access.ts';
import { beginSession } from '../../pipeline/server/access/sessions.ts';
import { serveOffice } from '../../pipeline/server/serve-office.ts';
import { addUser } from '../../pipeline/store/access/user-rows.ts';
import type { Db } from '../../pipeline/store/database.ts';

/** Some weeks after the first notices came. */
const NOW = new Date('2026-03-01T08:00:00Z');

export interface QueueHouse {
  readonly url: string;
  readonly db: Db;
  /** Of a reviewer's session cookie. */
  readonly secret: string;
  close(): Promise<void>;
}

/** @param postgres address of an empty database; null: one in the folder */
export async function openQueueHouse(folder: string, postgres: string | null): Promise<QueueHouse> {
  const clock = { now: () => NOW };
  const environment = { CIVIS_PORT: '0', ...(postgres === null ? {} : { CIVIS_DATABASE_URL: postgres }) };
  const { config } = loadConfig(environment, { dataDir: join(folder, 'data') }, folder);
  const office = await openOffice(config, clock);
  const { db } = office.engine;
  const access = openOfficeAccess({ db, clock, config });
  const stopping = new AbortController();
  const log = pino({ level: 'silent' });
  const server = await serveOffice({ config, ...office, log, access, signal: stopping.signal, sides: [] });
  const userId = randomUUID();
  await addUser(db, {
    ...{ id: userId, name: 'bench', nameKey: 'bench', role: 'reviewer', clientIds: null, isActive: true },
    ...{ passwordHash: null, createdAt: NOW, updatedAt: NOW },
  });
  const facts = { userId, address: null, now: NOW };
  const secret = await db.transaction((tx) => beginSession(tx, config, facts));
  return {
    ...{ url: server.localUrl, db, secret },
    close: async () => {
      stopping.abort();
      await server.close();
      await office.close();
    },
  };
}
