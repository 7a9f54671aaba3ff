// Answers that are files: under a name of ours, never shown as a page unless we say so, kept by nobody on the way.
import type { FastifyReply } from 'fastify';

/** @param name made by us: letters, digits, `.`, `-`, `_` @param isShown in the browser instead of being saved */
export function asFile(reply: FastifyReply, type: string, name: string, isShown = false): FastifyReply {
  const safe = name.replace(/[^\w.-]/g, '_');
  return personal(reply)
    .type(type)
    .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename="${safe}"`);
}

/** Personal data: no cache keeps it. */
export function personal(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'private, no-store');
}

/** What does not change under its tag may be kept by the browser of who asked, and is asked for again each time. */
export function tagged(reply: FastifyReply, etag: string): FastifyReply {
  return reply.header('cache-control', 'private, no-cache').header('etag', etag);
}

/** `If-None-Match` of RFC 9110 §13.1.2, by weak comparison. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const given = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes('*') || given.includes(etag);
}
