// Sessions: begun at every sign-in with a secret of their own, over when idle, too old, signed out or revoked.
import { randomUUID } from 'node:crypto';
import type { Config } from '../../config/settings.ts';
import type { Clock } from '../../stages/stage-context.ts';
import {
  addSession,
  findSession,
  removeOverSessions,
  type SessionLimits,
  touchSession,
} from '../../store/access/session-rows.ts';
import type { UserRow } from '../../store/access/user-rows.ts';
import type { Db, Tx } from '../../store/database.ts';
import { isRole, permissionsOf } from './permissions.table.ts';
import type { Principal } from './principal.ts';
import { newSecret, sha256Of } from './secrets.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
/** A request a minute is enough to stay awake: not every one writes. */
const TOUCH_EVERY_MS = MS_PER_MINUTE;

export type SessionSettings = Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>;

export function sessionLimits(config: SessionSettings, now: Date): SessionLimits {
  return { now, idleSince: new Date(now.getTime() - config.sessionIdleMinutes * MS_PER_MINUTE) };
}

/** @returns the secret for the cookie; it is not kept anywhere else */
export async function beginSession(
  tx: Tx,
  config: SessionSettings,
  { userId, address, now }: { userId: string; address: string | null; now: Date },
): Promise<string> {
  const secret = newSecret();
  await removeOverSessions(tx, sessionLimits(config, now));
  await addSession(tx, {
    ...{ id: randomUUID(), secretSha256: sha256Of(secret), userId, address },
    ...{ createdAt: now, lastSeenAt: now },
    expiresAt: new Date(now.getTime() + config.sessionHours * MS_PER_HOUR),
  });
  return secret;
}

/** Null for a session that is over or never was. */
export async function principalOfSession(
  db: Db,
  { config, clock }: { config: SessionSettings; clock: Clock },
  secret: string,
  address: string | null,
): Promise<Principal | null> {
  const now = clock.now();
  const found = await findSession(db, sha256Of(secret), sessionLimits(config, now));
  if (!found) return null;
  const { session, user } = found;
  if (now.getTime() - session.lastSeenAt.getTime() >= TOUCH_EVERY_MS) await touchSession(db, session.id, now);
  return principalOfUser(user, { address, sessionId: session.id });
}

export function principalOfUser(
  user: UserRow,
  { address, sessionId }: { address: string | null; sessionId: string | null },
): Principal {
  // A role that this version does not know may do nothing.
  const role = isRole(user.role) ? user.role : null;
  return {
    ...{ id: `user:${user.id}`, name: user.name, kind: 'user', role: role ?? 'operator' },
    permissions: role ? permissionsOf(role) : new Set(),
    clientIds: user.clientIds,
    address,
    sessionId,
  };
}
