// How the service may be reached: names, proxies, certificates, the key of this machine. Real connections over HTTPS.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { findLocalKey, offerLocalKey } from '../../../pipeline/server/access/local-key.ts';
import { openOfficeAccess } from '../../../pipeline/server/access/office-access.ts';
import { openReach } from '../../../pipeline/server/reach/open-reach.ts';
import { look } from '../../../pipeline/server/reach/renew-certificate.ts';
import { serveOffice } from '../../../pipeline/server/serve-office.ts';
import { listAuditRows } from '../../../pipeline/store/access/audit-rows.ts';
import {
  type AccessServer,
  CountingHasher,
  GOOD_PASSWORD,
  openAccessServer,
  submit,
} from '../support/open-access-server.ts';
import { NO_READER, openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const PUBLIC_URL = 'https://civis.studio.example';
const PROXY = '10.0.0.5';
let engine: Engine;
let local: AccessServer;
let proxied: AccessServer;
let folder: TempFolder;
const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  local = await openAccessServer(engine, { house: { log } });
  proxied = await openAccessServer(engine, {
    config: { publicUrl: PUBLIC_URL, trustedProxies: [PROXY, '172.18.0.0/16'] },
    app: { trustedProxies: [PROXY, '172.18.0.0/16'] },
    house: { log },
  });
}, 180_000);
afterAll(async () => {
  await Promise.all([local.close(), proxied.close()]);
  await engine.close();
  folder.remove();
});

const settings = (more: object) => ({
  ...loadConfig({}, {}, '/nowhere').config,
  dataDir: folder.path('tls-data'),
  ...more,
});
const OFFICE = '192.168.1.5';

describe('serve', () => {
  it.each(['0.0.0.0', '::', OFFICE, 'studio.example'])('does not answer in clear on %s', async (host) => {
    await expect(openReach(settings({ host }), new Date())).rejects.toMatchObject({
      code: 'server.plain_http',
    });
  });

  it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('answers in clear on %s', async (host) => {
    expect(await openReach(settings({ host }), new Date())).toMatchObject({ certificate: null, proxies: [] });
  });

  it('behind a proxy wants the address that people use', async () => {
    const behind = { host: '0.0.0.0', trustedProxies: [PROXY] };
    await expect(openReach(settings(behind), new Date())).rejects.toMatchObject({ code: 'config.invalid' });
    expect(await openReach(settings({ ...behind, publicUrl: PUBLIC_URL }), new Date())).toMatchObject({
      proxies: [PROXY],
    });
  });

  it.each(['proxy.example', '10.0.0.0/99', '*'])('takes no %s for a proxy', (value) => {
    expect(() => loadConfig({ CIVIS_TRUSTED_PROXIES: value }, {}, '/nowhere')).toThrow(
      /CIVIS_TRUSTED_PROXIES/,
    );
  });

  it('refuses a certificate that has ended, is of another key, or is not there', async () => {
    const own = await openReach(settings({ tls: 'auto' }), new Date());
    const [tlsCert, tlsKey] = [folder.path('tls-data/tls/own.crt'), folder.path('tls-data/tls/own.key')];
    const given = (more: object, now = new Date()) =>
      openReach(settings({ host: OFFICE, tlsCert, tlsKey, ...more }), now);
    expect((await given({})).certificate?.fingerprint).toBe(own.certificate?.fingerprint);
    const ended = new Date(Date.now() + 400 * 86_400_000);
    await expect(given({}, ended)).rejects.toMatchObject({ code: 'server.certificate' });
    await openReach(settings({ tls: 'auto', dataDir: folder.path('other') }), new Date());
    const other = folder.path('other/tls/own.key');
    await expect(given({ tlsKey: other })).rejects.toMatchObject({ code: 'server.certificate' });
    await expect(given({ tlsCert: folder.path('none') })).rejects.toMatchObject({
      code: 'server.certificate',
    });
    await expect(given({ tlsKey: null })).rejects.toMatchObject({ code: 'config.invalid' });
  });
});

describe('a certificate of its own', () => {
  it('serves HTTPS to whoever pins it, with its cookie marked secure', async () => {
    const config = settings({ tls: 'auto', host: '127.0.0.1', port: 0 });
    const clock = { now: () => new Date() };
    const access = openOfficeAccess({ db: engine.db, clock, config });
    const passwords = new CountingHasher();
    const unused = async () => Promise.reject(new Error('unused'));
    const reader = { ...NO_READER, sanitise: unused, paint: unused, prepare: unused, isIdle: () => true };
    const { signal } = new AbortController();
    const server = await serveOffice({
      config,
      engine,
      reader,
      clock,
      log,
      access,
      passwords,
      signal,
      sides: [],
    });
    try {
      expect(statSync(folder.path('tls-data/tls/own.key')).mode & 0o777).toBe(0o600);
      const answer = await get(`${server.url}/login`, server.certificate?.cert);
      expect(answer.status).toBe(200);
      expect(answer.headers['strict-transport-security']).toBe('max-age=86400');
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-civis-form=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      await expect(get(`${server.url}/login`, undefined)).rejects.toThrow();
      expect(existsSync(folder.path('tls-data/tls/own.crt'))).toBe(true);
      const inAYear = { now: () => new Date(Date.now() + 380 * 86_400_000) };
      const load = async () => (await openReach(config, inAYear.now())).certificate;
      const old = server.certificate?.fingerprint ?? '';
      const renewed = await look({ server: server.app.server, current: null as never, log, load }, old);
      expect(renewed).not.toBe(old);
      await expect(get(`${server.url}/login`, server.certificate?.cert)).rejects.toThrow();
    } finally {
      await server.close();
    }
  });

  it('stays the same from start to start', async () => {
    const open = () => openReach(settings({ tls: 'auto' }), new Date());
    expect((await open()).certificate?.fingerprint).toBe((await open()).certificate?.fingerprint);
  });
});

