// Changes come from our own pages only: the browser says where a request comes from, and the page shows a token that
// follows from the session (or, before a sign-in, from a cookie of the form). Programs with a token need none of this.
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import { derivedSecret, isSameSecret } from './secrets.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** none: typed or reloaded by the person. same-site is not ours: another program on the same domain. */
const OWN_SITES = new Set(['same-origin', 'none']);

export function isUnsafe(request: FastifyRequest): boolean {
  return !SAFE_METHODS.has(request.method);
}

/** @param secret the cookie that the token is bound to */
export function csrfTokenOf(secret: string): string {
  return derivedSecret(secret, 'civis csrf');
}

/** @throws AppError access.csrf */
export function requireCsrfToken(secret: string | null, given: unknown): void {
  if (secret === null || typeof given !== 'string' || !isSameSecret(given, csrfTokenOf(secret))) {
    throw new AppError('access.csrf', 'token');
  }
}

/**
 * By `Sec-Fetch-Site` and `Origin`, as far as the browser sends them.
 * @param publicUrl where people open the service, when a proxy changes the host
 * @throws AppError access.csrf
 */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string | null): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && !(typeof site === 'string' && OWN_SITES.has(site))) {
    throw new AppError('access.csrf', 'sec-fetch-site');
  }
  const { origin } = request.headers;
  if (origin === undefined) return;
  const own = [`${request.protocol}://${request.host}`, ...(publicUrl ? [new URL(publicUrl).origin] : [])];
  if (!own.includes(origin)) throw new AppError('access.csrf', 'origin');
}
