// Every route there is, and everybody who may ask: a route without a row here fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { ROLES } from '../../../pipeline/server/access/permissions.table.ts';
import { type AccessServer, openAccessServer } from '../support/open-access-server.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const ASKERS = [
  ...['nobody', 'operator', 'reviewer', 'expert', 'admin'],
  ...['token without', 'expired token', 'expired session'],
] as const;
/** `in`: let in, whatever the answer then is. */
type Expected = 'in' | 401 | 403 | 303;
type Row = readonly Expected[];

/** In the order of ASKERS; the token has `metrics` alone. */
const OPEN: Row = ['in', 'in', 'in', 'in', 'in', 'in', 'in', 'in'];
const ADMIN: Row = [401, 403, 403, 403, 'in', 403, 401, 401];
const ANYBODY: Row = [401, 'in', 'in', 'in', 'in', 'in', 401, 401];
const UPLOAD: Row = [401, 'in', 'in', 'in', 'in', 403, 401, 401];
/** Reviewers and above: operators bring papers in and see no notices. */
const READ: Row = [401, 403, 'in', 'in', 'in', 403, 401, 401];
const WRITE = READ;
const EXPORT = READ;
const DECIDE: Row = [401, 403, 403, 'in', 'in', 403, 401, 401];
const CLIENTS = DECIDE;
const METRICS: Row = [401, 403, 403, 403, 'in', 'in', 401, 401];
/** Pages of people: nobody is sent to the sign-in page, programs have no account. */
const PEOPLE: Row = [303, 'in', 'in', 'in', 'in', 403, 401, 303];

const ROUTES: Readonly<Record<string, Row>> = {
  'GET /healthz': OPEN,
  'GET /readyz': OPEN,
  'GET /api/v1/me': ANYBODY,
  'GET /api/v1/me/sessions': ANYBODY,
  'DELETE /api/v1/me/sessions/:id': ANYBODY,
  'GET /api/v1/users': ADMIN,
  'GET /api/v1/users/:id': ADMIN,
  'POST /api/v1/users': ADMIN,
  'PATCH /api/v1/users/:id': ADMIN,
  'DELETE /api/v1/users/:id': ADMIN,
  'POST /api/v1/users/:id/password-link': ADMIN,
  'GET /api/v1/sessions': ADMIN,
  'DELETE /api/v1/sessions/:id': ADMIN,
  'GET /api/v1/tokens': ADMIN,
  'POST /api/v1/tokens': ADMIN,
  'DELETE /api/v1/tokens/:id': ADMIN,
  'GET /api/v1/audit': ADMIN,
  'GET /api/v1/service': ADMIN,
  'GET /metrics': METRICS,
  'GET /api/v1/openapi.json': OPEN,
  'POST /api/v1/batches': UPLOAD,
  'POST /api/v1/batches/:id/files': UPLOAD,
  'POST /api/v1/files/known': UPLOAD,
  'GET /api/v1/batches': UPLOAD,
  'GET /api/v1/batches/:id': UPLOAD,
  'GET /api/v1/batches/:id/results': READ,
  'GET /api/v1/batches/:id/events': UPLOAD,
  'GET /api/v1/documents': READ,
  'GET /api/v1/documents/:id': READ,
  'GET /api/v1/documents/:id/original': EXPORT,
  'GET /api/v1/failures': READ,
  'PATCH /api/v1/notices/:id/fields': WRITE,
  'POST /api/v1/notices/:id/fields/preview': WRITE,
  'PATCH /api/v1/notices/:id/type': WRITE,
  'PATCH /api/v1/notices/:id/intake': WRITE,
  'POST /api/v1/notices/:id/warnings/dismiss': WRITE,
  'GET /api/v1/notices/:id/history': READ,
  'GET /api/v1/notices/:id/review': READ,
  'GET /api/v1/documents/:id/splits': READ,
  'POST /api/v1/documents/:id/splits': WRITE,
  'POST /api/v1/notices/:id/lock': WRITE,
  'POST /api/v1/notices/:id/park': WRITE,
  'POST /api/v1/notices/:id/second-opinion': WRITE,
  'POST /api/v1/notices/:id/second-opinion/answer': DECIDE,
  'GET /api/v1/digits': READ,
  'POST /api/v1/digits': WRITE,
  'GET /api/v1/keying': WRITE,
  'POST /api/v1/notices/:id/keyings': WRITE,
  'POST /api/v1/notices/:id/keyings/retract': WRITE,
  'POST /api/v1/documents/:id/retry': DECIDE,
  'POST /api/v1/failures/retry': DECIDE,
  'POST /api/v1/notices/:id/reread': DECIDE,
  'POST /api/v1/notices/:id/pages/:page/read': WRITE,
  'GET /api/v1/notices': READ,
  'GET /api/v1/notices/counts': READ,
  'GET /api/v1/notices/lanes': READ,
  'GET /api/v1/notices/:id': READ,
  'GET /api/v1/notices/:id/pages': READ,
  'GET /api/v1/notices/:id/pages/:page/picture': READ,
  'GET /api/v1/notices/:id/fields/:field/picture': READ,
  'GET /api/v1/notices/:id/sheet': READ,
  'GET /api/v1/notices/:id/sheet.pdf': READ,
  'GET /api/v1/notices/:id/calendar.ics': READ,
  'GET /api/v1/notices/:id/letter': READ,
  'GET /api/v1/notices/:id/explain': READ,
  'GET /api/v1/notices/:id/bundle.zip': EXPORT,
  'PATCH /api/v1/notices/:id/request': WRITE,
  'POST /api/v1/notices/:id/practices': WRITE,
  'POST /api/v1/notices/:id/roll-seen': WRITE,
  'POST /api/v1/notices/:id/follow-up': WRITE,
  'GET /api/v1/practices': READ,
  'POST /api/v1/practices/:number/events': WRITE,
  'GET /api/v1/deadlines': READ,
  'GET /api/v1/statistics': READ,
  'GET /api/v1/quality': READ,
  'GET /api/v1/notices/:id/sample': READ,
  'GET /api/v1/clients': READ,
  'GET /api/v1/clients/:client': READ,
  'POST /api/v1/clients': CLIENTS,
  'PATCH /api/v1/clients/:client': CLIENTS,
  'DELETE /api/v1/clients/:client': CLIENTS,
  'POST /api/v1/clients/import': CLIENTS,
  'GET /api/v1/clients/export.:format': CLIENTS,
  'GET /api/v1/offices': READ,
  'PUT /api/v1/offices/:office': CLIENTS,
  'GET /api/v1/exports/register.csv': EXPORT,
  'GET /api/v1/exports/register.xlsx': EXPORT,
  'GET /api/v1/exports/calendar.ics': EXPORT,
  'GET /api/v1/exports/results.jsonl': EXPORT,
  'POST /api/v1/backups': ADMIN,
  'POST /api/v1/purge': ADMIN,
  'GET /api/v1/operations/:id': ADMIN,
  'GET /api/v1/queue': ADMIN,
  'POST /api/v1/queue/pause': ADMIN,
  'POST /api/v1/queue/drain': ADMIN,
  'POST /api/v1/queue/resume': ADMIN,
  'GET /assets/access.css': OPEN,
  'GET /': OPEN,
  'GET /app': OPEN,
  'GET /app/': OPEN,
  'GET /app/*': OPEN,
  'GET /app/assets/:file': OPEN,
  'GET /app/icon.svg': OPEN,
  'GET /setup': OPEN,
  'POST /setup': OPEN,
  'GET /login': OPEN,
  'POST /login': OPEN,
  'POST /logout': PEOPLE,
  'GET /account': PEOPLE,
  'POST /account/password': PEOPLE,
  'POST /account/sessions/end': PEOPLE,
};

