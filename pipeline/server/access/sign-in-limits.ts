// How often a sign-in may be tried: per account, wherever the tries come from, and per address, whatever the account.
// A window ends by itself: nobody is locked out for ever. Whoever sits at the machine of the service has a count of
// their own, which nobody on the network can use up.

import {
  countAttempt,
  forgetAttempts,
  removeOldAttempts,
  takeBackAttempt,
} from '../../store/access/attempt-rows.ts';
import { nameKeyOf } from '../../store/access/user-rows.ts';
import type { Db, Tx } from '../../store/database.ts';
import { sha256Of } from './secrets.ts';

export const ATTEMPT_WINDOW_MS = 15 * 60_000;
export const MAX_PER_ACCOUNT = 10;
export const MAX_PER_ADDRESS = 50;

export interface Attempt {
  readonly name: string;
  /** Groups of addresses: see addressGroup. */
  readonly addressGroup: string;
  readonly isSameMachine: boolean;
}

/** Counts the attempt. `first-refused`: the try with which a limit was passed, worth a line in the audit trail. */
export async function admitAttempt(
  db: Db,
  attempt: Attempt,
  now: Date,
): Promise<'admitted' | 'first-refused' | 'refused'> {
  const windowStart = new Date(now.getTime() - ATTEMPT_WINDOW_MS);
  const { account, address } = keysOf(attempt);
  const ofAddress = await countAttempt(db, address, now, windowStart);
  if (ofAddress > MAX_PER_ADDRESS) return ofAddress === MAX_PER_ADDRESS + 1 ? 'first-refused' : 'refused';
  const ofAccount = await countAttempt(db, account, now, windowStart);
  if (ofAccount > MAX_PER_ACCOUNT) return ofAccount === MAX_PER_ACCOUNT + 1 ? 'first-refused' : 'refused';
  return 'admitted';
}

/** After a success. The address keeps its other tries: an account of one's own is no key to those of others. */
export async function clearAttempt(tx: Db | Tx, attempt: Attempt, now: Date): Promise<void> {
  const { account, address } = keysOf(attempt);
  await forgetAttempts(tx, account);
  await takeBackAttempt(tx, address);
  await removeOldAttempts(tx, new Date(now.getTime() - ATTEMPT_WINDOW_MS));
}

function keysOf({ name, addressGroup, isSameMachine }: Attempt) {
  return {
    account: sha256Of(`${isSameMachine ? 'account-here' : 'account'}:${nameKeyOf(name)}`),
    address: sha256Of(`address:${addressGroup}`),
  };
}
