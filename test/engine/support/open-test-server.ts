// The HTTP side over a real engine with fake stages; who is asking stands in a header, so that each test says it.
import { pino } from 'pino';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import type { Config } from '../../../pipeline/config/settings.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import type { AuditEntry } from '../../../pipeline/server/access/access.ts';
import { permissionsOf, ROLES, type Role } from '../../../pipeline/server/access/permissions.table.ts';
import type { Principal } from '../../../pipeline/server/access/principal.ts';
import { type AppOptions, buildApp } from '../../../pipeline/server/build-app.ts';
import type { App } from '../../../pipeline/server/routes/route-module.ts';
import type { ServerHouse } from '../../../pipeline/server/server-house.ts';
import { NO_READER } from './open-test-engine.ts';

export interface TestServer {
  readonly app: App;
  /** What was written to the audit trail. */
  readonly audit: readonly AuditEntry[];
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly config?: Partial<Config>;
  readonly house?: Partial<ServerHouse>;
  readonly app?: AppOptions;
}

const noSanitiser = async () => {
  throw new Error('nothing is sanitised here');
};

export async function openTestServer(engine: Engine, options: TestServerOptions = {}): Promise<TestServer> {
  const audit: AuditEntry[] = [];
  const stopping = new AbortController();
  const house: ServerHouse = {
    config: { ...loadConfig({}, {}, '/nowhere').config, ...options.config },
    engine,
    reader: {
      ...NO_READER,
      sanitise: noSanitiser,
      paint: noSanitiser,
      prepare: noSanitiser,
      isIdle: () => true,
    },
    clock: { now: () => new Date() },
    log: pino({ level: 'silent' }),
    signal: stopping.signal,
    sides: [],
    access: {
      authenticate: async ({ headers }) =>
        principalOf(headers['x-test-role'], headers['x-test-clients'], headers['x-test-id']),
      record: async (entry) => {
        audit.push(entry);
      },
      recordIn: async (_tx, entry) => {
        audit.push(entry);
      },
    },
    ...options.house,
  };
  const app = await buildApp(house, options.app);
  const close = async () => {
    stopping.abort();
    await app.close();
  };
  return { app, audit, close };
}

/** The headers of somebody with a role, who sees all clients unless some are named. */
export function asRole(
  role: Role,
  clientIds: readonly string[] | null = null,
  id: string = role,
): Record<string, string> {
  return {
    'x-test-role': role,
    'x-test-id': id,
    ...(clientIds ? { 'x-test-clients': clientIds.join() } : {}),
  };
}

function principalOf(role: unknown, clients: unknown, id: unknown): Principal | null {
  const known = ROLES.find((each) => each === role);
  if (!known) return null;
  return {
    ...{ id: `user:${typeof id === 'string' ? id : known}`, name: known, kind: 'user', role: known },
    permissions: permissionsOf(known),
    clientIds: typeof clients === 'string' ? clients.split(',').filter(Boolean) : null,
  };
}
