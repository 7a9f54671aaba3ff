// A mailbox against a mail server: every mail is taken in once, byte for byte, whatever the server does.
import { readFileSync } from 'node:fs';
import { eq, like } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { runOnce } from '../../pipeline/intake/mailbox/run-once.ts';
import { intake, mailboxFolder, mailboxMail } from '../../pipeline/store/schema.ts';
import { FakeImap } from '../support/fake-imap.ts';
import { pecMail } from '../support/mail-builder.ts';
import { openTestEngine } from './support/open-test-engine.ts';
import { type TestHouse, testHouse, testMailbox } from './support/open-test-mailbox.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

let folder: TempFolder;
let engine: Engine;
let server: FakeImap;
let house: TestHouse;
/** Every test has a mailbox and mails of its own. */
let name = '';
let turns = 0;
const never = new AbortController().signal;

beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
});
beforeEach(async () => {
  turns += 1;
  name = `box${turns}`;
  server = await new FakeImap().listen();
  house = await testHouse(engine, folder.root);
});
afterEach(() => server.close());
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const fetchOnce = (more = {}) => runOnce(house, testMailbox(server.port, { name, ...more }), never);
const ledger = () =>
  engine.db
    .select()
    .from(mailboxMail)
    .where(like(mailboxMail.mailbox, `${name}%`))
    .orderBy(mailboxMail.createdAt, mailboxMail.generation, mailboxMail.uid);
const intakes = () =>
  engine.db
    .select()
    .from(intake)
    .where(like(intake.path, `${name}%`));
const folders = () => engine.db.select().from(mailboxFolder).where(eq(mailboxFolder.mailbox, name));
const mailOf = (id: string, text = 'Testo') =>
  `Message-ID: <${id}@${name}.example>\r\nSubject: ${text}\r\n\r\n${text}\r\n`;
/** Not compared by `toEqual`: that takes a minute for a megabyte. */
const isStored = async (sha256: string | null | undefined, bytes: Buffer | string | undefined) =>
  readFileSync(await engine.blobs.pathOf(sha256 ?? '')).equals(Buffer.from(bytes ?? ''));

