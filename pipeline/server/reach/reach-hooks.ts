// Before anything else is looked at: did the request come under a name of ours (a foreign page may point its own name
// at this machine: DNS rebinding), and did it come safely?
import { BlockList, isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import type { Config } from '../../config/settings.ts';
import { bearerOf } from '../access/office-access.ts';
import { isFromSameMachine, isLoopback, plainAddress } from '../access/same-machine.ts';
import { bareName, ownNames } from './own-names.ts';

export interface ReachFacts {
  readonly config: Pick<Config, 'host' | 'publicUrl'>;
  readonly proxies: readonly string[];
  readonly isOwnCertificate: boolean;
}

/** For whoever looks whether the process lives: they know it by an address of their own, and learn nothing. */
const HEALTH = new Set(['/healthz', '/readyz']);
const HSTS_DAYS = 365;
const SECONDS_PER_DAY = 86_400;

export function addReachHooks(app: FastifyInstance, facts: ReachFacts): void {
  const names = new Set(ownNames(facts.config));
  const isProxy = proxyTest(facts.proxies);
  // A certificate of our own changes when it is renewed, and HSTS would let nobody accept the new one meanwhile.
  const days = facts.isOwnCertificate ? 1 : HSTS_DAYS;
  app.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https') {
      reply.header('strict-transport-security', `max-age=${days * SECONDS_PER_DAY}`);
    }
    if (HEALTH.has(request.routeOptions.url ?? '') || provesItself(request)) return;
    if (!names.has(bareName(request.hostname))) throw new AppError('access.foreign_host');
    if (!cameSafely(request, isProxy)) throw new AppError('access.proxy_insecure');
  });
}

/**
 * The guard asks for the token of every route that is not public, and no foreign page knows one. On plain HTTP it must
 * come from this machine: a token that crossed the network in clear is known to others.
 */
function provesItself(request: FastifyRequest): boolean {
  const { permission } = request.routeOptions.config;
  if (permission === undefined || permission === 'public' || bearerOf(request) === null) return false;
  return request.protocol === 'https' || isFromSameMachine(request);
}

function cameSafely(request: FastifyRequest, isProxy: (address: string) => boolean): boolean {
  if (request.protocol === 'https') return true;
  const peer = plainAddress(request.socket.remoteAddress);
  // A proxy says how the request reached it, also one on this machine.
  return !isProxy(peer) && (isLoopback(peer) || isFromSameMachine(request));
}

function proxyTest(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => address !== '' && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