let engine: Engine;
let server: AccessServer;
let folder: TempFolder;
let headersOf: Readonly<Record<string, Readonly<Record<string, string>>>>;
beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  await engine.start();
  server = await openAccessServer(engine);
  const old = await server.signedIn('admin');
  const oldToken = await server.token(['administer', 'metrics'], 1);
  server.clock.move(2 * 86_400_000);
  const token = await server.token(['metrics']);
  headersOf = {
    nobody: {},
    'token without': { authorization: `Bearer ${token}` },
    'expired token': { authorization: `Bearer ${oldToken}` },
    'expired session': { cookie: old.cookie, 'x-csrf-token': old.csrf },
  };
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

/** A session of its own each time: signing out must not sign the next one out. */
async function headersFor(asker: string): Promise<Readonly<Record<string, string>>> {
  const role = ROLES.find((each) => each === asker);
  if (!role) return headersOf[asker] ?? {};
  const { cookie, csrf } = await server.signedIn(role);
  return { cookie, 'x-csrf-token': csrf };
}

async function ask(route: string, asker: string): Promise<Expected> {
  const [method = '', path = ''] = route.split(' ');
  const headers = await headersFor(asker);
  const isPage = !path.startsWith('/api/');
  const isChange = method !== 'GET';
  const answer = await server.app.inject({
    method: method as 'GET',
    url: path.replace(':id', 'nothing-of-that-id'),
    headers: {
      ...headers,
      ...(isChange && isPage ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(isChange && isPage ? { payload: `_csrf=${headers['x-csrf-token'] ?? ''}` } : {}),
    ...(isChange && !isPage && method !== 'DELETE' ? { payload: {} } : {}),
  });
  const { statusCode } = answer;
  if (statusCode === 401 || statusCode === 403) {
    // A public form without its token is refused for that, not for who asks.
    return ROUTES[route] === OPEN ? 'in' : statusCode;
  }
  // Whether it can work is told to everybody, also that it cannot.
  if (route !== 'GET /readyz') expect(statusCode, route).toBeLessThan(500);
  // Signing out leads to the sign-in page too, but takes the cookie away.
  const isSentAway = String(answer.headers.location).startsWith('/login') && !answer.headers['set-cookie'];
  return statusCode === 303 && isSentAway ? 303 : 'in';
}

describe('every route', () => {
  it('has a row here, and every row a route', () => {
    const known = server.app.guardedRoutes
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`);
    expect([...new Set(known)].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('is public only where the row says so', () => {
    const open = server.app.guardedRoutes.filter(({ permission }) => permission === 'public');
    for (const { method, url } of open) if (method !== 'HEAD') expect(ROUTES[`${method} ${url}`]).toBe(OPEN);
  });

  const cases = Object.entries(ROUTES).flatMap(([route, row]) =>
    ASKERS.map((asker, at) => [route, asker, row[at] as Expected] as const),
  );
  it.each(cases)('%s for %s: %s', async (route, asker, expected) => {
    expect(await ask(route, asker)).toBe(expected);
  });
});
