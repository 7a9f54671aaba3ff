// Secrets that the program makes: 256 random bits, stored only as their SHA-256. (Nobody guesses them, so a slow hash
// would add nothing; passwords of people have one of their own.)
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

/** 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A second secret that whoever knows the first can make, and nobody can lead back to it. */
export function derivedSecret(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}

/** Takes the same time wherever they differ. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256Of(a)), Buffer.from(sha256Of(b)));
}
