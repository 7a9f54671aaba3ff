// What runs beside the HTTP side, over a real engine: a file put into the watched folder ends in the database and in
// `done`; reminders go to a real mail server; both tell how they are and stop.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { remindersSide } from '../../../pipeline/cli/service/reminders-side.ts';
import { watchSide } from '../../../pipeline/cli/service/watch-side.ts';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import type { SideWork } from '../../../pipeline/server/side-work.ts';
import { document } from '../../../pipeline/store/schema.ts';
import { startFakeSmtp } from '../../support/fake-smtp.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const log = pino({ level: 'silent' });
const clock = { now: () => new Date() };
const soon = { timeout: 20_000, interval: 50 };
let folder: TempFolder;
let engine: Engine;

beforeAll(useDatabaseTemplate);
beforeEach(async () => {
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  await engine.start();
});
afterEach(async () => {
  await engine.close();
});
afterAll(() => folder.remove());

const configOf = (env: Record<string, string>) =>
  loadConfig({ CIVIS_DATA_DIR: folder.path('data'), ...env }, {}, '/nowhere').config;

describe('the watched folder of the service', () => {
  it('is off unless it is set', async () => {
    expect(await watchSide({ config: configOf({}), office: { engine, clock }, log })).toEqual([]);
  });

  it('does not start on a folder that is not there', async () => {
    const config = configOf({ CIVIS_WATCH_DIR: folder.path('missing') });
    await expect(watchSide({ config, office: { engine, clock }, log })).rejects.toMatchObject({
      code: 'file.not_found',
    });
  });

  it('takes a file in, moves it to done, and says that it is well', async () => {
    const inbox = folder.path('inbox');
    mkdirSync(inbox);
    const config = configOf({
      ...{ CIVIS_WATCH_DIR: inbox, CIVIS_WATCH_SETTLE_S: '0', CIVIS_WATCH_MIN_FREE_MB: '0' },
      CIVIS_WATCH_RESCAN_S: '1',
    });
    const sides = await watchSide({ config, office: { engine, clock }, log });
    for (const side of sides) await side.start();
    writeFileSync(`${inbox}/lettera.txt`, 'una lettera');
    await vi.waitFor(() => expect(existsSync(`${inbox}/lettera.txt`)).toBe(false), soon);
    expect(await engine.db.$count(document)).toBe(1);
    expect(readdirSync(folder.path('done'), { recursive: true }).join()).toContain('lettera.txt');
    const server = await openTestServer(engine, { house: { sides } });
    const told = await server.app.inject({ url: '/api/v1/service', headers: asRole('admin') });
    expect(told.json().sides).toMatchObject([{ name: 'watch', state: 'working', trouble: null }]);
    await server.close();
    for (const side of sides) await side.stop();
    expect(sides[0]?.health().state).toBe('stopped');
  });
});

describe('the reminders of the service', () => {
  const mailEnv = (url: string) => ({
    ...{ CIVIS_SMTP_URL: url, CIVIS_SMTP_FROM: 'civis@studio.example' },
    CIVIS_REMINDERS_TO: 'studio@studio.example',
  });

  it('are off without a mail server', () => {
    expect(remindersSide(configOf({}), { engine, clock }, log)).toEqual([]);
  });

  it('do their round, with nothing to tell in an empty archive', async () => {
    const smtp = await startFakeSmtp();
    const [side] = remindersSide(
      configOf(mailEnv(`smtp://127.0.0.1:${smtp.settings.port}`)),
      { engine, clock },
      log,
    ) as [SideWork];
    await side.start();
    await vi.waitFor(() => expect(side.health().state).toBe('working'), soon);
    await side.stop();
    expect(smtp.taken).toEqual([]);
    await smtp.close();
  });
});
