// What an IP address is: out on the internet, inside (only where the office allows it), or nothing a webhook may ever
// reach. By the IANA registries of special-purpose addresses (RFC 6890 and its updates, read 22.11.2026). What is not
// known to be public is not public.
import { BlockList, isIP, isIPv6 } from 'node:net';

export interface AddressPolicy {
  /** Loopback, private networks and carrier NAT may be reached. */
  readonly allowsPrivate: boolean;
}

export type AddressClass = 'public' | 'private' | 'never';

const PRIVATE_4 = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', '100.64.0.0/10'];
/** This network, link-local (where clouds hand out credentials), protocol and test ranges, multicast, reserved. */
const NEVER_4 = [
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24'],
  ...['192.88.99.0/24', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Loopback and unique local addresses. */
const PRIVATE_6 = ['::1/128', 'fc00::/7'];
const GLOBAL_6 = ['2000::/3'];
/** Of the global ones: protocol ranges with Teredo, documentation, 6to4. */
const NEVER_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'];
/** Ranges that carry an IPv4 address in their last four bytes: mapped, and translated (NAT64). */
const MAPPED_6 = ['::ffff:0:0/96'];
const TRANSLATED_6 = ['64:ff9b::/96'];

const private4 = listOf(PRIVATE_4, 'ipv4');
const never4 = listOf(NEVER_4, 'ipv4');
const private6 = listOf(PRIVATE_6, 'ipv6');
const global6 = listOf(GLOBAL_6, 'ipv6');
const never6 = listOf(NEVER_6, 'ipv6');
const mapped6 = listOf(MAPPED_6, 'ipv6');
const translated6 = listOf(TRANSLATED_6, 'ipv6');

/** @param address as the resolver or the socket says it; anything else is `never`. */
export function classOfAddress(address: string): AddressClass {
  const bare = address.split('%')[0] ?? '';
  if (isIP(bare) === 0) return 'never';
  if (!isIPv6(bare)) return classOf4(bare);
  if (mapped6.check(bare, 'ipv6')) return atLeastPrivate(classOf4(last4(bare)));
  if (translated6.check(bare, 'ipv6')) return atLeastPrivate(classOf4(last4(bare)));
  if (private6.check(bare, 'ipv6')) return 'private';
  if (!global6.check(bare, 'ipv6') || never6.check(bare, 'ipv6')) return 'never';
  return 'public';
}

export function isAllowed(address: string, { allowsPrivate }: AddressPolicy): boolean {
  const found = classOfAddress(address);
  return found === 'public' || (found === 'private' && allowsPrivate);
}

function classOf4(address: string): AddressClass {
  if (never4.check(address, 'ipv4')) return 'never';
  return private4.check(address, 'ipv4') ? 'private' : 'public';
}

/** An address in disguise is not taken for public, whatever it carries. */
function atLeastPrivate(carried: AddressClass): AddressClass {
  return carried === 'public' ? 'private' : carried;
}

/** The last four bytes, written as IPv4: `::ffff:7f00:1` and `::ffff:127.0.0.1` give 127.0.0.1. */
function last4(address: string): string {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  // The URL writes the last two groups in hex, and `::` at the end for zeros.
  const groups = written.split(':');
  const high = Number.parseInt(groups.at(-2) || '0', 16);
  const low = Number.parseInt(groups.at(-1) || '0', 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits = ''] = range.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
