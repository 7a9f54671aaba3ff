// Where a connection really comes from, headers aside.
import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-real-ip',
  'via',
];

/** yes: `::ffff:10.0.0.5` → `10.0.0.5` */
export function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^127(?:\.\d{1,3}){3}$/.test(address);
}

/** A program or browser on this very machine, with no proxy in between that says so. */
export function isFromSameMachine(request: FastifyRequest): boolean {
  if (FORWARDED.some((name) => request.headers[name] !== undefined)) return false;
  const { remoteAddress, localAddress } = request.socket;
  const remote = plainAddress(remoteAddress);
  return isLoopback(remote) || (remote !== '' && remote === plainAddress(localAddress));
}

const IPV6_NETWORK_GROUPS = 4;

/** What tries are counted by: an IPv4 address, or the /64 that one subscriber has of IPv6. */
export function addressGroup(address: string): string {
  const plain = plainAddress(address);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
  return groups.slice(0, IPV6_NETWORK_GROUPS).join(':');
}
