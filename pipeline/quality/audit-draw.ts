// Which notices that nothing is in doubt of are looked at all the same. No dice and no clock: the paper itself decides, so
// that it is in or out on every machine, after every new reading and rebuild, and nobody can choose.
import { createHash } from 'node:crypto';

const SALT = 'civis-intake audit sample 1\n';
/** As much of the hash as a number holds exactly. */
const HASH_BYTES = 6;
const RANGE = 2 ** (8 * HASH_BYTES);

/**
 * True for about `percent` of all notices; those of a smaller percentage are among those of a larger.
 * @param noticeId follows from the file's bytes (drafting/notice-id.ts) @param percent 0 to 100
 */
export function isDrawn(noticeId: string, percent: number): boolean {
  const hash = createHash('sha256').update(SALT).update(noticeId).digest();
  return hash.readUIntBE(0, HASH_BYTES) < (percent / 100) * RANGE;
}
