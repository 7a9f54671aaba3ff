// What went wrong between us and the mail server, as one of our codes. Servers' texts and addresses stay out of it: only the
// reply's number and the step are kept. (Border file: errors of the mail library.)
import { AppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';

/** The fields that nodemailer puts on its errors. */
export interface MailFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly cause?: unknown;
}

const FIRST_PERMANENT = 500;
const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  EAUTH: 'smtp.auth_failed',
  ENOAUTH: 'smtp.auth_failed',
  ETLS: 'smtp.tls_failed',
  EREQUIRETLS: 'smtp.tls_failed',
  ETIMEDOUT: 'smtp.timeout',
  EDNS: 'smtp.unreachable',
  ECONNECTION: 'smtp.unreachable',
  ESOCKET: 'smtp.unreachable',
  EPROXY: 'smtp.unreachable',
};
/** Node's own words for a certificate that does not hold; the library calls these socket errors. */
const CERTIFICATE = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/;

export function smtpError(error: unknown): AppError {
  const fault: MailFault = error instanceof Error ? error : {};
  const { code = 'unknown', command = '-', responseCode } = fault;
  const detail = `${code} ${command.split(' ')[0]} ${responseCode ?? '-'}`;
  return new AppError(codeOf(fault), detail, { cause: error });
}

function codeOf(fault: MailFault): ErrorCode {
  const { code = '', command = '', responseCode } = fault;
  if (isCertificate(fault)) return 'smtp.tls_failed';
  const known = BY_CODE[code];
  // A reply decides more than the state of the connection, but never over a login or an encryption that failed.
  if (known === 'smtp.auth_failed' || known === 'smtp.tls_failed') return known;
  if (responseCode === undefined) return known ?? 'smtp.refused';
  if (responseCode < FIRST_PERMANENT) return 'smtp.deferred';
  return command.startsWith('RCPT') ? 'smtp.recipient_refused' : 'smtp.refused';
}

function isCertificate({ code = '', cause }: MailFault): boolean {
  if (cause instanceof Error && 'code' in cause && CERTIFICATE.test(String(cause.code))) return true;
  return code !== 'ETLS' && CERTIFICATE.test(code);
}
