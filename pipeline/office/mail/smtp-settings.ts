// How to reach the mail server, out of the configuration: whole, or not at all.
import { readFileSync } from 'node:fs';
import { AppError } from '../../../contract/app-error.ts';
import type { Config } from '../../config/settings.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps). */
  readonly isSecure: boolean;
  /** Nothing is sent before STARTTLS; false only for this machine itself, or by leave of the setting. */
  readonly needsTls: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
  /** For notices without a person in charge. */
  readonly fallback: string;
}

type MailConfig = Pick<Config, 'smtpUrl' | 'smtpPasswordFile' | 'smtpTls' | 'smtpFrom' | 'remindersTo'>;
const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);
const SUBMISSION_PORT = 587;
const SMTPS_PORT = 465;

/**
 * Null: nobody set up mail, and nothing is sent.
 * @throws AppError config.invalid for a half of it; the message names the setting, never its value
 */
export function smtpSettings(config: MailConfig): SmtpSettings | null {
  const { smtpUrl, smtpFrom, remindersTo, smtpTls } = config;
  if (smtpUrl === null) return null;
  if (smtpFrom === null) throw new AppError('config.invalid', 'smtpUrl needs smtpFrom (CIVIS_SMTP_FROM)');
  if (remindersTo === null)
    throw new AppError('config.invalid', 'smtpUrl needs remindersTo (CIVIS_REMINDERS_TO)');
  const url = new URL(smtpUrl);
  if (url.search !== '' || url.hash !== '' || !['', '/'].includes(url.pathname))
    throw new AppError(
      'config.invalid',
      'smtpUrl (CIVIS_SMTP_URL) takes a user, a host and a port, nothing more',
    );
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isSecure = url.protocol === 'smtps:';
  return {
    host,
    port: url.port === '' ? (isSecure ? SMTPS_PORT : SUBMISSION_PORT) : Number(url.port),
    isSecure,
    needsTls: smtpTls === 'required' && !LOCAL.has(host),
    auth: authOf(url, config.smtpPasswordFile),
    from: smtpFrom,
    fallback: remindersTo,
  };
}

function authOf(url: URL, passwordFile: string | null): SmtpSettings['auth'] {
  if (url.username === '') {
    if (url.password === '' && passwordFile === null) return null;
    throw new AppError('config.invalid', 'a password for mail needs a user in smtpUrl (CIVIS_SMTP_URL)');
  }
  const pass = passwordFile === null ? decoded(url.password) : secretIn(passwordFile);
  if (pass === '')
    throw new AppError('config.invalid', 'the user of smtpUrl (CIVIS_SMTP_URL) has no password');
  return { user: decoded(url.username), pass };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    throw new AppError('config.invalid', 'smtpUrl (CIVIS_SMTP_URL): write special characters as %XX', {
      cause: error,
    });
  }
}

/** The first line: editors and secret stores end it with a newline. */
function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (error) {
    throw new AppError('config.invalid', 'smtpPasswordFile (CIVIS_SMTP_PASSWORD_FILE) cannot be read', {
      cause: error,
    });
  }
}
