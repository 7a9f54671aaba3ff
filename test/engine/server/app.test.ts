// The HTTP side as a whole: health, problems, headers, and no route without a permission.
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { guardRoutes } from '../../../pipeline/server/access/guard.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

let engine: Engine;
let server: TestServer;
let folder: TempFolder;
beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  server = await openTestServer(engine);
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

describe('the HTTP side', () => {
  it('answers /healthz without a sign-in', async () => {
    const answer = await server.app.inject({ url: '/healthz' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok' });
  });

  it('answers an unknown address with a problem in both languages', async () => {
    const answer = await server.app.inject({ url: '/api/v1/nothing' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'request.not_found', status: 404 });
    expect(answer.json().detail).toMatch(/controllare/);
  });

  it('lets nothing be loaded from elsewhere', async () => {
    const { headers } = await server.app.inject({ url: '/healthz' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it('does not start with a route that names no permission', async () => {
    const app = Fastify();
    guardRoutes(app, { authenticate: async () => null, record: async () => undefined });
    expect(() => app.get('/open', async () => 'x')).toThrow(/names no permission/);
  });
});