describe('mails of a mailbox', () => {
  it('come in byte for byte, and are flagged only then', async () => {
    const bytes = [pecMail(), Buffer.from(mailOf('2')), Buffer.alloc(700_000, 'riga di prova\r\n')];
    for (const each of bytes) server.put(each);
    const end = await fetchOnce();
    expect(end).toEqual({ left: 0, trouble: null });
    const rows = await ledger();
    expect(rows.map(({ state, uid, sizeBytes }) => [state, uid, sizeBytes])).toEqual(
      bytes.map((each, at) => ['received', at + 1, each.length]),
    );
    for (const [at, row] of rows.entries()) expect(await isStored(row.sha256, bytes[at])).toBe(true);
    expect(server.folder().mails.map(({ flags }) => [...flags])).toEqual(bytes.map(() => ['\\Seen']));
    expect(rows.every(({ markedAt }) => markedAt !== null)).toBe(true);
    const stored = server.log.findIndex((line) => line.startsWith('UID STORE'));
    const lastBody = server.log.findLastIndex((line) => line.includes('BODY.PEEK'));
    expect(stored).toBeGreaterThan(lastBody);
  });

  it('never take the day the server has for a day of receipt', async () => {
    server.put(mailOf('1'), { date: '"01-Jan-2020 10:00:00 +0000"' });
    await fetchOnce({ client: 'rossi' });
    expect(await intakes()).toMatchObject([
      { receivedOn: null, receivedOnEvidence: 'unknown', channel: 'pec', client: 'rossi' },
    ]);
  });

  it('come once, whenever it is looked again', async () => {
    server.put(mailOf('1'));
    await fetchOnce();
    server.put(mailOf('2'));
    await fetchOnce();
    await fetchOnce();
    expect((await ledger()).map(({ state }) => state)).toEqual(['received', 'received']);
    expect(await intakes()).toHaveLength(2);
  });

  it('are all taken although they share a Message-ID, have none, or are empty or garbage', async () => {
    const odd = [
      mailOf('same', 'uno'),
      mailOf('same', 'due'),
      Buffer.from('Subject: senza\r\n\r\nx\r\n'),
      Buffer.from([0xff, 0x00, 0xfe, 0x0d, 0x0a, 0x80]),
      Buffer.concat([Buffer.from(`X: ${'a'.repeat(300_000)}\r\n`), Buffer.from(mailOf('huge'))]),
      Buffer.from(`Message-ID: <${'è'.repeat(3_000)}>\r\nSubject: \xe8\xe9\r\n\r\nx`, 'latin1'),
      Buffer.alloc(0),
    ];
    for (const each of odd) server.put(each);
    expect((await fetchOnce()).left).toBe(0);
    const rows = await ledger();
    expect(rows.map(({ state }) => state)).toEqual(odd.map(() => 'received'));
    for (const [at, row] of rows.entries()) {
      const bytes = Buffer.from(odd[at] ?? '');
      expect(row.sizeBytes).toBe(bytes.length);
      if (bytes.length > 0) expect(await isStored(row.sha256, bytes)).toBe(true);
    }
    expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(odd.length);
  });

  it('are refused visibly when they are too large, also when the server lies about it', async () => {
    server.put(Buffer.alloc(1_200_000, 'b'));
    server.put(Buffer.alloc(1_300_000, 'c'));
    server.intercept = liesAboutSizes((size) => (size > 1_250_000 ? 12 : size));
    await fetchOnce();
    const outcomes = await engine.resultsOf(house.takenMails[0]?.batchId ?? '');
    expect(outcomes[0]?.results[0]).toMatchObject({ status: 'rejected', error: { code: 'file.too_large' } });
    expect((await ledger()).map(({ state, sizeBytes }) => [state, sizeBytes])).toEqual([
      ['received', 1_200_000],
      ['received', 1_300_000],
    ]);
    expect(await engine.blobs.has((await ledger())[0]?.sha256 ?? '')).toBe(false);
  });

  it('are one document in two mailboxes and two intakes only for two clients', async () => {
    server.put(mailOf('1'));
    await fetchOnce();
    await fetchOnce({ name: `${name}-segreteria` });
    await fetchOnce({ name: `${name}-x`, client: 'bianchi' });
    const rows = await ledger();
    expect(rows.map(({ mailbox, state }) => [mailbox, state])).toEqual([
      [name, 'received'],
      [`${name}-segreteria`, 'known'],
      [`${name}-x`, 'received'],
    ]);
    expect(rows[1]?.intakeId).toBe(rows[0]?.intakeId);
    expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(1);
    expect(await intakes()).toHaveLength(2);
  });
});

function liesAboutSizes(lie: (size: number) => number): FakeImap['intercept'] {
  return ({ tag, name, rest }, session) => {
    if (name !== 'UID FETCH' || !rest.includes('RFC822.SIZE')) return false;
    for (const [at, mail] of (session.folder?.mails ?? []).entries()) {
      session.send(`* ${at + 1} FETCH (UID ${mail.uid} RFC822.SIZE ${lie(mail.bytes.length)})\r\n`);
    }
    session.send(`${tag} OK done\r\n`);
    return true;
  };
}

