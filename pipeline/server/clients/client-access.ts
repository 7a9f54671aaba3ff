// Clients as somebody may see and change them: those whose papers they see.
import { createHash } from 'node:crypto';
import { AppError } from '../../../contract/app-error.ts';
import { findClient } from '../../office/clients/change-client.ts';
import { codesOf, type StoredClient, shownId } from '../../store/client-entry.ts';
import type { Db } from '../../store/database.ts';
import type { Principal } from '../access/principal.ts';

const DIGITS = 32;

export function etagOfClient(client: StoredClient): string {
  return `"${createHash('sha256').update(JSON.stringify(client)).digest('hex').slice(0, DIGITS)}"`;
}

export function seesClient({ clientIds }: Principal, { id }: Pick<StoredClient, 'id'>): boolean {
  return clientIds === null || clientIds.includes(id);
}

/** @throws AppError client.not_found, also for one that may not be seen */
export async function seenClient(db: Db, principal: Principal, name: string): Promise<StoredClient> {
  const client = await findClient(db, name);
  if (!seesClient(principal, client)) throw new AppError('client.not_found');
  return client;
}

/** The register as a whole belongs to who sees all of it. @throws AppError access.forbidden */
export function requireAll({ clientIds }: Principal): void {
  if (clientIds !== null) throw new AppError('access.forbidden', 'a part of the clients');
}

export interface ClientSearch {
  readonly search: string | undefined;
  readonly person: string | undefined;
  readonly office: string | undefined;
  readonly removed: boolean;
}

export function fitsSearch({ search, person, office, removed }: ClientSearch) {
  const same = (a: string | null, b: string | undefined) =>
    b === undefined || (a ?? '').toLowerCase() === b.trim().toLowerCase();
  const wanted = search?.trim().toLowerCase() ?? '';
  return (client: StoredClient) =>
    client.isRemoved === removed &&
    same(client.inCharge, person) &&
    same(client.officeId, office) &&
    [shownId(client), client.name, ...codesOf(client)].some((text) => text.toLowerCase().includes(wanted));
}

/** By name, in one order for all. */
export function byName(a: StoredClient, b: StoredClient): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
