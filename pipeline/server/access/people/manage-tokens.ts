// API tokens: made by admins for programs, shown once, revoked at once.
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../../contract/app-error.ts';
import { addToken, revokeToken, type TokenRow } from '../../../store/access/token-rows.ts';
import { isPermission } from '../permissions.table.ts';
import type { Principal } from '../principal.ts';
import { newToken } from '../tokens.ts';
import { checkClients } from './manage-users.ts';
import { type PeopleHouse, subjectOfToken } from './people-house.ts';

const MS_PER_DAY = 86_400_000;

export interface WantedToken {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly clientIds: readonly string[] | null;
  readonly expiresInDays: number;
}

/**
 * @returns the token itself too: it is known to nobody afterwards
 * @throws AppError access.forbidden for more than the maker may do, access.clients_unknown, request.invalid
 */
export async function makeToken(
  { access, clock, engine }: PeopleHouse,
  principal: Principal,
  wanted: WantedToken,
): Promise<{ token: string; row: TokenRow }> {
  const permissions = [...new Set(wanted.permissions)].filter(isPermission);
  const beyond = permissions.find((permission) => !principal.permissions.has(permission));
  if (beyond) throw new AppError('access.forbidden', beyond);
  const { clientIds, name } = wanted;
  if (clientIds !== null && permissions.includes('administer')) {
    throw new AppError('request.invalid', 'whoever administers sees all clients');
  }
  if (clientIds) await checkClients(engine.db, clientIds);
  const { token, prefix, secretSha256 } = newToken();
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + wanted.expiresInDays * MS_PER_DAY);
  const row: TokenRow = {
    ...{ id: randomUUID(), prefix, secretSha256, name, permissions, clientIds, createdBy: principal.id },
    ...{ createdAt, expiresAt, lastUsedAt: null, revokedAt: null },
  };
  await engine.db.transaction(async (tx) => {
    await addToken(tx, row);
    await access.recordIn(tx, {
      ...{ principal, action: 'token.add', subjects: [subjectOfToken(row.id)] },
      details: { permissions: permissions.join(' '), days: wanted.expiresInDays },
    });
  });
  return { token, row };
}

/** @throws AppError request.not_found: no such token, or revoked before */
export async function endToken(house: PeopleHouse, principal: Principal, id: string): Promise<void> {
  await house.engine.db.transaction(async (tx) => {
    if (!(await revokeToken(tx, id, house.clock.now()))) throw new AppError('request.not_found');
    await house.access.recordIn(tx, { principal, action: 'token.revoke', subjects: [subjectOfToken(id)] });
  });
}
