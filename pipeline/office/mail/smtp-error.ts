// What went wrong between us and the mail server, as one of our codes. Servers' texts and addresses stay out of it: only the
// reply's number and the step are kept. (Border file: errors of the mail library.)
import { AppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';

/** The fields that nodemailer puts on its errors. */
export interface MailFault {
  readonly code?: string;
  /** Node's own code, where the library put one of its own over it. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
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
/** Encryption that fails; the library calls it a socket error. */
const ENCRYPTION = /CERT|SSL|TLS|UNABLE_TO_|EPROTO$/; // yes: CERT_HAS_EXPIRED, ERR_SSL_WRONG_VERSION_NUMBER  no: ECONNREFUSED

export function smtpError(error: unknown): AppError {
  const fault = (error instanceof Error ? error : {}) as MailFault;
  const { code = 'unknown', command = '-', responseCode } = fault;
  const detail = `${code} ${command.split(' ')[0]} ${responseCode ?? '-'}`;
  return new AppError(codeOf(fault), detail, { cause: error });
}

function codeOf(fault: MailFault): ErrorCode {
  const { code = '', originalCode = '', command = '', responseCode } = fault;
  if (ENCRYPTION.test(originalCode)) return 'smtp.tls_failed';
  const known = BY_CODE[code];
  // A reply decides more than the state of the connection, but never over a login or an encryption that failed.
  if (known === 'smtp.auth_failed' || known === 'smtp.tls_failed') return known;
  if (responseCode === undefined) return known ?? 'smtp.refused';
  if (responseCode < FIRST_PERMANENT) return 'smtp.deferred';
  return command.startsWith('RCPT') ? 'smtp.recipient_refused' : 'smtp.refused';
}
