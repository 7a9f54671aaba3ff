// The HTTP side with its real doors: people, sessions, tokens in the database of the test; passwords at a cost that
// tests can pay; a clock that tests move.
import { randomUUID } from 'node:crypto';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import type { Config } from '../../../pipeline/config/settings.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { csrfTokenOf } from '../../../pipeline/server/access/csrf.ts';
import { type OfficeAccess, openOfficeAccess } from '../../../pipeline/server/access/office-access.ts';
import { PasswordHasher } from '../../../pipeline/server/access/passwords/password-hasher.ts';
import { makeToken } from '../../../pipeline/server/access/people/manage-tokens.ts';
import type { Permission, Role } from '../../../pipeline/server/access/permissions.table.ts';
import { localPrincipal } from '../../../pipeline/server/access/principal.ts';
import { beginSession } from '../../../pipeline/server/access/sessions.ts';
import type { App } from '../../../pipeline/server/routes/route-module.ts';
import { addUser, nameKeyOf } from '../../../pipeline/store/access/user-rows.ts';
import { openTestServer, type TestServerOptions } from './open-test-server.ts';

export const GOOD_PASSWORD = 'graffetta lampada ottobre';

/** Counts what it is asked: the same work for everybody is seen by it, not by a watch. */
export class CountingHasher extends PasswordHasher {
  verified: (string | null)[] = [];
  constructor(log2N = 4) {
    super({ log2N, r: 1, p: 1 });
  }
  override verify(password: string, stored: string | null): Promise<boolean> {
    this.verified.push(stored === null ? null : 'hash');
    return super.verify(password, stored);
  }
}

export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly secret: string;
  readonly cookie: string;
  readonly csrf: string;
}

export interface AccessServer {
  readonly app: App;
  readonly engine: Engine;
  readonly access: OfficeAccess;
  readonly config: Config;
  readonly passwords: CountingHasher;
  readonly clock: { now(): Date; move(ms: number): void };
  /** Somebody with a password. */
  addPerson(
    role: Role,
    more?: { name?: string; password?: string | null },
  ): Promise<{ id: string; name: string }>;
  signedIn(role: Role): Promise<SignedIn>;
  token(permissions: readonly Permission[], days?: number): Promise<string>;
  close(): Promise<void>;
}

export async function openAccessServer(
  engine: Engine,
  options: TestServerOptions = {},
): Promise<AccessServer> {
  const config = { ...loadConfig({}, {}, '/nowhere').config, ...options.config };
  let offset = 0;
  const clock = {
    now: () => new Date(Date.now() + offset),
    move: (ms: number) => {
      offset += ms;
    },
  };
  const access = openOfficeAccess({ db: engine.db, clock, config });
  const passwords = new CountingHasher();
  const server = await openTestServer(engine, {
    config,
    house: { access, clock, passwords, ...options.house },
    ...(options.app ? { app: options.app } : {}),
  });
  const addPerson: AccessServer['addPerson'] = async (role, { name, password = GOOD_PASSWORD } = {}) => {
    const id = randomUUID();
    const known = name ?? `persona ${id.slice(0, 8)}`;
    const now = clock.now();
    await addUser(engine.db, {
      ...{ id, name: known, nameKey: nameKeyOf(known), role, clientIds: null, isActive: true },
      ...{ passwordHash: password === null ? null : await passwords.hash(password) },
      ...{ createdAt: now, updatedAt: now },
    });
    return { id, name: known };
  };
  return {
    ...{ app: server.app, engine, access, config, passwords, clock, addPerson },
    async signedIn(role) {
      const { id: userId, name } = await addPerson(role);
      const facts = { userId, address: null, now: clock.now() };
      const secret = await engine.db.transaction((tx) => beginSession(tx, config, facts));
      return { userId, name, secret, cookie: `civis=${secret}`, csrf: csrfTokenOf(secret) };
    },
    async token(permissions, expiresInDays = 30) {
      const house = { access, clock, config, engine };
      const wanted = { name: 'programma', permissions, clientIds: null, expiresInDays };
      return (await makeToken(house, localPrincipal(null), wanted)).token;
    },
    close: () => server.close(),
  };
}

/** The value of a cookie that an answer sets; null where it does not. */
export function setCookieOf(
  headers: { 'set-cookie'?: string | string[] | undefined },
  name: string,
): string | null {
  const line = [headers['set-cookie'] ?? []].flat().find((each) => each.startsWith(`${name}=`));
  return line?.slice(name.length + 1).split(';')[0] || null;
}

/** As a browser does: asks for the page, keeps its cookie, sends its hidden fields with what was typed. */
export async function submit(
  app: App,
  path: string,
  typed: Readonly<Record<string, string>>,
  {
    page = path,
    cookie = '',
    headers = {},
  }: { page?: string; cookie?: string; headers?: Record<string, string> } = {},
) {
  const got = await app.inject({ url: page, headers: { cookie, ...headers } });
  const form = formFields(got.body);
  const made = [got.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]);
  return app.inject({
    ...{ method: 'POST', url: path, payload: new URLSearchParams({ ...form, ...typed }).toString() },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: [cookie, ...made].filter(Boolean).join('; '),
      ...headers,
    },
  });
}

export function formFields(html: string): Record<string, string> {
  const hidden = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...hidden].map(([, name, value]) => [String(name), String(value)]));
}
