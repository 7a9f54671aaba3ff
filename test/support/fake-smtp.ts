// A mail server for tests, on this machine: takes mails, or refuses as a test says.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SmtpSettings } from '../../pipeline/office/mail/smtp-settings.ts';

export interface TakenMail {
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: Email;
}

export interface SmtpReplies {
  /** Reply number to a recipient; undefined takes it. */
  recipient?: (address: string) => number | undefined;
  sender?: (address: string) => number | undefined;
  /** After the whole message was taken over the wire. */
  message?: () => number | undefined;
  password?: string;
  hasTls?: boolean;
}

export interface FakeSmtp {
  readonly taken: TakenMail[];
  readonly settings: SmtpSettings;
  replies: SmtpReplies;
  close(): Promise<void>;
}

export const MAIL_SETTINGS: SmtpSettings = {
  host: '127.0.0.1',
  port: 0,
  isSecure: false,
  needsTls: false,
  auth: null,
  from: 'civis@studio.example',
  fallback: 'studio@studio.example',
};

export async function startFakeSmtp(replies: SmtpReplies = {}): Promise<FakeSmtp> {
  const taken: TakenMail[] = [];
  const answer = (number: number | undefined) =>
    number === undefined ? null : Object.assign(new Error('no'), { responseCode: number });
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    logger: false,
    disabledCommands: replies.hasTls ? [] : ['STARTTLS'],
    onAuth: ({ password }, _session, done) =>
      fake.replies.password === password ? done(null, { user: 'u' }) : done(new Error('wrong')),
    onMailFrom: ({ address }, _session, done) => done(answer(fake.replies.sender?.(address))),
    onRcptTo: ({ address }, _session, done) => done(answer(fake.replies.recipient?.(address))),
    onData(stream, session, done) {
      text(stream).then(async (raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const refused = answer(fake.replies.message?.());
        if (!refused) taken.push({ to, raw, mail: await PostalMime.parse(raw) });
        done(refused);
      }, done);
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const fake: FakeSmtp = { taken, replies, settings: { ...MAIL_SETTINGS, port }, close };
  server.on('error', () => undefined);
  return fake;
}

/** Takes connections and never says a word. */
export async function startSilentServer(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const open = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => open.add(socket));
  return {
    port,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** A port where nothing listens. */
export async function deadPort(): Promise<number> {
  const { port, close } = await startSilentServer();
  close();
  return port;
}
