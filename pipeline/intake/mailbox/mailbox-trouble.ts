// What went wrong between us and a mail server, as one of our codes. What servers say stays out of it: it may quote mails,
// users, passwords. (Border file: errors of the IMAP library.)
import { AppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';

interface ImapFault {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly tlsFailed?: boolean;
  /** OK, NO, BAD, for a command that was answered. */
  readonly responseStatus?: string;
  /** RFC 5530: NONEXISTENT, OVERQUOTA, UNAVAILABLE, … */
  readonly serverResponseCode?: string;
}

/** yes: CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID, SELF_SIGNED_CERT_IN_CHAIN, EPROTO  no: ECONNREFUSED */
const ENCRYPTION = /CERT|SSL|TLS_|UNABLE_TO_|EPROTO$|STARTTLS/;
const PROTOCOL: ReadonlySet<string> = new Set([
  ...['LiteralTooLarge', 'LineTooLarge', 'ResponseTooLarge', 'ParserError', 'UnexpectedTag'],
  ...['InvalidResponse', 'ResponseProcessingFailed'],
]);
const TIMEOUT: ReadonlySet<string> = new Set([
  ...['ETIMEDOUT', 'ETIMEOUT', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'],
]);
/** A login refused for the moment, not for its password (RFC 5530). */
const NOT_NOW: ReadonlySet<string> = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN']);

/** Everything the library throws, but our own errors as they are. */
export function mailboxError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const fault = (error instanceof Error ? error : {}) as ImapFault;
  const detail = [fault.code, fault.responseStatus, knownCode(fault)].filter(Boolean).join(' ') || 'unknown';
  // The cause stays away from logs: the library puts the server's words into it.
  return new AppError(codeOf(fault), detail);
}

function codeOf(fault: ImapFault): ErrorCode {
  const { code = '' } = fault;
  if (fault.tlsFailed || ENCRYPTION.test(code)) return 'mailbox.tls_failed';
  if (fault.authenticationFailed) return loginTrouble(fault);
  if (fault.serverResponseCode === 'OVERQUOTA') return 'mailbox.over_quota';
  if (PROTOCOL.has(code) || fault.responseStatus !== undefined) return 'mailbox.protocol';
  return TIMEOUT.has(code) ? 'mailbox.timeout' : 'mailbox.unreachable';
}

/** A connection that ends in the middle of a login says nothing of the password. */
function loginTrouble({ code = '', responseStatus, serverResponseCode = '' }: ImapFault): ErrorCode {
  if (NOT_NOW.has(serverResponseCode)) return 'mailbox.unreachable';
  if (responseStatus === undefined && code !== '') return 'mailbox.unreachable';
  return 'mailbox.auth_failed';
}

/** Of a closed list: a server could put anything there. */
function knownCode({ serverResponseCode = '' }: ImapFault): string {
  const known = [
    'AUTHENTICATIONFAILED',
    'AUTHORIZATIONFAILED',
    'EXPIRED',
    'NONEXISTENT',
    'OVERQUOTA',
    'NOPERM',
  ];
  return [...known, ...NOT_NOW].find((word) => word === serverResponseCode) ?? '';
}

/** The server answered with NO or BAD: the connection itself is sound. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'responseStatus' in error;
}
