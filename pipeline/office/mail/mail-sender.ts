// Hands one mail to the configured server. What was accepted is sent; everything else is an error with its code. Each mail
// has a connection of its own: a library that pools and tries again by itself could send twice.
import { createTransport } from 'nodemailer';
import { smtpError } from './smtp-error.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface OutgoingMail {
  /** Stable, so that a receiver knows a mail that came twice. */
  readonly messageId: string;
  readonly to: string;
  readonly date: Date;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailSender {
  /** @throws AppError smtp.* */
  send(mail: OutgoingMail): Promise<void>;
  /** Connects, secures and logs in, and sends nothing. @throws AppError smtp.* */
  check(): Promise<void>;
}

export interface MailTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Of silence. */
  readonly socketMs: number;
}
export const MAIL_TIMEOUTS: MailTimeouts = { connectMs: 20_000, greetingMs: 20_000, socketMs: 60_000 };

export function mailSender(settings: SmtpSettings, timeouts: MailTimeouts = MAIL_TIMEOUTS): MailSender {
  const { host, port, isSecure, needsTls, auth, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    ...(isSecure ? {} : { requireTLS: needsTls, ignoreTLS: !needsTls }),
    tls: { minVersion: 'TLSv1.2' },
    ...(auth ? { auth } : {}),
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.socketMs,
    dnsTimeout: timeouts.connectMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const guarded = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      throw smtpError(error);
    }
  };
  return {
    check: () => guarded(() => transport.verify()),
    send: (mail) =>
      guarded(() =>
        transport.sendMail({
          ...mail,
          from: { name: 'civis-intake', address: from },
          to: { name: '', address: mail.to },
          envelope: { from, to: [mail.to] },
          // Nobody's vacation answer comes back, and no list takes it up.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        }),
      ),
  };
}