describe('a folder that changes', () => {
  it('is read again under new numbers, and nothing is there twice', async () => {
    server.put(mailOf('1'));
    server.put(mailOf('2'));
    await fetchOnce();
    Object.assign(server.folder(), { uidValidity: 8 });
    server.put(mailOf('3'));
    await fetchOnce();
    expect(house.told).toContain('mailbox.renumbered');
    const rows = await ledger();
    expect(rows.filter(({ generation }) => generation === 2).map(({ state }) => state)).toEqual([
      ...['known', 'known'],
      'received',
    ]);
    expect(await intakes()).toHaveLength(3);
  });

  it('is read again when its numbers begin anew without a word', async () => {
    for (const id of ['1', '2', '3']) server.put(mailOf(id));
    await fetchOnce();
    server.folder().mails.length = 0;
    server.folder().uidNext = 1;
    server.put(mailOf('4'));
    await fetchOnce();
    expect((await ledger()).filter(({ state }) => state === 'received')).toHaveLength(4);
  });

  it('leaves mails of before the first day, says how many, and takes all that come later', async () => {
    for (let n = 0; n < 250; n += 1) server.put(mailOf(`old${n}`), { date: '"01-Mar-2026 10:00:00 +0000"' });
    server.put(mailOf('new'), { date: '"20-Nov-2026 10:00:00 +0000"' });
    const since = { since: '2026-11-01' as never };
    await fetchOnce(since);
    expect((await ledger()).map(({ uid }) => uid)).toEqual([251]);
    expect(house.told).toEqual(['mailbox.older_left']);
    expect(await folders()).toMatchObject([{ olderLeft: 250, listedUid: 251 }]);
    // Moved into the folder later: old by its date, new by its number.
    server.put(mailOf('moved'), { date: '"02-Mar-2026 10:00:00 +0000"' });
    await fetchOnce(since);
    expect((await ledger()).map(({ uid }) => uid)).toEqual([251, 252]);
  });

  it('loses a mail before it is read: said, and recorded', async () => {
    server.put(mailOf('1'));
    server.put(mailOf('2'));
    server.intercept = ({ name, rest }, session) => {
      if (name === 'UID FETCH' && rest.startsWith('1 ') && rest.includes('BODY')) {
        session.folder?.mails.shift();
      }
      return false;
    };
    await fetchOnce();
    expect((await ledger()).map(({ state }) => state)).toEqual(['gone', 'received']);
    expect(house.told).toEqual(['mailbox.mail_gone']);
  });

  it('is moved to where done mails go, or left as it is', async () => {
    server.folder('Letti');
    server.put(mailOf('1'));
    await fetchOnce({ done: { kind: 'move', folder: 'Letti' } });
    expect(server.folder().mails).toEqual([]);
    expect(server.folder('Letti').mails).toHaveLength(1);
    server.put(mailOf('2'));
    await fetchOnce({ done: { kind: 'nothing' } });
    expect(server.folder().mails[0]?.flags.size).toBe(0);
    expect(server.log).toContain('EXAMINE INBOX');
  });

  it('keeps its mails where the server cannot move: copying and deleting is not for us', async () => {
    server.capabilities = ['IMAP4rev1'];
    server.folder('Letti');
    server.put(mailOf('1'));
    const end = await fetchOnce({ done: { kind: 'move', folder: 'Letti' } });
    expect(end).toEqual({ left: 0, trouble: 'mailbox.not_marked' });
    expect(server.folder().mails).toHaveLength(1);
    expect(server.log.filter((line) => /COPY|STORE|EXPUNGE/.test(line))).toEqual([]);
  });

  it('that is missing keeps no other from being read', async () => {
    server.put(mailOf('1'));
    const end = await fetchOnce({ folders: ['Manca', 'INBOX'] });
    expect(end).toEqual({ left: 0, trouble: 'mailbox.folder_missing' });
    expect(await intakes()).toHaveLength(1);
  });
});

