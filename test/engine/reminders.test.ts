// The ledger of reminders on a real database and a real mail server: every mail goes out once, whatever goes wrong on the way.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { addDays, romeDay } from '../../contract/civil-date.ts';
import { type MailSender, mailSender } from '../../pipeline/office/mail/mail-sender.ts';
import type { ReminderItem } from '../../pipeline/office/reminders/reminder-item.ts';
import { runReminders } from '../../pipeline/office/reminders/run-reminders.ts';
import { type SendFacts, sendDue } from '../../pipeline/office/reminders/send-due.ts';
import { type Database, openPglite, openPostgres } from '../../pipeline/store/database.ts';
import { reminderTrouble, retryAll } from '../../pipeline/store/reminder-rows.ts';
import { reminderMail, reminderSeen } from '../../pipeline/store/schema.ts';
import { makeItem, OFFICE, TODAY } from '../pipeline/office/reminders/make-item.ts';
import { deadPort, type FakeSmtp, MAIL_SETTINGS, startFakeSmtp } from '../support/fake-smtp.ts';
import { tryPostgres } from './support/postgres.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const TIMEOUTS = { connectMs: 30_000, greetingMs: 30_000, socketMs: 30_000 };
const ADA = 'ada.prova@studio.example';
const MINUTE_MS = 60_000;
const folder = new TempFolder();
let database: Database;
let server: FakeSmtp;
let nowMs = 0;
const clock = { now: () => new Date(nowMs) };
const later = (minutes: number) => {
  nowMs += minutes * MINUTE_MS;
};

beforeAll(async () => {
  await useDatabaseTemplate();
  database = await openPglite(folder.path('db'));
});
afterAll(async () => {
  await database.close();
  folder.remove();
});
beforeEach(async () => {
  nowMs = Date.parse('2026-11-22T07:00:00Z');
  server = await startFakeSmtp();
  await database.db.delete(reminderMail);
  await database.db.delete(reminderSeen);
});
afterEach(() => server.close());

function facts(sender: MailSender = mailSender(server.settings, TIMEOUTS), db = database.db): SendFacts {
  return { db, clock, sender, settings: { from: MAIL_SETTINGS.from, fallback: OFFICE } };
}
const style = { details: 'number', language: 'it' } as const;
const run = (items: readonly ReminderItem[], sender?: MailSender, day = romeDay(clock.now())) =>
  runReminders({ day, items, style, wantsDigest: true }, facts(sender));
const due = [makeItem('a', { safeDay: addDays(TODAY, 10) })];
const rows = () => database.db.select().from(reminderMail).orderBy(reminderMail.createdAt, reminderMail.id);
const subjects = () => server.taken.map(({ mail }) => mail.subject ?? '');

describe('a digest', () => {
  it('goes out once, and its text is not kept', async () => {
    const first = await run(due);
    expect(first.tried.map(({ outcome }) => outcome)).toEqual(['sent']);
    later(30);
    const second = await run(due);
    expect(second).toEqual({ written: [], tried: [], trouble: [] });
    expect(server.taken.map(({ to }) => to)).toEqual([[ADA]]);
    expect((await rows()).map(({ state, body, nextTryAt }) => [state, body, nextTryAt])).toEqual([
      ['sent', null, null],
    ]);
  });

  it('is that of the day in Rome, also where the clocks change', async () => {
    for (const [instant, day] of [
      ['2026-03-28T22:59:00Z', '2026-03-28'],
      ['2026-03-28T23:30:00Z', '2026-03-29'],
      ['2026-03-29T22:30:00Z', '2026-03-30'],
      ['2026-10-25T22:30:00Z', '2026-10-25'],
      ['2026-10-25T23:30:00Z', '2026-10-26'],
    ] as const) {
      nowMs = Date.parse(instant);
      const { written } = await run([makeItem('a', { safeDay: addDays(TODAY, -300) })]);
      expect(written.map((bundle) => bundle.day)).toEqual([day]);
    }
  });

  it('of a missed day is not sent afterwards: the next one says it all', async () => {
    const port = await deadPort();
    const down = mailSender({ ...MAIL_SETTINGS, port }, TIMEOUTS);
    expect((await run(due, down)).tried.map(({ error }) => error)).toEqual(['smtp.unreachable']);
    later(3 * 24 * 60);
    await run(due);
    expect(subjects()).toEqual(['Scadenze al 25/11/2026: 1 entro 15 giorni']);
    expect((await rows()).map(({ state, body }) => [state, body])).toEqual([
      ['superseded', null],
      ['sent', null],
    ]);
  });

  it('of an older day is refused: it would say what is no longer true', async () => {
    await run(due);
    await expect(run(due, undefined, addDays(TODAY, -1))).rejects.toThrow('arguments.invalid');
  });
});

