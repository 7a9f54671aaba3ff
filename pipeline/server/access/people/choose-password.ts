// A person chooses a password: by a one-time link, or a new one in place of the one that is known.
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../../contract/app-error.ts';
import { findLink, removeLinksOf, useLink } from '../../../store/access/link-secret-rows.ts';
import { endSessionsOf } from '../../../store/access/session-rows.ts';
import {
  addUser,
  changeUser,
  hasAdmin,
  nameKeyOf,
  type UserRow,
  userOfId,
} from '../../../store/access/user-rows.ts';
import type { Db, Tx } from '../../../store/database.ts';
import { checkPassword } from '../passwords/password-rules.ts';
import type { Principal } from '../principal.ts';
import { sha256Of } from '../secrets.ts';
import { clearAttempt } from '../sign-in-limits.ts';
import type { DoorHouse } from './people-house.ts';
import { beginRecorded, checkCredentials } from './sign-in.ts';
import { checkUserName } from './user-name.ts';

export interface LinkOwner {
  /** Null for the first admin, who names itself. */
  readonly name: string | null;
}

/** @throws AppError access.link_invalid */
export async function ownerOfLink(db: Db | Tx, token: string, now: Date): Promise<LinkOwner> {
  const link = await findLink(db, sha256Of(token), now);
  if (!link) throw new AppError('access.link_invalid');
  if (link.userId === null) return { name: null };
  const user = await userOfId(db, link.userId);
  if (!user?.isActive) throw new AppError('access.link_invalid');
  return { name: user.name };
}

export interface Chosen {
  readonly token: string;
  /** Of the first admin alone; others have theirs. */
  readonly name: string;
  readonly password: string;
  readonly repeated: string;
}

/**
 * Signs in as well.
 * @returns the secret of the new session, for the cookie
 * @throws AppError access.link_invalid, access.name_unfit, access.name_taken, access.password_*, access.busy
 */
export async function chooseByLink(
  house: DoorHouse,
  request: FastifyRequest,
  chosen: Chosen,
): Promise<string> {
  const { db } = house.engine;
  const now = house.clock.now();
  const owner = await ownerOfLink(db, chosen.token, now);
  const name = owner.name ?? chosen.name;
  if (owner.name === null) checkUserName(name);
  checkBoth(chosen.password, chosen.repeated, name);
  const passwordHash = await house.passwords.hash(chosen.password);
  return db.transaction(async (tx) => {
    const link = await useLink(tx, sha256Of(chosen.token), now);
    if (!link) throw new AppError('access.link_invalid');
    const user =
      link.userId === null
        ? await addFirstAdmin(tx, { name, passwordHash, now })
        : await setPassword(tx, { userId: link.userId, passwordHash, now });
    return beginRecorded(house, tx, request, { user, action: 'user.password_by_link' });
  });
}

/**
 * All other sessions end, and this one gets a new secret.
 * @returns the secret of the new session, for the cookie
 * @throws AppError access.wrong_sign_in, access.too_many_attempts, access.password_*, access.busy
 */
export async function changePassword(
  house: DoorHouse,
  request: FastifyRequest,
  { principal, ...given }: { principal: Principal; current: string; password: string; repeated: string },
): Promise<string> {
  const { user, attempt } = await checkCredentials(house, request, {
    name: principal.name,
    password: given.current,
  });
  checkBoth(given.password, given.repeated, user.name);
  const passwordHash = await house.passwords.hash(given.password);
  const now = house.clock.now();
  return house.engine.db.transaction(async (tx) => {
    const still = await userOfId(tx, user.id);
    if (still?.passwordHash !== user.passwordHash) throw new AppError('access.wrong_sign_in');
    await clearAttempt(tx, attempt, now);
    const changed = await setPassword(tx, { userId: user.id, passwordHash, now });
    await removeLinksOf(tx, user.id);
    return beginRecorded(house, tx, request, { user: changed, action: 'user.password_change' });
  });
}

function checkBoth(password: string, repeated: string, name: string): void {
  checkPassword(password, name);
  if (password !== repeated) throw new AppError('access.password_differs');
}

interface NewPassword {
  readonly passwordHash: string;
  readonly now: Date;
}

async function addFirstAdmin(tx: Tx, { name, passwordHash, now }: NewPassword & { name: string }) {
  if (await hasAdmin(tx)) throw new AppError('access.link_invalid');
  const user: UserRow = {
    ...{ id: randomUUID(), name, nameKey: nameKeyOf(name), role: 'admin', clientIds: null },
    ...{ passwordHash, isActive: true, createdAt: now, updatedAt: now },
  };
  if (!(await addUser(tx, user))) throw new AppError('access.name_taken');
  return user;
}

async function setPassword(tx: Tx, { userId, passwordHash, now }: NewPassword & { userId: string }) {
  await changeUser(tx, userId, { passwordHash }, now);
  await endSessionsOf(tx, userId);
  const user = await userOfId(tx, userId);
  if (!user?.isActive) throw new AppError('access.link_invalid');
  return user;
}
