// What an endpoint's address may look like, before anything is looked up. Pure.
import { isIP } from 'node:net';
import { type AddressPolicy, isAllowed } from './address-class.ts';

export interface UrlPolicy extends AddressPolicy {
  /** Hosts that may be sent to, `example.it` or `*.example.it`; empty for those of the configured addresses. */
  readonly hosts: readonly string[];
}

/** The one machine to which plain http may go, where private addresses are allowed. */
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** @returns what is wrong with it, without its text (an address may hold a token); null when nothing is. */
export function urlProblem(url: URL, policy: UrlPolicy): string | null {
  if (url.username !== '' || url.password !== '') return 'the address must hold no user or password';
  if (url.hash !== '') return 'the address must hold no fragment';
  const isLocal = policy.allowsPrivate && LOCAL_HOSTS.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    return 'the address must be https (http only to localhost, where private addresses are allowed)';
  }
  if (!isListed(url.hostname, policy.hosts)) return 'the host is not in the allow-list';
  const literal = literalOf(url);
  if (literal !== null && !isAllowed(literal, policy)) return 'the address is private or reserved';
  return null;
}

/** The host where it is an IP address: nothing looks it up, so nothing else would check it. */
export function literalOf({ hostname }: URL): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? null : bare;
}

function isListed(host: string, hosts: readonly string[]): boolean {
  if (hosts.length === 0) return true;
  return hosts.some((entry) =>
    entry.startsWith('*.') ? host.endsWith(entry.slice(1)) && host.length >= entry.length : host === entry,
  );
}