describe('a server that misbehaves', () => {
  it('drops the connection in the middle of a mail: it is read again', async () => {
    const bytes = Buffer.alloc(600_000, 'riga\r\n');
    server.put(bytes);
    let drops = 0;
    server.intercept = ({ name, rest }, session) => {
      if (name !== 'UID FETCH' || !rest.includes('<262144.') || drops === 1) return false;
      drops += 1;
      session.send('* 1 FETCH (UID 1 BODY[]<262144> {262144}\r\nhalf of it');
      setImmediate(() => session.drop());
      return true;
    };
    expect(await fetchOnce()).toEqual({ left: 0, trouble: null });
    expect(drops).toBe(1);
    const [row] = await ledger();
    expect(row).toMatchObject({ state: 'received', attempts: 1 });
    expect(await isStored(row?.sha256, bytes)).toBe(true);
  });

  it('says other sizes than it has: the mail is read twice and taken whole', async () => {
    const bytes = Buffer.from(mailOf('1', 'x'.repeat(5_000)));
    server.put(bytes);
    server.intercept = liesAboutSizes((size) => size * 2);
    await fetchOnce();
    expect(await isStored((await ledger())[0]?.sha256, bytes)).toBe(true);
  });

  it('gives other bytes at every reading: not taken, and not forgotten', async () => {
    server.put(mailOf('1'));
    server.put(mailOf('2'));
    let turn = 0;
    const lies = liesAboutSizes((size) => size + 1);
    server.intercept = (command, session) => {
      if (lies(command, session)) return true;
      if (!/^1 .*BODY/.test(command.rest)) return false;
      turn += 1;
      const text = command.rest.includes('<0.') ? `turn ${turn}` : '';
      session.send(`* 1 FETCH (UID 1 BODY[]<0> {${text.length}}\r\n${text})\r\n${command.tag} OK\r\n`);
      return true;
    };
    expect((await fetchOnce()).left).toBe(1);
    expect((await ledger()).map(({ state, lastError }) => [state, lastError])).toEqual([
      ['waiting', 'mailbox.body_differs'],
      ['received', null],
    ]);
  });

  it.each([
    ['more bytes than asked for', `{300000}\r\n${'x'.repeat(300_000)}`],
    ['text that cannot be bytes', '"\xff\xfe"'],
    ['a literal without end', '{99999999999}\r\nx'],
  ])('sends %s: nothing of it is taken, the others are', async (_what, body) => {
    server.put(mailOf('1'));
    server.put(mailOf('2'));
    server.intercept = ({ tag, name, rest }, session) => {
      if (name !== 'UID FETCH' || !/^1 .*BODY/.test(rest)) return false;
      session.send(Buffer.from(`* 1 FETCH (UID 1 BODY[]<0> ${body})\r\n${tag} OK done\r\n`, 'latin1'));
      return true;
    };
    expect((await fetchOnce()).left).toBe(1);
    expect((await ledger()).map(({ state }) => state)).toEqual(['waiting', 'received']);
    expect(await intakes()).toHaveLength(1);
  });

  it('has nothing to say of a mail before its bytes: it is taken all the same', async () => {
    server.put(mailOf('1'));
    server.intercept = ({ tag, name, rest }, session) => {
      if (name !== 'UID FETCH' || !rest.includes('ENVELOPE')) return false;
      session.send(`* 1 FETCH (UID 1 ENVELOPE ((((broken\r\n${tag} BAD no\r\n`);
      return true;
    };
    expect((await fetchOnce()).left).toBe(0);
    expect(await ledger()).toMatchObject([{ state: 'received', messageId: null }]);
  });

  it('answers for other mails as well: only the one that was asked for counts', async () => {
    server.put(mailOf('1'));
    server.intercept = ({ name, rest }, session) => {
      if (name === 'UID FETCH' && rest.includes('BODY')) {
        session.send(
          '* 9 FETCH (UID 77 BODY[]<0> {3}\r\nabc)\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* OK still here\r\n',
        );
      }
      return false;
    };
    await fetchOnce();
    expect(await isStored((await ledger())[0]?.sha256, mailOf('1'))).toBe(true);
  });

  it('falls silent: the run ends by itself, and the mail waits', async () => {
    server.put(mailOf('1'));
    house = await testHouse(engine, folder.root, {}, {});
    Object.assign(house.times, { pieceMs: 100, commandMs: 2_000 });
    server.intercept = ({ name, rest }) => name === 'UID FETCH' && rest.includes('BODY');
    // Twice, each by a connection of its own; then it is put off.
    expect((await fetchOnce()).left).toBe(1);
    expect(await ledger()).toMatchObject([{ state: 'waiting', lastError: 'mailbox.timeout', attempts: 2 }]);
    server.intercept = () => false;
    await engine.db.update(mailboxMail).set({ nextTryAt: null }).where(eq(mailboxMail.mailbox, name));
    expect((await fetchOnce()).left).toBe(0);
  });
});
