// Who is asking, by what they show: the machine's own key, a token, or the session cookie; and the audit trail.
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import type { Config } from '../../config/settings.ts';
import type { Clock } from '../../stages/stage-context.ts';
import type { Db } from '../../store/database.ts';
import type { Access } from './access.ts';
import { addToTrail, recordedOf } from './audit.ts';
import { isUnsafe, requireCsrfToken, requireOwnOrigin } from './csrf.ts';
import { localPrincipal, type Principal } from './principal.ts';
import { isFromSameMachine, plainAddress } from './same-machine.ts';
import { isSameSecret } from './secrets.ts';
import { cookieOf } from './session-cookie.ts';
import { principalOfSession } from './sessions.ts';
import { principalOfToken } from './tokens.ts';

export interface AccessHouse {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Config;
}

export interface OfficeAccess extends Access {
  /** From now on requests with this key from this machine are those of its command line (local-key.ts). */
  acceptLocalKey(key: string): void;
}

/** yes: `Bearer civis_0a1b2c3d_…`  no: `Basic …`: what a proxy asked for is not meant for us */
const BEARER = /^bearer +(\S+)$/i;
const LOCAL = 'local_';

export function openOfficeAccess(house: AccessHouse): OfficeAccess {
  const { db, clock } = house;
  let localKey: string | null = null;
  return {
    async authenticate(request) {
      const token = bearerOf(request);
      if (token === null) return bySession(house, request);
      const address = addressFor(house.config, request);
      if (!token.startsWith(LOCAL)) return principalOfToken(db, clock, token, address);
      if (localKey === null || !isFromSameMachine(request) || !isSameSecret(token, localKey)) {
        throw new AppError('access.token_invalid', 'local key');
      }
      return localPrincipal(address);
    },
    record: (entry) => addToTrail(db, clock, recordedOf(entry)),
    recordIn: (tx, entry) => addToTrail(tx, clock, recordedOf(entry)),
    acceptLocalKey(key) {
      localKey = key;
    },
  };
}

/** A bearer token, whatever it is worth; null without one. */
export function bearerOf(request: FastifyRequest): string | null {
  return BEARER.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** For the audit trail; null where addresses are left out. */
export function addressFor(config: Pick<Config, 'auditAddresses'>, request: FastifyRequest): string | null {
  return config.auditAddresses ? plainAddress(request.ip) : null;
}

async function bySession(house: AccessHouse, request: FastifyRequest): Promise<Principal | null> {
  const secret = cookieOf(request, 'session');
  if (secret === null) return null;
  const { config } = house;
  const principal = await principalOfSession(house.db, house, secret, addressFor(config, request));
  if (principal && isUnsafe(request)) {
    requireOwnOrigin(request, config.publicUrl);
    // A form carries its token in its body, which is not read yet: its page looks (pages/form-scope.ts).
    if (request.routeOptions.config.csrf !== 'form') {
      requireCsrfToken(secret, request.headers['x-csrf-token']);
    }
  }
  return principal;
}
