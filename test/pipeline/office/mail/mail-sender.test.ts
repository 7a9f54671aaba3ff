// What a mail server can do, each to its code; and a mail as the server gets it.
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../contract/app-error.ts';
import { mailSender, type OutgoingMail } from '../../../../pipeline/office/mail/mail-sender.ts';
import {
  deadPort,
  type FakeSmtp,
  MAIL_SETTINGS,
  type SmtpReplies,
  startFakeSmtp,
  startSilentServer,
} from '../../../support/fake-smtp.ts';

const TIMEOUTS = { connectMs: 30_000, greetingMs: 30_000, socketMs: 30_000 };
const MAIL: OutgoingMail = {
  messageId: '<abc@studio.example>',
  to: 'ada.prova@studio.example',
  date: new Date('2026-11-22T07:00:00Z'),
  subject: 'Scadenze: 1 entro 15 giorni\r\nBcc: spia@example.com',
  text: 'Perché è così: € 1.000,00\n',
  html: '<p>Perché è così: € 1.000,00</p>',
};

let server: FakeSmtp | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function codeOf(work: Promise<void>): Promise<string> {
  try {
    await work;
    return 'sent';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).not.toContain('@');
    return error.code;
  }
}
async function sentWith(replies: SmtpReplies, over: Partial<FakeSmtp['settings']> = {}): Promise<string> {
  server = await startFakeSmtp(replies);
  return codeOf(mailSender({ ...server.settings, ...over }, TIMEOUTS).send(MAIL));
}

describe('a mail', () => {
  it('arrives with its id, its day and nothing that was slipped in', async () => {
    expect(await sentWith({})).toBe('sent');
    const [taken] = server?.taken ?? [];
    expect(taken?.to).toEqual(['ada.prova@studio.example']);
    expect(taken?.mail.messageId).toBe(MAIL.messageId);
    expect(taken?.mail.date).toBe('2026-11-22T07:00:00.000Z');
    expect(taken?.mail.bcc).toBeUndefined();
    expect(taken?.mail.text).toContain('Perché è così: € 1.000,00');
    expect(taken?.mail.html).toContain('Perché è così');
    expect(taken?.raw).toContain('Auto-Submitted: auto-generated');
  });

  it('logs in where a user is given', async () => {
    expect(await sentWith({ password: 'giusta' }, { auth: { user: 'u', pass: 'giusta' } })).toBe('sent');
  });
});

describe('a server that does not take it', () => {
  it.each<[string, SmtpReplies, Partial<FakeSmtp['settings']>, string]>([
    ['greylists', { recipient: () => 450 }, {}, 'smtp.deferred'],
    ['is busy after the message', { message: () => 451 }, {}, 'smtp.deferred'],
    ['does not know the recipient', { recipient: () => 550 }, {}, 'smtp.recipient_refused'],
    ['does not let us send', { sender: () => 553 }, {}, 'smtp.refused'],
    ['refuses the message', { message: () => 554 }, {}, 'smtp.refused'],
    ['refuses the password', { password: 'giusta' }, { auth: { user: 'u', pass: 'no' } }, 'smtp.auth_failed'],
    ['has no encryption where it is needed', {}, { needsTls: true }, 'smtp.tls_failed'],
    ['has a certificate of its own making', { hasTls: true }, { needsTls: true }, 'smtp.tls_failed'],
    ['speaks no TLS on its port', {}, { isSecure: true }, 'smtp.tls_failed'],
  ])('%s', async (_, replies, over, code) => {
    expect(await sentWith(replies, over)).toBe(code);
    expect(server?.taken).toEqual([]);
  });

  it('is down', async () => {
    const port = await deadPort();
    expect(await codeOf(mailSender({ ...MAIL_SETTINGS, port }, TIMEOUTS).send(MAIL))).toBe(
      'smtp.unreachable',
    );
  });

  it('has no address', async () => {
    const nowhere = { ...MAIL_SETTINGS, host: 'posta.invalid', port: 25 };
    expect(await codeOf(mailSender(nowhere, TIMEOUTS).check())).toBe('smtp.unreachable');
  });

  it('says nothing', async () => {
    const silent = await startSilentServer();
    const hasty = { ...TIMEOUTS, greetingMs: 100 };
    const code = await codeOf(mailSender({ ...MAIL_SETTINGS, port: silent.port }, hasty).send(MAIL));
    silent.close();
    expect(code).toBe('smtp.timeout');
  });
});
