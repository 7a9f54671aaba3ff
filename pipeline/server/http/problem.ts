// Errors as problem+json (RFC 9457): our stable code, the Italian sentence that says what to do, the English one beside
// it. Nothing of the inside goes out: no stack, no message of a library.
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../../contract/error-codes.ts';
import { framesOf } from '../../engine/error-evidence.ts';
import { httpStatusOf } from './status.table.ts';

export const PROBLEM_TYPE = 'application/problem+json';

export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    status: z.number().int(),
    /** Our code: `notice.not_found`, … */
    code: z.string(),
    title: z.string(),
    /** Italian: what happened and what to do. */
    detail: z.string(),
    detailEn: z.string(),
    /** Which parts of the request do not fit their schema. */
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

type Issue = NonNullable<Problem['issues']>[number];

export function problemOf(error: AppError, requestId: string, issues?: readonly Issue[]): Problem {
  const { it, en } = ERROR_CODES[error.code];
  return {
    type: 'about:blank',
    status: httpStatusOf(error.code),
    code: error.code,
    title: error.code,
    detail: it,
    detailEn: en,
    ...(issues ? { issues: [...issues] } : {}),
    requestId,
  };
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  // The serialiser of the route's own schema does not know this shape: it goes out as text.
  return reply
    .status(problem.status)
    .type(PROBLEM_TYPE)
    .serializer((value) => JSON.stringify(value))
    .send(problem);
}

export function answerWithProblems(app: FastifyInstance): void {
  app.setNotFoundHandler({}, (request, reply) =>
    sendProblem(reply, problemOf(new AppError('request.not_found'), request.id)),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = asKnown(error);
    const status = httpStatusOf(known.code);
    if (status >= 500) {
      request.log.error({ code: known.code, at: framesOf(known) }, 'request failed');
    }
    return sendProblem(reply, problemOf(known, request.id, issuesOf(error)));
  });
}

/** What fastify and its plugins refuse by themselves, in our words. */
const OF_FASTIFY: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_VALIDATION: 'request.invalid',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.wrong_type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
  FST_REQ_FILE_TOO_LARGE: 'request.too_large',
  FST_FILES_LIMIT: 'request.too_large',
  FST_PARTS_LIMIT: 'request.too_large',
  FST_FIELDS_LIMIT: 'request.too_large',
};

/** What a request did wrong, also where fastify says so. */
export function asKnown(error: FastifyError): AppError {
  if (error instanceof AppError) return error;
  const code = OF_FASTIFY[error.code];
  if (code) return new AppError(code, error.code);
  if (error.statusCode === 429) return new AppError('request.too_many');
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return new AppError('request.invalid', error.code);
  }
  return asAppError(error);
}

/** Paths and reasons alone: the value may be personal data. */
function issuesOf(error: FastifyError): readonly Issue[] | undefined {
  if (!error.validation) return undefined;
  return error.validation.map(({ instancePath, message }) => ({
    path: `${error.validationContext ?? 'request'}${instancePath}`,
    message: message ?? 'invalid',
  }));
}
