// One-time links: of the first admin, printed at start while there is none, and of a person whom an admin invites or
// whose password is to be chosen anew. No password is ever made by the program.
import type { Clock } from '../../../stages/stage-context.ts';
import { replaceLink } from '../../../store/access/link-secret-rows.ts';
import { hasAdmin } from '../../../store/access/user-rows.ts';
import type { Db, Tx } from '../../../store/database.ts';
import { newSecret, sha256Of } from '../secrets.ts';

const MS_PER_HOUR = 3_600_000;
const FIRST_ADMIN_HOURS = 24;
const INVITATION_HOURS = 72;

export interface OfferedLink {
  /** `/setup?token=…`, to be put behind the address of the service. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** A new link at each start, the one before is void; null once an admin can sign in. */
export function offerFirstLink(db: Db, clock: Clock): Promise<OfferedLink | null> {
  return db.transaction(async (tx) => {
    if (await hasAdmin(tx)) return null;
    return newLink(tx, { userId: null, hours: FIRST_ADMIN_HOURS, now: clock.now() });
  });
}

export function invite(tx: Tx, userId: string, now: Date): Promise<OfferedLink> {
  return newLink(tx, { userId, hours: INVITATION_HOURS, now });
}

async function newLink(
  tx: Tx,
  { userId, hours, now }: { userId: string | null; hours: number; now: Date },
): Promise<OfferedLink> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + hours * MS_PER_HOUR);
  await replaceLink(tx, { secretSha256: sha256Of(secret), userId, createdAt: now, expiresAt });
  return { path: `/setup?token=${secret}`, expiresAt };
}