describe('a server that fails', () => {
  it('loses nothing: the mail waits, is told of, and goes out when it is back', async () => {
    const port = await deadPort();
    const down = mailSender({ ...MAIL_SETTINGS, port }, TIMEOUTS);
    const { tried } = await run(due, down);
    expect(tried).toMatchObject([{ outcome: 'waiting', error: 'smtp.unreachable' }]);
    expect(await reminderTrouble(database.db)).toMatchObject([{ error: 'smtp.unreachable', mails: 1 }]);
    later(1);
    expect((await run(due)).tried).toEqual([]);
    later(1);
    expect((await run(due)).tried).toMatchObject([{ outcome: 'sent' }]);
    expect(await reminderTrouble(database.db)).toEqual([]);
    expect(server.taken).toHaveLength(1);
  });

  it('gets what waited as it is now: nothing closed, no day of yesterday', async () => {
    await run(due);
    later(60);
    const down = mailSender({ ...MAIL_SETTINGS, port: await deadPort() }, TIMEOUTS);
    const came = [
      makeItem('u1', { safeDay: addDays(TODAY, 2) }),
      makeItem('u2', { safeDay: addDays(TODAY, 2) }),
    ];
    await run([...due, ...came], down);
    const [waiting] = (await rows()).filter(({ state }) => state === 'pending');
    later(24 * 60);
    const closed = came.map((item, at) => (at === 0 ? { ...item, isOpen: false } : item));
    const look = { day: TODAY, items: [...due, ...closed], style, wantsDigest: false };
    await runReminders({ ...look, day: addDays(TODAY, 1) }, facts());
    const text = server.taken.at(-1)?.mail.text ?? '';
    expect(server.taken.at(-1)?.mail.messageId).toContain(waiting?.id);
    expect(text).toContain('DOMANI');
    expect(text).toContain('atto u2');
    expect(text).not.toContain('atto u1');
  });

  it('gets nothing where all that waited was closed meanwhile', async () => {
    const down = mailSender({ ...MAIL_SETTINGS, port: await deadPort() }, TIMEOUTS);
    await run(due, down);
    later(60);
    await run(due.map((item) => ({ ...item, isOpen: false })));
    expect(server.taken).toEqual([]);
    expect((await rows()).map(({ state, body }) => [state, body])).toEqual([['superseded', null]]);
    expect(await reminderTrouble(database.db)).toEqual([]);
  });

  it('is asked once in a run, not once for every mail', async () => {
    const two = [...due, makeItem('b', { safeDay: TODAY, ownerEmail: null })];
    const down = mailSender({ ...MAIL_SETTINGS, port: await deadPort() }, TIMEOUTS);
    const { tried, trouble } = await run(two, down);
    expect(tried).toHaveLength(1);
    expect(trouble.map(({ error, mails }) => [error, mails])).toEqual([
      ['smtp.unreachable', 1],
      [null, 1],
    ]);
    later(2);
    expect((await run(two)).tried.map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
  });

  it('that greylists gets the very same mail again', async () => {
    let calls = 0;
    server.replies = { recipient: () => (calls++ === 0 ? 451 : undefined) };
    expect((await run(due)).tried).toMatchObject([{ outcome: 'waiting', error: 'smtp.deferred' }]);
    later(2);
    await run(due);
    expect(server.taken).toHaveLength(1);
  });

  it('that refuses the person’s address gets it for the office, at once', async () => {
    server.replies = { recipient: (address) => (address === ADA ? 550 : undefined) };
    const { tried } = await run(due);
    expect(tried.map(({ outcome }) => outcome)).toEqual(['redirected', 'sent']);
    expect(server.taken.map(({ to }) => to)).toEqual([[OFFICE]]);
    expect(subjects()[0]).toContain(`${ADA} → Scadenze al 22/11/2026`);
    later(30);
    expect((await run(due)).tried).toEqual([]);
  });

  it('that refuses even the office is tried less often, and not for ever', async () => {
    server.replies = { recipient: () => 550 };
    const urgent = [makeItem('u', { safeDay: TODAY, ownerEmail: null })];
    const look = { day: TODAY, items: urgent, style, wantsDigest: false };
    expect((await runReminders(look, facts())).tried).toMatchObject([{ outcome: 'waiting' }]);
    later(59);
    expect(await sendDue(facts())).toEqual([]);
    await retryAll(database.db, clock.now());
    expect(await sendDue(facts())).toMatchObject([{ outcome: 'waiting', error: 'smtp.recipient_refused' }]);
    later(8 * 24 * 60);
    expect(await sendDue(facts())).toMatchObject([{ outcome: 'given_up' }]);
    expect(await reminderTrouble(database.db)).toMatchObject([{ error: 'smtp.recipient_refused', mails: 1 }]);
    expect((await rows())[0]?.body).toBeNull();
    later(100 * 24 * 60);
    await run([]);
    expect(await rows()).toEqual([]);
  });
});

describe('a process that is gone in the middle of sending', () => {
  /** Its `send` never comes back, before or after the server took the mail. */
  function lost(when: 'before' | 'after') {
    const sender = mailSender(server.settings, TIMEOUTS);
    let tell: () => void = () => undefined;
    let comeBack: (error: Error) => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const send: MailSender['send'] = async (mail) => {
      if (when === 'after') await sender.send(mail);
      tell();
      await new Promise((_, reject) => {
        comeBack = reject;
      });
    };
    return { sender: { ...sender, send }, reached, comeBack: (error: Error) => comeBack(error) };
  }

  it('before the server took it loses nothing, and nobody else takes it meanwhile', async () => {
    const { sender, reached } = lost('before');
    void run(due, sender);
    await reached;
    later(9);
    expect((await run(due)).tried).toEqual([]);
    later(1);
    expect((await run(due)).tried).toMatchObject([{ outcome: 'sent' }]);
    expect(server.taken).toHaveLength(1);
  });

  it('after the server took it gives the very same mail again, by which receivers know it', async () => {
    const { sender, reached } = lost('after');
    void run(due, sender);
    await reached;
    later(10);
    await run(due);
    later(60);
    await run(due);
    const ids = server.taken.map(({ mail }) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(server.taken[1]?.mail.text).toBe(server.taken[0]?.mail.text);
    expect(server.taken[1]?.mail.date).toBe(server.taken[0]?.mail.date);
  });

  it('and comes back late changes nothing of what another did', async () => {
    const { sender, reached, comeBack } = lost('before');
    const first = run(due, sender);
    await reached;
    later(11);
    await run(due);
    comeBack(new AppError('smtp.timeout'));
    await first;
    expect((await rows()).map(({ state, lastError }) => [state, lastError])).toEqual([['sent', null]]);
    expect(server.taken).toHaveLength(1);
  });
});

describe('what arrives in the day', () => {
  it('is told at once, once, beside the digest of the morning', async () => {
    await run(due);
    later(120);
    const items = [...due, makeItem('u', { safeDay: addDays(TODAY, 2) })];
    await run(items);
    later(30);
    await run(items);
    expect(subjects()).toEqual([
      'Scadenze al 22/11/2026: 1 entro 15 giorni',
      'URGENTE, arrivati con meno di 7 giorni: 1 entro 15 giorni',
    ]);
  });

  it('is told again when it is opened again on a later day', async () => {
    const late = makeItem('u', { safeDay: addDays(TODAY, 2) });
    const look = (item: ReminderItem, days: number) =>
      runReminders({ day: addDays(TODAY, days), items: [item], style, wantsDigest: false }, facts());
    await look(late, 0);
    later(24 * 60);
    await look({ ...late, isOpen: false }, 1);
    await look(late, 1);
    await look(late, 1);
    expect(server.taken).toHaveLength(2);
  });

  it('is one summary where it is an archive', async () => {
    await run(due);
    later(120);
    const pile = Array.from({ length: 300 }, (_, n) =>
      makeItem(`n${n}`, { batchId: 'carico', safeDay: addDays(TODAY, (n % 60) - 50) }),
    );
    await run([...due, ...pile]);
    expect(subjects().filter((subject) => subject.startsWith('Caricamento'))).toHaveLength(1);
    expect(server.taken).toHaveLength(2);
  });
});

it('two machines on one PostgreSQL send each mail once', async () => {
  const postgres = await tryPostgres();
  if (!postgres) return;
  const sizes = { queueListeners: 0, concurrency: 2 };
  const machines = [await openPostgres(postgres.url, sizes), await openPostgres(postgres.url, sizes)];
  try {
    const items = Array.from({ length: 12 }, (_, n) =>
      makeItem(`n${n}`, { safeDay: TODAY, ownerEmail: `p${n}@studio.example` }),
    );
    const look = { day: TODAY, items, style, wantsDigest: true };
    const sender = mailSender(server.settings, TIMEOUTS);
    await Promise.all(machines.map(({ db }) => runReminders(look, facts(sender, db))));
    expect(server.taken.map(({ to }) => to[0]).sort()).toEqual(items.map((item) => item.ownerEmail).sort());
  } finally {
    for (const machine of machines) await machine.close();
    await postgres.drop();
  }
});
