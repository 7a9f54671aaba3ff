// Signing in and out, forms, limits, links, tokens, people, and the audit trail, over the real database.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { offerFirstLink } from '../../../pipeline/server/access/people/links.ts';
import { MAX_PER_ACCOUNT } from '../../../pipeline/server/access/sign-in-limits.ts';
import { listAuditRows, purgeAuditRows } from '../../../pipeline/store/access/audit-rows.ts';
import { userOfId } from '../../../pipeline/store/access/user-rows.ts';
import {
  type AccessServer,
  formFields,
  GOOD_PASSWORD,
  openAccessServer,
  setCookieOf,
  submit,
} from '../support/open-access-server.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const DAY_MS = 86_400_000;
let engine: Engine;
let server: AccessServer;
let folder: TempFolder;
beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  server = await openAccessServer(engine);
}, 180_000);
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

const login = (typed: Record<string, string>, more = {}) =>
  submit(server.app, '/login', { password: GOOD_PASSWORD, ...typed }, more);
const trail = (more: Partial<Parameters<typeof listAuditRows>[1]> = {}) =>
  listAuditRows(engine.db, {
    ...{ before: null, limit: 100, subject: null, action: null, actor: null, from: null, to: null },
    ...more,
  });
const api = (who: { cookie: string; csrf: string }) => ({ cookie: who.cookie, 'x-csrf-token': who.csrf });

describe('the first admin', () => {
  it('chooses name and password by a link that works once, and then there is no other', async () => {
    const old = await offerFirstLink(engine.db, server.clock);
    const link = await offerFirstLink(engine.db, server.clock);
    expect((await server.app.inject({ url: old?.path ?? '' })).statusCode).toBe(410);
    const page = link?.path ?? '';
    const typed = { name: 'Ada <b>Prova</b>', password: GOOD_PASSWORD, repeated: GOOD_PASSWORD };
    const differs = await submit(server.app, '/setup', { ...typed, repeated: 'altra' }, { page });
    expect(differs.statusCode).toBe(422);
    expect(differs.body).toContain('Ada &lt;b&gt;Prova&lt;/b&gt;');
    expect(differs.body).toMatch(/id="repeated"[^>]*aria-invalid="true"[^>]*aria-describedby="trouble"/);
    const form = await server.app.inject({ url: page });
    const made = await submit(server.app, '/setup', typed, { page });
    expect(made.statusCode).toBe(303);
    const me = await server.app.inject({
      url: '/api/v1/me',
      headers: { cookie: `civis=${setCookieOf(made.headers, 'civis')}` },
    });
    expect(me.json()).toMatchObject({ name: typed.name, role: 'admin', clientIds: null });
    expect((await server.app.inject({ url: page })).statusCode).toBe(410);
    const again = await submit(
      server.app,
      '/setup',
      { ...typed, token: formFields(form.body)['token'] ?? '' },
      { page: '/login' },
    );
    expect(again.statusCode).toBe(410);
    expect(await offerFirstLink(engine.db, server.clock)).toBeNull();
  });

  it('of an invited person the link ends after three days, and never shows the name of another', async () => {
    const admin = await server.signedIn('admin');
    const invited = await server.app.inject({
      ...{ method: 'POST', url: '/api/v1/users', headers: api(admin) },
      payload: { name: 'Bruno Finto', role: 'reviewer' },
    });
    expect(invited.statusCode).toBe(201);
    const { link, user } = invited.json();
    expect(user.hasPassword).toBe(false);
    expect((await server.app.inject({ url: link.path })).body).toContain('Bruno Finto');
    server.clock.move(4 * DAY_MS);
    expect((await server.app.inject({ url: link.path })).statusCode).toBe(410);
  });
});

