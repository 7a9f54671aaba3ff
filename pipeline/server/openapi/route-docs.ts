// What a route says of itself beyond fastify's own words, for the API's documentation alone.
import type { FastifySchema } from 'fastify';
import type { z } from 'zod';
import type { ErrorCode } from '../../../contract/error-codes.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Codes it answers with, beside those of every route (no sign-in, not allowed, a wrong shape). */
    problems?: readonly ErrorCode[];
    /** What a `multipart/form-data` body holds: read bit by bit, so fastify does not check it. */
    form?: z.ZodType;
  }
}

export interface RouteDocs {
  readonly problems: readonly ErrorCode[];
  readonly form: z.ZodType | null;
}

export function docsOf(schema: FastifySchema | undefined): RouteDocs {
  return { problems: schema?.problems ?? [], form: schema?.form ?? null };
}
