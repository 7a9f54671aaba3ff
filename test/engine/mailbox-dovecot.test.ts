// Mailboxes against a real mail server: Debian's dovecot, where it is installed (apt-get install dovecot-imapd) and may
// be started (as root); elsewhere skipped.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { like } from 'drizzle-orm';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { Mailbox } from '../../pipeline/intake/mailbox/mailbox.ts';
import { runOnce } from '../../pipeline/intake/mailbox/run-once.ts';
import { mailboxMail } from '../../pipeline/store/schema.ts';
import { pecMail } from '../support/mail-builder.ts';
import { openTestEngine } from './support/open-test-engine.ts';
import { type TestHouse, testHouse, testMailbox } from './support/open-test-mailbox.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const BINARY = '/usr/sbin/dovecot';
const hasDovecot = process.getuid?.() === 0 && spawnSync(BINARY, ['--version']).status === 0;
const withDovecot = it.skipIf(!hasDovecot);

let folder: TempFolder;
let engine: Engine;
let house: TestHouse;
let ca = '';
let ports: readonly [number, number] = [0, 0];
let stop = () => {};
const never = new AbortController().signal;

beforeAll(async () => {
  if (!hasDovecot) return;
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  house = await testHouse(engine, folder.root);
  await startDovecot();
}, 120_000);
afterAll(async () => {
  stop();
  await engine?.close();
  folder?.remove();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function startDovecot(): Promise<void> {
  ports = [await freePort(), await freePort()];
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  ca = cert;
  chmodSync(folder.root, 0o755);
  for (const name of ['run', 'mail']) mkdirSync(folder.path(name));
  spawnSync('chown', ['-R', 'mail:mail', folder.path('mail')]);
  writeFileSync(folder.path('cert.pem'), cert);
  writeFileSync(folder.path('key.pem'), key);
  writeFileSync(folder.path('dovecot.conf'), configOf(folder.root));
  const child = spawn(BINARY, ['-F', '-c', folder.path('dovecot.conf')], { stdio: 'ignore' });
  stop = () => child.kill('SIGTERM');
}

function configOf(root: string): string {
  return `base_dir = ${root}/run
log_path = ${root}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${root}/cert.pem
ssl_key = <${root}/key.pem
mail_location = maildir:${root}/mail/%u
first_valid_uid = 1
namespace inbox {
  inbox = yes
  separator = /
  mailbox Letti {
    auto = create
  }
}
passdb {
  driver = static
  args = password=segreto
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${root}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${ports[0]}
  }
  inet_listener imaps {
    port = ${ports[1]}
    ssl = yes
  }
}
`;
}

/** Mails as they lie in a user's Maildir. */
function deliver(user: string, mails: readonly Buffer[]): void {
  const base = folder.path(`mail/${user}`);
  for (const name of ['new', 'cur', 'tmp']) mkdirSync(`${base}/${name}`, { recursive: true });
  for (const [at, bytes] of mails.entries()) writeFileSync(`${base}/new/170000000${at}.M${at}P1.host`, bytes);
  spawnSync('chown', ['-R', 'mail:mail', base]);
}

const MAILS = [
  pecMail(),
  Buffer.from('Message-ID: <a@x.example>\r\nSubject: \xe8\r\n\r\nuno\r\n', 'latin1'),
  Buffer.concat([Buffer.from('Subject: grande\r\n\r\n'), Buffer.alloc(800_000, 'riga di prova\r\n')]),
  Buffer.from('Subject: senza fine riga\r\n\r\nabc'),
];
const fetchOnce = (more: Partial<Mailbox>) =>
  runOnce(house, testMailbox(0, { host: 'localhost', ...more }), never);
const rowsOf = (name: string) =>
  engine.db.select().from(mailboxMail).where(like(mailboxMail.mailbox, name)).orderBy(mailboxMail.uid);

withDovecot('comes in byte for byte by TLS, and again by STARTTLS as known, moved away', async () => {
  deliver('ada', MAILS);
  const tls = { name: 'tls', user: 'ada', ca, port: ports[1], isSecure: true, needsTls: true };
  await expect
    .poll(() => fetchOnce(tls).catch(() => null), { timeout: 60_000 })
    .toEqual({ left: 0, trouble: null });
  const rows = await rowsOf('tls');
  expect(rows.map(({ state }) => state)).toEqual(MAILS.map(() => 'received'));
  for (const [at, { sha256 }] of rows.entries()) {
    const stored = readFileSync(await engine.blobs.pathOf(sha256 ?? ''));
    expect(stored.equals(MAILS[at] ?? Buffer.alloc(0))).toBe(true);
  }
  const done = { kind: 'move', folder: 'Letti' } as const;
  const starttls = { ...tls, name: 'starttls', port: ports[0], isSecure: false, done };
  expect(await fetchOnce(starttls)).toEqual({ left: 0, trouble: null });
  expect((await rowsOf('starttls')).map(({ state }) => state)).toEqual(MAILS.map(() => 'known'));
  expect(await fetchOnce({ ...tls, name: 'after' })).toEqual({ left: 0, trouble: null });
  expect(await rowsOf('after')).toEqual([]);
  await fetchOnce({ ...tls, name: 'moved', folders: ['Letti'] });
  expect(await rowsOf('moved')).toHaveLength(MAILS.length);
});

withDovecot(
  'does not speak to a server whose certificate nobody vouches for, nor with a wrong password',
  async () => {
    const tls = { user: 'ada', port: ports[1], isSecure: true, needsTls: true };
    await expect(fetchOnce({ ...tls, name: 'untrusted' })).rejects.toMatchObject({
      code: 'mailbox.tls_failed',
    });
    const wrong = { ...tls, ca, name: 'wrong', password: 'sbagliata' };
    await expect(fetchOnce(wrong)).rejects.toMatchObject({ code: 'mailbox.auth_failed' });
    await expect(fetchOnce(wrong)).rejects.toMatchObject({ code: 'mailbox.login_paused' });
  },
);
