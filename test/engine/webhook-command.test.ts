// `webhook list|replay|discard|test`, what `doctor` says, and that an engine sends what its documents gave before it ends.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import { webhookCheck } from '../../pipeline/cli/webhook-check.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { killPending } from '../../pipeline/store/webhook-rows.ts';
import { Receiver } from '../pipeline/webhook/support/receiver.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { addEvents, outbox, SECRET, testEndpoint, testSetup } from './support/webhook.ts';
import { withDatabase } from './support/with-database.ts';

const folder = new TempFolder();
const receiver = new Receiver();
const data = folder.path('data');
beforeAll(async () => {
  await useDatabaseTemplate();
  await receiver.open();
});
afterAll(async () => {
  await receiver.close();
  folder.remove();
});

const env = () => ({
  CIVIS_WEBHOOK_URL: receiver.url.href,
  CIVIS_WEBHOOK_SECRET: SECRET,
  CIVIS_WEBHOOK_ALLOW_PRIVATE: 'true',
});

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    ...{ isOutTty: false, isErrTty: false, env: env() },
  };
  const exit = await runCli(args, terminal);
  return { exit, ...said };
}
const webhook = (...args: string[]) => run('webhook', ...args, '--data', data);
const check = async () => (await webhookCheck(loadConfig(env(), { dataDir: data }).config, {}))[0];

it('an engine sends what its documents gave before it ends, and says what waits', async () => {
  const engine = await openTestEngine(folder.path('own'), {
    webhook: testSetup(testEndpoint('erp', receiver.url)),
  });
  await engine.start();
  await engine.receive([factsOfFile(folder.paper('a.pdf'))], 'a');
  await engine.waitFor('a', noProgress, never());
  expect(await engine.finishWebhooks(10_000)).toBe(0);
  expect(receiver.received.map(({ body }) => JSON.parse(body).type).sort()).toEqual([
    ...['notice.ready', 'notice.ready', 'notice.received', 'notice.received'],
  ]);
  receiver.answer = (response) => response.writeHead(500).end();
  await engine.receive([factsOfFile(folder.paper('b.pdf'))], 'b');
  await engine.waitFor('b', noProgress, never());
  expect(await engine.finishWebhooks(0)).toBe(4);
  await engine.close();
});

it('lists, replays, gives up; shows no content', async () => {
  const [first = ''] = await withDatabase(data, async ({ db }) => {
    const ids = await addEvents(db, ['webhook'], 3, new Date());
    await killPending(db, 'webhook', 'http.500', new Date());
    return ids;
  });
  expect(await check()).toMatchObject({ ok: false, message: expect.stringContaining('3 falliti') });
  const listed = await webhook('list', '--dead');
  expect([listed.exit, listed.out.trim().split('\n').length]).toEqual([0, 3]);
  expect(listed.out).toContain(`${first}  webhook  fallito  notice.ready`);
  expect((await webhook('list', '--json')).out).not.toContain('payload');

  receiver.received.length = 0;
  receiver.answer = (response) => response.writeHead(204).end();
  const one = await webhook('replay', first);
  expect([one.exit, one.out]).toEqual([0, '1 eventi rimessi in coda, 0 ancora in attesa.\n']);
  expect(receiver.ids).toEqual([first]);
  expect((await webhook('replay', first)).exit).toBe(1);

  expect((await webhook('discard', '--all-dead')).out).toBe('2 eventi abbandonati, contenuto cancellato.\n');
  expect((await webhook('replay', '--all-dead')).exit).toBe(1);
  expect(await withDatabase(data, async ({ db }) => (await outbox(db)).map((row) => row.payload))).toEqual([
    ...[null, null, null],
  ]);
  expect((await webhook('list')).err).toContain('Nessun evento');
  expect(await check()).toMatchObject({ ok: true });
});

it('tests an endpoint with an event without data, and takes a gone one into use again', async () => {
  receiver.received.length = 0;
  receiver.answer = (response) => response.writeHead(410).end();
  await withDatabase(data, ({ db }) => addEvents(db, ['webhook'], 10, new Date()));
  const engine = await openTestEngine(data, { webhook: testSetup(testEndpoint('webhook', receiver.url)) });
  expect(await engine.finishWebhooks(10_000)).toBe(0);
  await engine.close();
  expect(await check()).toMatchObject({ ok: false, message: expect.stringContaining('410: webhook') });
  expect(await webhook('test', 'webhook')).toMatchObject({
    ...{ exit: 11, out: 'webhook: non consegnato (http.410).\n' },
  });

  receiver.answer = (response) => response.writeHead(200).end();
  expect(await webhook('test', 'webhook')).toMatchObject({ exit: 0, out: 'webhook: consegnato.\n' });
  expect(JSON.parse(receiver.received.at(-1)?.body ?? '')).toMatchObject({ type: 'webhook.test', data: {} });
  expect((await check())?.message).not.toContain('410');
});

it.each([
  [['replay'], 1],
  [['replay', 'evt_0000', '--all-dead'], 1],
  [['replay', '%'], 1],
  [['discard', 'evt_zzzz'], 1],
  [['test', 'nowhere'], 1],
])('refuses %j', async (args, exit) => {
  const said = await webhook(...args);
  expect([said.exit, said.out]).toEqual([exit, '']);
  expect(said.err).not.toContain('whsec_');
});
