// What admins do with people: invite, change, remove. One admin who can sign in always stays.
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../../contract/app-error.ts';
import { removeLinksOf } from '../../../store/access/link-secret-rows.ts';
import { endSessionsOf } from '../../../store/access/session-rows.ts';
import {
  addUser,
  changeUser,
  holdAdmins,
  nameKeyOf,
  removeUser,
  type UserRow,
  userOfId,
} from '../../../store/access/user-rows.ts';
import { clientsById } from '../../../store/client-register.ts';
import type { Db, Tx } from '../../../store/database.ts';
import type { Role } from '../permissions.table.ts';
import type { Principal } from '../principal.ts';
import { invite, type OfferedLink } from './links.ts';
import { type PeopleHouse, subjectOfUser } from './people-house.ts';
import { checkUserName } from './user-name.ts';

export interface Rights {
  readonly role: Role;
  /** Clients of the register whose papers the person sees; null for all. */
  readonly clientIds: readonly string[] | null;
}

/** @throws AppError access.name_unfit, access.name_taken, access.clients_unknown, request.invalid */
export async function inviteUser(
  house: PeopleHouse,
  principal: Principal,
  { name, ...rights }: Rights & { name: string },
): Promise<{ user: UserRow; link: OfferedLink }> {
  checkUserName(name);
  await checkRights(house.engine.db, rights);
  const now = house.clock.now();
  const user: UserRow = {
    ...{ id: randomUUID(), name, nameKey: nameKeyOf(name), ...rights },
    ...{ passwordHash: null, isActive: true, createdAt: now, updatedAt: now },
  };
  return house.engine.db.transaction(async (tx) => {
    if (!(await addUser(tx, user))) throw new AppError('access.name_taken');
    const link = await invite(tx, user.id, now);
    await house.access.recordIn(tx, {
      ...{ principal, action: 'user.add', subjects: [subjectOfUser(user.id)] },
      details: { role: user.role, clients: rights.clientIds?.length ?? null },
    });
    return { user, link };
  });
}

export type RightsChange = Partial<Rights & { readonly isActive: boolean }>;

/**
 * Takes hold with the person's next request; whoever is stopped is signed out.
 * @throws AppError request.not_found, access.last_admin, access.clients_unknown, request.invalid
 */
export async function changeRights(
  house: PeopleHouse,
  principal: Principal,
  { id, ...change }: RightsChange & { id: string },
): Promise<UserRow> {
  if (change.clientIds) await checkClients(house.engine.db, change.clientIds);
  const now = house.clock.now();
  return house.engine.db.transaction(async (tx) => {
    const admins = await holdAdmins(tx);
    const user = await mustFind(tx, id);
    const after = { ...user, ...change };
    checkScope(after.role, after.clientIds);
    if (after.role !== 'admin' || !after.isActive) refuseLastAdmin(admins, id);
    await changeUser(tx, id, change, now);
    if (!after.isActive) {
      await endSessionsOf(tx, id);
      await removeLinksOf(tx, id);
    }
    await house.access.recordIn(tx, {
      ...{ principal, action: 'user.change', subjects: [subjectOfUser(id)] },
      details: {
        ...{ role: after.role, active: after.isActive, clients: after.clientIds?.length ?? null },
      },
    });
    return { ...after, updatedAt: now };
  });
}

/** Id and name stay in the audit trail. @throws AppError request.not_found, access.last_admin */
export async function removePerson(house: PeopleHouse, principal: Principal, id: string): Promise<void> {
  await house.engine.db.transaction(async (tx) => {
    const admins = await holdAdmins(tx);
    await mustFind(tx, id);
    refuseLastAdmin(admins, id);
    await removeUser(tx, id);
    await house.access.recordIn(tx, { principal, action: 'user.remove', subjects: [subjectOfUser(id)] });
  });
}

/** For a password that was forgotten or may be known: sessions end, the old password holds until the new one is chosen. */
export async function offerPasswordLink(
  house: PeopleHouse,
  principal: Principal,
  id: string,
): Promise<OfferedLink> {
  return house.engine.db.transaction(async (tx) => {
    const user = await mustFind(tx, id);
    if (!user.isActive) throw new AppError('request.not_found');
    await endSessionsOf(tx, id);
    const link = await invite(tx, id, house.clock.now());
    await house.access.recordIn(tx, {
      ...{ principal, action: 'user.password_link', subjects: [subjectOfUser(id)] },
    });
    return link;
  });
}

async function mustFind(tx: Tx, id: string): Promise<UserRow> {
  const user = await userOfId(tx, id);
  if (!user) throw new AppError('request.not_found');
  return user;
}

function refuseLastAdmin(admins: readonly string[], id: string): void {
  if (admins.length === 1 && admins[0] === id) throw new AppError('access.last_admin');
}

async function checkRights(db: Db, { role, clientIds }: Rights): Promise<void> {
  checkScope(role, clientIds);
  if (clientIds) await checkClients(db, clientIds);
}

/** Whoever administers could lift a limit of their own: it would be none. */
function checkScope(role: string, clientIds: readonly string[] | null): void {
  if (role === 'admin' && clientIds !== null)
    throw new AppError('request.invalid', 'an admin sees all clients');
}

/** @throws AppError access.clients_unknown */
export async function checkClients(db: Db, ids: readonly string[]): Promise<void> {
  const found = await clientsById(db, ids);
  if (ids.some((id) => !found.has(id))) throw new AppError('access.clients_unknown');
}
