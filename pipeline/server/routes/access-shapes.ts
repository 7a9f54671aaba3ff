// What the routes of access take and give. Instants as RFC 3339, in UTC.
import { z } from 'zod';
import type { SessionRow } from '../../store/access/session-rows.ts';
import type { TokenRow } from '../../store/access/token-rows.ts';
import type { UserRow } from '../../store/access/user-rows.ts';
import { PERMISSIONS, ROLES } from '../access/permissions.table.ts';

const MAX_CLIENTS = 10_000;
const MAX_TOKEN_DAYS = 730;
const instant = z.iso.datetime();
const permissionName = z.string().refine((name) => name in PERMISSIONS);

export const idSchema = z.object({ id: z.string().min(1).max(64) });
const clientIds = z.array(z.string().min(1).max(64)).max(MAX_CLIENTS).nullable();

export const newUserSchema = z.strictObject({
  name: z.string(),
  role: z.enum(ROLES),
  /** Clients of the register whose papers the person sees; null for all. */
  clientIds: clientIds.default(null),
});
export const userChangeSchema = z.strictObject({
  role: z.enum(ROLES).optional(),
  clientIds: clientIds.optional(),
  isActive: z.boolean().optional(),
});
export const userSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.string(),
    clientIds: z.array(z.string()).nullable(),
    isActive: z.boolean(),
    /** False until the person has chosen one by the link. */
    hasPassword: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'User' });
export const linkSchema = z.object({ path: z.string(), expiresAt: instant }).meta({
  id: 'OneTimeLink',
  description: 'Works once; put the address of the service in front of the path',
});

export const newTokenSchema = z.strictObject({
  name: z.string().trim().min(1).max(64),
  permissions: z.array(permissionName).min(1),
  clientIds: clientIds.default(null),
  expiresInDays: z.number().int().min(1).max(MAX_TOKEN_DAYS).default(365),
});
export const tokenSchema = z
  .object({
    id: z.string(),
    prefix: z.string(),
    name: z.string(),
    permissions: z.array(z.string()),
    clientIds: z.array(z.string()).nullable(),
    createdBy: z.string(),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiToken' });

export const sessionSchema = z
  .object({
    id: z.string(),
    userId: z.string(),
    address: z.string().nullable(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    /** The one that asks. */
    isThis: z.boolean(),
  })
  .meta({ id: 'Session' });

export const meSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['user', 'token', 'local']),
    role: z.enum(ROLES),
    permissions: z.array(z.string()),
    clientIds: z.array(z.string()).nullable(),
    /** For the header `X-CSRF-Token` of every change; null for programs, which need none. */
    csrfToken: z.string().nullable(),
    /** What of the installation's settings a page has to know. */
    settings: z.object({ doubleKeying: z.boolean() }),
  })
  .meta({ id: 'Me' });

export function userOut(user: UserRow) {
  const { id, name, role, clientIds, isActive, passwordHash, createdAt, updatedAt } = user;
  return {
    ...{ id, name, role, clientIds: mutable(clientIds), isActive, hasPassword: passwordHash !== null },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function tokenOut(token: TokenRow) {
  const { id, prefix, name, permissions, clientIds, createdBy } = token;
  return {
    ...{ id, prefix, name, permissions: [...permissions], clientIds: mutable(clientIds), createdBy },
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  };
}

export function sessionOut({ id, userId, address, ...times }: SessionRow, thisId: string | null | undefined) {
  return {
    ...{ id, userId, address, isThis: id === thisId },
    createdAt: times.createdAt.toISOString(),
    lastSeenAt: times.lastSeenAt.toISOString(),
    expiresAt: times.expiresAt.toISOString(),
  };
}

const mutable = (ids: readonly string[] | null): string[] | null => (ids === null ? null : [...ids]);