describe('the name in the address', () => {
  const status = async (server: AccessServer, host: string, more = {}) =>
    (await server.app.inject({ url: '/login', headers: { host, ...more } })).statusCode;

  it('is one of ours', async () => {
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080'])
      expect(await status(local, host)).toBe(200);
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.1.2.3']) {
      expect(await status(local, host)).toBe(421);
    }
  });

  it('does not matter to whoever looks whether it lives', async () => {
    const answer = await local.app.inject({ url: '/healthz', headers: { host: 'civis:8080' } });
    expect(answer.statusCode).toBe(200);
  });

  it('foreign and with a session it is refused as well', async () => {
    const { cookie } = await local.signedIn('admin');
    const answer = await local.app.inject({ url: '/api/v1/me', headers: { host: 'evil.example', cookie } });
    expect(answer.json().code).toBe('access.foreign_host');
  });
});

describe('behind a declared proxy', () => {
  const https = {
    host: 'civis.studio.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '192.0.2.7',
  };
  const ask = (remoteAddress: string, headers: Record<string, string>, url = '/login') =>
    proxied.app.inject({ url, headers, remoteAddress });

  it('what came over HTTPS is answered, with HSTS and a cookie of its host', async () => {
    const answer = await ask(PROXY, https);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-civis-form=.*; Secure/);
    expect((await ask('172.18.3.4', https)).statusCode).toBe(200);
  });

  it('what came in clear, or does not say how, is not', async () => {
    expect((await ask(PROXY, { ...https, 'x-forwarded-proto': 'http' })).statusCode).toBe(403);
    expect((await ask(PROXY, { host: https.host })).statusCode).toBe(403);
    const bearer = {
      ...https,
      'x-forwarded-proto': 'http',
      authorization: `Bearer ${await proxied.token(['metrics'])}`,
    };
    expect((await ask(PROXY, bearer, '/api/v1/me')).statusCode).toBe(403);
  });

  it('the word of anybody else counts for nothing', async () => {
    const spoofed = await ask('203.0.113.9', { ...https, host: 'localhost' }, '/api/v1/me');
    expect(spoofed.json().code).toBe('access.proxy_insecure');
    // A direct connection from this machine is in clear, whatever it says of itself.
    const { name } = await proxied.addPerson('reviewer');
    const typed = { name, password: GOOD_PASSWORD };
    const answer = await submit(proxied.app, '/login', typed, {
      headers: { 'x-forwarded-for': '198.51.100.1' },
    });
    expect(answer.statusCode).toBe(303);
    const filter = {
      before: null,
      limit: 1,
      subject: null,
      action: 'session.begin',
      actor: null,
      from: null,
      to: null,
    };
    expect((await listAuditRows(engine.db, filter))[0]?.address).toBe('127.0.0.1');
  });
});

describe('the key of this machine', () => {
  it('lets its command line in from this machine alone, and goes with the process', async () => {
    const dataDir = folder.path('data');
    const offered = await offerLocalKey(dataDir, 'http://127.0.0.1:8080');
    local.access.acceptLocalKey(offered.key);
    expect(statSync(folder.path('data/control.json')).mode & 0o777).toBe(0o600);
    const found = await findLocalKey(dataDir);
    expect(found).toEqual({ url: 'http://127.0.0.1:8080', key: offered.key, certificate: null });
    const ask = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
      local.app.inject({
        url: '/api/v1/me',
        headers: { authorization: `Bearer ${offered.key}`, ...headers },
        remoteAddress,
      });
    expect((await ask({})).json()).toMatchObject({ kind: 'local', role: 'admin' });
    expect((await ask({ 'x-forwarded-for': '127.0.0.1' })).statusCode).not.toBe(200);
    expect((await ask({}, '192.0.2.1')).statusCode).not.toBe(200);
    const next = await offerLocalKey(dataDir, 'http://127.0.0.1:8081');
    await offered.withdraw();
    expect((await findLocalKey(dataDir))?.key).toBe(next.key);
    await next.withdraw();
    expect(await findLocalKey(dataDir)).toBeNull();
  });
});

describe('the log', () => {
  it('holds no password, cookie or token, also where a sign-in fails', async () => {
    const { name } = await local.addPerson('reviewer');
    await submit(local.app, '/login', { name, password: 'una password sbagliata' });
    await submit(local.app, '/login', { name, password: GOOD_PASSWORD });
    local.app.log.info('the log is heard');
    const text = lines.join('');
    expect(text).toContain('the log is heard');
    for (const secret of ['una password sbagliata', GOOD_PASSWORD, 'civis_', 'local_'])
      expect(text).not.toContain(secret);
    expect(readFileSync(folder.path('tls-data/tls/own.crt'), 'utf8')).not.toContain('PRIVATE');
  });
});

/** @param ca the only certificate that is trusted */
function get(
  url: string,
  ca: string | undefined,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(url, { agent: false, ...(ca ? { ca } : {}) }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    });
    request.on('error', reject);
    request.end();
  });
}
