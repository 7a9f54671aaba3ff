// Signing in and out. An unknown name and a wrong password cost the same work and get the same answer.
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../../contract/app-error.ts';
import { endSessionOfSecret } from '../../../store/access/session-rows.ts';
import { changeUser, type UserRow, userOfId, userOfName } from '../../../store/access/user-rows.ts';
import type { Tx } from '../../../store/database.ts';
import { addToTrail, NOBODY } from '../audit.ts';
import { addressFor } from '../office-access.ts';
import type { Principal } from '../principal.ts';
import { addressGroup, isFromSameMachine } from '../same-machine.ts';
import { sha256Of } from '../secrets.ts';
import { cookieOf } from '../session-cookie.ts';
import { beginSession, principalOfUser } from '../sessions.ts';
import { type Attempt, admitAttempt, clearAttempt } from '../sign-in-limits.ts';
import { type DoorHouse, type PeopleHouse, subjectOfUser } from './people-house.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/**
 * @returns the secret of a new session, for the cookie; the session that the request came with is over
 * @throws AppError access.wrong_sign_in, access.too_many_attempts, access.busy
 */
export async function signIn(house: DoorHouse, request: FastifyRequest, given: Credentials): Promise<string> {
  const { user, attempt } = await checkCredentials(house, request, given);
  const { passwords, engine, clock } = house;
  const isOutdated = user.passwordHash !== null && passwords.isOutdated(user.passwordHash);
  const rehashed = isOutdated ? await passwords.hash(given.password) : null;
  const now = clock.now();
  return engine.db.transaction(async (tx) => {
    // What an admin did while the password was looked at counts.
    const still = await userOfId(tx, user.id);
    if (!still?.isActive || still.passwordHash !== user.passwordHash) {
      throw new AppError('access.wrong_sign_in');
    }
    if (rehashed !== null) await changeUser(tx, user.id, { passwordHash: rehashed }, now);
    await clearAttempt(tx, attempt, now);
    return beginRecorded(house, tx, request, { user: still, action: 'session.begin' });
  });
}

/**
 * The password of an account, counted against its limits.
 * @throws AppError access.wrong_sign_in, access.too_many_attempts, access.busy
 */
export async function checkCredentials(
  house: DoorHouse,
  request: FastifyRequest,
  { name, password }: Credentials,
): Promise<{ user: UserRow; attempt: Attempt }> {
  const { db } = house.engine;
  const isSameMachine = isFromSameMachine(request);
  const attempt: Attempt = { name, addressGroup: addressGroup(request.ip), isSameMachine };
  const verdict = await admitAttempt(db, attempt, house.clock.now());
  if (verdict !== 'admitted') {
    if (verdict === 'first-refused') await recordRefusal(house, request, [], 'limit');
    throw new AppError('access.too_many_attempts');
  }
  const user = await userOfName(db, name);
  const isRight = await house.passwords.verify(password, user?.isActive ? user.passwordHash : null);
  if (user && isRight) return { user, attempt };
  await recordRefusal(house, request, user ? [subjectOfUser(user.id)] : [], reasonOf(user));
  throw new AppError('access.wrong_sign_in');
}

/** Ends the session the request came with, begins another and writes both down. @returns the secret for the cookie */
export async function beginRecorded(
  house: PeopleHouse,
  tx: Tx,
  request: FastifyRequest,
  { user, action }: { user: UserRow; action: string },
): Promise<string> {
  const before = cookieOf(request, 'session');
  if (before !== null) await endSessionOfSecret(tx, sha256Of(before));
  const address = addressFor(house.config, request);
  const facts = { userId: user.id, address, now: house.clock.now() };
  const secret = await beginSession(tx, house.config, facts);
  const principal = principalOfUser(user, { address, sessionId: null });
  await house.access.recordIn(tx, { principal, action, subjects: [subjectOfUser(user.id)] });
  return secret;
}

/** The session is gone from the database, not only from the browser. */
export async function signOut(
  house: PeopleHouse,
  request: FastifyRequest,
  principal: Principal,
): Promise<void> {
  const secret = cookieOf(request, 'session');
  if (secret === null) return;
  await house.engine.db.transaction(async (tx) => {
    await endSessionOfSecret(tx, sha256Of(secret));
    await house.access.recordIn(tx, { principal, action: 'session.end', subjects: [principal.id] });
  });
}

function reasonOf(user: UserRow | null): string {
  if (!user) return 'unknown';
  return user.isActive ? 'password' : 'inactive';
}

/** Never what was typed as a name: it may have been the password. */
async function recordRefusal(
  { config, clock, engine }: DoorHouse,
  request: FastifyRequest,
  subjects: readonly string[],
  reason: string,
): Promise<void> {
  await addToTrail(engine.db, clock, {
    ...{ actorId: NOBODY, actorName: '', address: addressFor(config, request) },
    ...{ action: 'session.refused', subjects, details: { reason } },
  });
}