describe('signing in', () => {
  it('makes a new session each time and lets nobody bring one along', async () => {
    const { name } = await server.addPerson('reviewer');
    const planted = 'A'.repeat(43);
    const first = await login({ name }, { cookie: `civis=${planted}` });
    expect(first.statusCode).toBe(303);
    const one = setCookieOf(first.headers, 'civis') ?? '';
    expect(one).not.toBe(planted);
    const second = await login({ name }, { cookie: `civis=${one}` });
    const two = setCookieOf(second.headers, 'civis') ?? '';
    expect(two).not.toBe(one);
    const ask = (secret: string) =>
      server.app.inject({ url: '/api/v1/me', headers: { cookie: `civis=${secret}` } });
    expect((await ask(planted)).statusCode).toBe(401);
    expect((await ask(one)).statusCode).toBe(401);
    expect((await ask(two)).statusCode).toBe(200);
    const stored = await engine.db.execute(sql`SELECT * FROM civis.sign_in_session`);
    expect(JSON.stringify(stored.rows)).not.toContain(two);
  });

  it('does the same work and gives the same answer for an unknown name and a wrong password', async () => {
    const { name } = await server.addPerson('reviewer');
    const ended = await server.addPerson('reviewer', { password: null });
    const answers = [];
    for (const who of [name, 'nessuno di qui', ended.name]) {
      server.passwords.verified = [];
      const answer = await login({ name: who, password: 'sbagliata ma lunga' });
      expect(server.passwords.verified).toHaveLength(1);
      const token = formFields(answer.body)['_csrf'] ?? '';
      answers.push([answer.statusCode, answer.body.replaceAll(token, '')]);
    }
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('is refused after too many tries from wherever, but not at the machine itself, and not for ever', async () => {
    const { name } = await server.addPerson('reviewer');
    const from = (n: number) => ({ headers: { 'x-forwarded-for': `10.9.0.${n}`, via: 'proxy' } });
    for (let n = 0; n < MAX_PER_ACCOUNT; n += 1) {
      expect((await login({ name, password: 'sbagliata ma lunga' }, from(n))).statusCode).toBe(401);
    }
    server.passwords.verified = [];
    const refused = await login({ name }, from(99));
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('900');
    expect(server.passwords.verified).toEqual([]);
    expect((await login({ name })).statusCode).toBe(303);
    server.clock.move(16 * 60_000);
    expect((await login({ name }, from(99))).statusCode).toBe(303);
    expect((await trail({ action: 'session.refused' })).map(({ details }) => details['reason'])).toContain(
      'limit',
    );
  });

  it('goes on to local paths only', async () => {
    const { name } = await server.addPerson('reviewer');
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/x\r\nset-cookie: a=b',
    ]) {
      const answer = await login({ name, next });
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe('/');
      expect(JSON.stringify(answer.headers)).not.toContain('evil');
    }
    const { headers } = await login({ name, next: '/api/v1/me?x=1' });
    expect(headers.location).toBe('/api/v1/me?x=1');
  });

  it('ends after idling, after its hours, and at the sign-out, in the database', async () => {
    const who = await server.signedIn('reviewer');
    const ask = (cookie = who.cookie) => server.app.inject({ url: '/api/v1/me', headers: { cookie } });
    for (let hour = 0; hour < 11; hour += 1) {
      server.clock.move(59 * 60_000);
      expect((await ask()).statusCode).toBe(200);
    }
    server.clock.move(75 * 60_000);
    expect((await ask()).statusCode).toBe(401);
    const other = await server.signedIn('reviewer');
    server.clock.move(61 * 60_000);
    expect((await ask(other.cookie)).statusCode).toBe(401);
    const third = await server.signedIn('reviewer');
    const out = await submit(server.app, '/logout', {}, { page: '/account', cookie: third.cookie });
    expect(out.headers.location).toBe('/login');
    expect((await ask(third.cookie)).statusCode).toBe(401);
  });

  it('sets a cookie that scripts cannot read', async () => {
    const { name } = await server.addPerson('operator');
    const lines = [(await login({ name })).headers['set-cookie'] ?? []].flat();
    const line = lines.find((each) => each.startsWith('civis='));
    expect(line).toMatch(/^civis=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});

describe('changes by a session', () => {
  const change = (headers: Record<string, string>) =>
    server.app.inject({ method: 'DELETE', url: '/api/v1/me/sessions/none', headers });

  it('need the token of this very session, and no foreign page behind them', async () => {
    const [who, other] = [await server.signedIn('reviewer'), await server.signedIn('reviewer')];
    const { cookie, csrf } = who;
    expect((await change({ cookie })).json()).toMatchObject({ status: 403, code: 'access.csrf' });
    expect((await change({ cookie, 'x-csrf-token': 'x' })).statusCode).toBe(403);
    expect((await change({ cookie, 'x-csrf-token': other.csrf })).statusCode).toBe(403);
    const own = { cookie, 'x-csrf-token': csrf };
    expect((await change({ ...own, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await change({ ...own, 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
    expect((await change({ ...own, origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await change({ ...own, origin: 'null' })).statusCode).toBe(403);
    expect(
      (await change({ ...own, origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' })).statusCode,
    ).toBe(404);
    expect((await change(own)).statusCode).toBe(404);
  });

  it('by a form need its token, before the sign-in as well', async () => {
    const { name } = await server.addPerson('reviewer');
    const answer = await login({ name, _csrf: 'x' });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(setCookieOf(answer.headers, 'civis')).toBeNull();
    expect((await login({ name }, { headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(403);
    const who = await server.signedIn('reviewer');
    const out = await submit(server.app, '/logout', { _csrf: 'x' }, { page: '/account', cookie: who.cookie });
    expect(out.statusCode).toBe(403);
  });
});

describe('a new password', () => {
  it('needs the old one, ends all other sessions, and is not the user name', async () => {
    const who = await server.signedIn('reviewer');
    const { name } = who;
    const other = setCookieOf((await login({ name })).headers, 'civis');
    const send = (typed: Record<string, string>) =>
      submit(server.app, '/account/password', typed, { page: '/account', cookie: who.cookie });
    const password = 'melograno vento sabbia';
    expect((await send({ current: 'sbagliata ma lunga', password, repeated: password })).statusCode).toBe(
      422,
    );
    expect((await send({ current: GOOD_PASSWORD, password: 'corta', repeated: 'corta' })).statusCode).toBe(
      422,
    );
    const named = `${name}1`;
    expect((await send({ current: GOOD_PASSWORD, password: named, repeated: named })).statusCode).toBe(422);
    const done = await send({ current: GOOD_PASSWORD, password, repeated: password });
    expect(done.statusCode).toBe(303);
    const ask = (cookie: string) => server.app.inject({ url: '/api/v1/me', headers: { cookie } });
    expect((await ask(who.cookie)).statusCode).toBe(401);
    expect((await ask(`civis=${other}`)).statusCode).toBe(401);
    expect((await ask(`civis=${setCookieOf(done.headers, 'civis')}`)).statusCode).toBe(200);
    expect((await login({ name })).statusCode).toBe(401);
    expect((await login({ name, password })).statusCode).toBe(303);
  });
});

describe('people', () => {
  it('the last admin can be neither removed, nor stopped, nor made less', async () => {
    const admin = await server.signedIn('admin');
    const headers = api(admin);
    const users: { id: string; role: string }[] = (
      await server.app.inject({ url: '/api/v1/users', headers })
    ).json();
    for (const { id } of users.filter(({ id, role }) => role === 'admin' && id !== admin.userId)) {
      const gone = await server.app.inject({ method: 'DELETE', url: `/api/v1/users/${id}`, headers });
      expect(gone.statusCode).toBe(204);
    }
    const url = `/api/v1/users/${admin.userId}`;
    for (const payload of [{ role: 'expert' }, { isActive: false }]) {
      const answer = await server.app.inject({ method: 'PATCH', url, headers, payload });
      expect(answer.json()).toMatchObject({ status: 409, code: 'access.last_admin' });
    }
    expect((await server.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(409);
    expect(await userOfId(engine.db, admin.userId)).toMatchObject({ role: 'admin', isActive: true });
  });

  it('lose their sessions and rights with the next request', async () => {
    const [admin, who] = [await server.signedIn('admin'), await server.signedIn('expert')];
    const patch = (payload: object) =>
      server.app.inject({
        method: 'PATCH',
        url: `/api/v1/users/${who.userId}`,
        headers: api(admin),
        payload,
      });
    const me = () => server.app.inject({ url: '/api/v1/me', headers: { cookie: who.cookie } });
    await patch({ role: 'operator' });
    expect((await me()).json()).toMatchObject({ role: 'operator', permissions: ['upload'] });
    await patch({ isActive: false });
    expect((await me()).statusCode).toBe(401);
    expect((await login({ name: who.name })).statusCode).toBe(401);
  });

  it('have names of one line, each once in any case', async () => {
    const admin = await server.signedIn('admin');
    const post = (name: string, more = {}) =>
      server.app.inject({
        ...{ method: 'POST', url: '/api/v1/users', headers: api(admin) },
        payload: { name, role: 'reviewer', ...more },
      });
    expect((await post('Ada\r\nSet-Cookie: a=b')).json().code).toBe('access.name_unfit');
    expect((await post('Carla')).statusCode).toBe(201);
    expect((await post('CARLA')).statusCode).toBe(409);
    expect((await post('Dora', { clientIds: ['nobody'] })).json().code).toBe('access.clients_unknown');
    expect((await post('Dora', { role: 'admin', clientIds: [] })).statusCode).toBe(400);
  });
});

describe('tokens', () => {
  it('are shown once, hold what they were made for, and end at once', async () => {
    const admin = await server.signedIn('admin');
    const headers = api(admin);
    const payload = { name: 'gestionale', permissions: ['upload', 'read'] };
    const made = (
      await server.app.inject({ method: 'POST', url: '/api/v1/tokens', headers, payload })
    ).json();
    expect(made.token).toMatch(/^civis_[0-9a-f]{8}_[\w-]{43}$/);
    const bearer = { authorization: `Bearer ${made.token}` };
    const me = await server.app.inject({ url: '/api/v1/me', headers: bearer });
    expect(me.json()).toMatchObject({
      kind: 'token',
      role: 'operator',
      permissions: ['upload', 'read'],
      csrfToken: null,
    });
    const listed = await server.app.inject({ url: '/api/v1/tokens', headers });
    expect(listed.body).toContain(made.entry.prefix);
    expect(listed.body).not.toContain(made.token);
    const rows = await engine.db.execute(sql`SELECT * FROM civis.api_token`);
    expect(JSON.stringify(rows.rows)).not.toContain(made.token.split('_')[2]);
    const changed = await server.app.inject({
      method: 'DELETE',
      url: '/api/v1/me/sessions/none',
      headers: bearer,
    });
    expect(changed.statusCode).toBe(404);
    await server.app.inject({ method: 'DELETE', url: `/api/v1/tokens/${made.entry.id}`, headers });
    expect((await server.app.inject({ url: '/api/v1/me', headers: bearer })).json().code).toBe(
      'access.token_invalid',
    );
  });

  it('a wrong one is refused whatever cookie comes along', async () => {
    const { cookie } = await server.signedIn('admin');
    for (const token of ['civis_00000000_x', `civis_00000000_${'A'.repeat(43)}`, `local_${'A'.repeat(43)}`]) {
      const answer = await server.app.inject({
        url: '/api/v1/me',
        headers: { cookie, authorization: `Bearer ${token}` },
      });
      expect(answer.statusCode).toBe(401);
    }
  });
});

describe('the audit trail', () => {
  it('is refused every change by the database, and deleted by age alone', async () => {
    await server.signedIn('admin');
    const [entry] = await trail({ limit: 1 });
    const { number } = entry ?? { number: 0 };
    const refused = (statement: ReturnType<typeof sql>) =>
      expect(engine.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
    await refused(sql`UPDATE civis.audit_entry SET action = 'x' WHERE number = ${number}`);
    await refused(sql`DELETE FROM civis.audit_entry WHERE number = ${number}`);
    await refused(sql`TRUNCATE civis.audit_entry`);
    const before = (await trail({ limit: 500 })).length;
    expect(before).toBeGreaterThan(1);
    const cut = entry?.at ?? new Date(0);
    const gone = await engine.db.transaction((tx) => purgeAuditRows(tx, cut));
    expect(gone).toBeGreaterThan(0);
    expect((await trail({ limit: 500 })).length).toBe(before - gone);
    await refused(sql`DELETE FROM civis.audit_entry WHERE number = ${number}`);
  });

  it('says who signed in and failed, page by page, without what was typed', async () => {
    const admin = await server.signedIn('admin');
    const { id, name } = await server.addPerson('reviewer');
    await login({ name, password: 'sbagliata ma lunga' });
    await login({ name });
    const read = async (query: string) =>
      (await server.app.inject({ url: `/api/v1/audit?${query}`, headers: { cookie: admin.cookie } })).json();
    const page = await read(`subject=user:${id}&limit=1`);
    expect(page.entries[0]).toMatchObject({ action: 'session.begin', actor: { id: `user:${id}`, name } });
    const rest = await read(`subject=user:${id}&limit=5&cursor=${page.next}`);
    expect(rest.entries).toMatchObject([
      { action: 'session.refused', actor: { id: 'nobody', name: '' }, details: { reason: 'password' } },
    ]);
    expect(rest.next).toBeNull();
    expect((await read('action=audit.view&limit=1')).entries[0].subjects).toEqual([`user:${id}`]);
    expect(JSON.stringify(await trail({ limit: 500 }))).not.toContain('sbagliata');
    expect((await read('from=2099-01-01')).entries).toEqual([]);
  });

  it('knows whom it refused', async () => {
    const who = await server.signedIn('operator');
    await server.app.inject({ url: '/api/v1/users', headers: { cookie: who.cookie } });
    const [entry] = await trail({ actor: `user:${who.userId}` });
    expect(entry).toMatchObject({ action: 'access.refused', details: { permission: 'administer' } });
  });
});
