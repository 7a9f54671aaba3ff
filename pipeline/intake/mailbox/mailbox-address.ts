// `imaps://user@host:port/FOLDER` taken apart. What is wrong with it is said without quoting it.
import type { Mailbox } from './mailbox.ts';

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);
const IMAPS_PORT = 993;
const IMAP_PORT = 143;

export type MailboxAddress = Pick<Mailbox, 'host' | 'port' | 'isSecure' | 'needsTls' | 'user'> & {
  readonly folder: string;
};

/**
 * @param hasCa authorities are named: then TLS is wanted on this machine itself as well
 */
export function mailboxAddress(text: string, hasCa: boolean): MailboxAddress | { readonly problem: string } {
  const url = new URL(text);
  if (url.protocol !== 'imaps:' && url.protocol !== 'imap:') return { problem: 'imaps:// or imap://' };
  if (url.password !== '') return { problem: 'the password does not belong into the address' };
  if (url.search !== '' || url.hash !== '') return { problem: 'a user, a host, a port and a folder' };
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const user = decoded(url.username);
  const folder = decoded(url.pathname.slice(1));
  if (host === '' || user === '') return { problem: 'a user and a host are needed' };
  if (user === null || folder === null) return { problem: 'special characters are written as %XX' };
  const isSecure = url.protocol === 'imaps:';
  return {
    ...{ host, user, isSecure, folder: folder === '' ? 'INBOX' : folder },
    needsTls: isSecure || hasCa || !LOCAL.has(host),
    port: url.port === '' ? (isSecure ? IMAPS_PORT : IMAP_PORT) : Number(url.port),
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
