// API tokens, `civis_<prefix>_<secret>`: the prefix is shown in lists, of the whole only the SHA-256 is kept.
import { randomBytes } from 'node:crypto';
import { AppError } from '../../../contract/app-error.ts';
import type { Clock } from '../../stages/stage-context.ts';
import { type TokenRow, tokenOfPrefix, touchToken } from '../../store/access/token-rows.ts';
import type { Db } from '../../store/database.ts';
import { isPermission, roleWithin } from './permissions.table.ts';
import type { Principal } from './principal.ts';
import { isSameSecret, newSecret, sha256Of } from './secrets.ts';

/** yes: `civis_k3v9x0qa_…43 characters…`  no: `civis_k3v9x0qa` */
const TOKEN = /^civis_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/;
const PREFIX_BYTES = 4;
const TOUCH_EVERY_MS = 60_000;

export interface NewToken {
  readonly token: string;
  readonly prefix: string;
  readonly secretSha256: string;
}

export function newToken(): NewToken {
  const prefix = randomBytes(PREFIX_BYTES).toString('hex');
  const token = `civis_${prefix}_${newSecret()}`;
  return { token, prefix, secretSha256: sha256Of(token) };
}

/** @throws AppError access.token_invalid: unknown, expired and revoked are told apart by nobody */
export async function principalOfToken(
  db: Db,
  clock: Clock,
  token: string,
  address: string | null,
): Promise<Principal> {
  const prefix = TOKEN.exec(token)?.[1];
  const row = prefix === undefined ? null : await tokenOfPrefix(db, prefix);
  const now = clock.now();
  if (!row || !isSameSecret(sha256Of(token), row.secretSha256) || !isLive(row, now)) {
    throw new AppError('access.token_invalid');
  }
  const last = row.lastUsedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  if (now.getTime() - last >= TOUCH_EVERY_MS) await touchToken(db, row.id, now);
  const permissions = new Set(row.permissions.filter(isPermission));
  return {
    ...{ id: `token:${row.id}`, name: row.name, kind: 'token', role: roleWithin(permissions) },
    permissions,
    clientIds: row.clientIds,
    address,
    sessionId: null,
  };
}

function isLive(row: TokenRow, now: Date): boolean {
  return row.revokedAt === null && row.expiresAt > now;
}
