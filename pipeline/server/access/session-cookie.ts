// The cookies of the service. Over HTTPS their names begin with `__Host-`: browsers then take them only with Secure,
// for this very host, and no other host can set them.
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** session: who is signed in. form: ties a form to the browser that asked for it, before anybody is signed in. */
export type CookieRole = 'session' | 'form';

const NAMES: Readonly<Record<CookieRole, string>> = { session: 'civis', form: 'civis-form' };
/** yes: what newSecret makes. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export function isHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}

/** Null without one, and for one that we never made. */
export function cookieOf(request: FastifyRequest, role: CookieRole): string | null {
  const value = request.cookies[nameOf(request, role)];
  return value !== undefined && SECRET.test(value) ? value : null;
}

export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  role: CookieRole,
  value: string,
): void {
  reply.setCookie(nameOf(request, role), value, optionsOf(request));
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply, role: CookieRole): void {
  reply.clearCookie(nameOf(request, role), optionsOf(request));
}

function nameOf(request: FastifyRequest, role: CookieRole): string {
  return isHttps(request) ? `__Host-${NAMES[role]}` : NAMES[role];
}

/** Lax, not Strict: a link in a reminder must open the notice, not the sign-in page. */
function optionsOf(request: FastifyRequest): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(request) };
}
