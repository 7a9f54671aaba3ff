// A mailbox that is kept going: news by IDLE, dropped connections, refused logins, a full disk, a stop in the middle.
import { like } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { MailboxRun } from '../../pipeline/intake/mailbox/mailbox-run.ts';
import { mailboxMail } from '../../pipeline/store/schema.ts';
import { FakeImap } from '../support/fake-imap.ts';
import { openTestEngine } from './support/open-test-engine.ts';
import { type TestHouse, testHouse, testMailbox } from './support/open-test-mailbox.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const SOON = { timeout: 60_000, interval: 50 };
let folder: TempFolder;
let engine: Engine;
let server: FakeImap;
let house: TestHouse;
let name = '';
let turns = 0;
let runs: MailboxRun[] = [];

beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
});
beforeEach(async () => {
  turns += 1;
  name = `run${turns}`;
  runs = [];
  server = await new FakeImap().listen();
  house = await testHouse(engine, folder.root, { isOnce: false });
});
afterEach(async () => {
  await Promise.all(runs.map((run) => run.stop()));
  server.close();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

async function start(more = {}): Promise<MailboxRun> {
  const run = new MailboxRun(house, testMailbox(server.port, { name, ...more }));
  runs.push(run);
  await run.start();
  return run;
}
const ledger = () =>
  engine.db
    .select()
    .from(mailboxMail)
    .where(like(mailboxMail.mailbox, `${name}%`));
const received = async () => (await ledger()).filter(({ state }) => state === 'received').length;
let mails = 0;
const put = () => {
  mails += 1;
  return server.put(`Message-ID: <${mails}@run.example>\r\n\r\n${mails}\r\n`);
};

describe('a mailbox that is kept going', () => {
  it('takes what the server tells of while it idles', async () => {
    const run = await start();
    await expect.poll(() => server.log.includes('IDLE'), SOON).toBe(true);
    expect(run.health()).toMatchObject({ state: 'working', trouble: null });
    put();
    await expect.poll(received, SOON).toBe(1);
  });

  it('finds by looking what a server without IDLE never tells', async () => {
    server.capabilities = ['IMAP4rev1'];
    Object.assign(house.times, { lookMs: 20 });
    await start();
    await expect
      .poll(() => server.log.filter((line) => line.startsWith('SELECT')).length > 1, SOON)
      .toBe(true);
    put();
    await expect.poll(received, SOON).toBe(1);
    expect(server.log).not.toContain('IDLE');
  });

  it('comes back when the server drops it while it idles', async () => {
    await start();
    await expect.poll(() => server.log.includes('IDLE'), SOON).toBe(true);
    for (const session of server.sessions) session.drop();
    put();
    await expect.poll(received, SOON).toBe(1);
    expect(server.logins).toBe(2);
  });

  it('notices a half-open connection: nobody answers any more', async () => {
    Object.assign(house.times, { lookMs: 20, commandMs: 300 });
    await start();
    await expect.poll(() => server.log.includes('IDLE'), SOON).toBe(true);
    const logins = server.logins;
    // Dead until somebody connects anew.
    server.intercept = () => server.logins === logins && server.sessions.size === 1;
    await expect.poll(() => house.told, SOON).toContain('mailbox.troubled');
    server.intercept = () => false;
    put();
    await expect.poll(received, SOON).toBe(1);
  });

  it('tries a refused login once, and not again at the next start, until the password is another', async () => {
    const run = await start({ password: 'sbagliata' });
    await expect.poll(() => run.health().trouble, SOON).toBe('mailbox.login_paused');
    await run.stop();
    const again = await start({ password: 'sbagliata' });
    await expect.poll(() => again.health().trouble, SOON).toBe('mailbox.login_paused');
    await again.stop();
    expect(server.logins).toBe(1);
    const right = await start();
    await expect.poll(() => right.health().state, SOON).toBe('working');
    expect(server.logins).toBe(2);
  });

  it('waits while the disk is nearly full, says so, and goes on by itself', async () => {
    let free = 0;
    house = await testHouse(
      engine,
      folder.root,
      { isOnce: false, keepFreeBytes: 1_000 },
      { freeBytes: async () => free },
    );
    put();
    const run = await start();
    await expect.poll(() => run.health().trouble, SOON).toBe('store.disk_full');
    expect(await received()).toBe(0);
    free = 1e9;
    await expect.poll(received, SOON).toBe(1);
  });

  it('stops in the middle of a mail, and the next start takes it', async () => {
    put();
    server.intercept = ({ rest }, session) => {
      if (!rest.includes('BODY')) return false;
      session.send('* 1 FETCH (UID 1 BODY[]<0> {10}\r\nhal');
      return true;
    };
    const run = await start();
    await expect.poll(() => server.log.some((line) => line.includes('BODY')), SOON).toBe(true);
    await run.stop();
    expect(run.health().state).toBe('stopped');
    expect(await ledger()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    server.intercept = () => false;
    await start();
    await expect.poll(received, SOON).toBe(1);
  });

  it('is held up by no other mailbox', async () => {
    const dead = await new FakeImap().listen();
    dead.intercept = () => true;
    runs.push(new MailboxRun(house, testMailbox(dead.port, { name: `${name}-dead` })));
    await runs[0]?.start();
    put();
    await start();
    await expect.poll(received, SOON).toBe(1);
    dead.close();
  });
});
