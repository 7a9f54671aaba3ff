// The API's documentation as one OpenAPI 3.1 document, made from the routes' own schemas. Every route gets the problems
// that any may answer with; those of its own it names itself. (Border file: fastify's schemas to plain JSON.)
import swagger from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../../../contract/error-codes.ts';
import { PROBLEM_TYPE, problemSchema } from '../http/problem.ts';
import { httpStatusOf } from '../http/status.table.ts';
import { API, type App } from '../routes/route-module.ts';
import { docsOf } from './route-docs.ts';
import { type Json, tidyDocument } from './tidy-document.ts';

const DESCRIPTION = `The HTTP API of civis-intake. Errors are problem+json (RFC 9457) with a stable code and an Italian and an
English sentence. Lists give a page and the cursor of the next one. Days are YYYY-MM-DD in Rome, money is integer cents.`;

const SIGNED_IN: readonly ErrorCode[] = ['access.signed_out', 'access.forbidden', 'request.too_many'];

/** Before the routes: it takes each as it is added. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'civis-intake', version: '1', description: DESCRIPTION },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A token made for a program' },
          session: {
            ...{ type: 'apiKey', in: 'cookie', name: '__Host-civis' },
            description:
              'The cookie that signing in sets (`civis` over plain HTTP on this machine); changes need the header `X-CSRF-Token` from `GET /me`',
          },
        },
      },
    },
    transform: (given) => {
      const { schema, route, url } = given;
      // Pages and their files are no part of the API; one of its own routes without a word would be seen.
      if (!schema?.summary && !url.startsWith(API)) return { schema: { hide: true }, url };
      const described = jsonSchemaTransform({ ...given, schema: withProblems(schema, route) });
      const { form } = docsOf(schema);
      if (form !== null) Object.assign(described.schema, { body: z.toJSONSchema(form, { io: 'input' }) });
      return described;
    },
    transformObject: jsonSchemaTransformObject,
  });
}

/** The document, the same bytes for the same routes: keys in a fixed order, nothing that no route uses. */
export function apiDocument(app: App): Json {
  return tidyDocument(JSON.parse(JSON.stringify(app.swagger())));
}

export function apiDocumentText(app: App): string {
  return `${JSON.stringify(apiDocument(app), null, 2)}\n`;
}

function withProblems(schema: FastifySchema, { config }: RouteOptions): FastifySchema {
  const { problems: _problems, form: _form, ...rest } = schema ?? {};
  const isPublic = config?.permission === 'public';
  const takesInput = rest.body ?? rest.querystring ?? rest.params;
  const codes = [
    ...(isPublic ? [] : SIGNED_IN),
    ...(takesInput || isPublic ? (['request.invalid'] as const) : []),
    ...docsOf(schema).problems,
  ];
  return {
    ...rest,
    ...(isPublic ? {} : { security: [{ token: [] }, { session: [] }] }),
    response: { ...ownResponses(rest.response), ...responsesOf(codes) },
  };
}

function responsesOf(codes: readonly ErrorCode[]): Record<string, unknown> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...new Set(codes)].sort()) {
    const status = httpStatusOf(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus].map(([status, mine]) => [
    String(status),
    {
      description: mine.map((code) => `\`${code}\`: ${ERROR_CODES[code].en}`).join('\n\n'),
      content: { [PROBLEM_TYPE]: { schema: problemSchema } },
    },
  ]);
  return Object.fromEntries(responses);
}

/** A problem that a route lists by its schema is one like the others: by its own content type. */
function ownResponses(response: unknown): Record<string, unknown> {
  const own = Object.entries((response ?? {}) as Record<string, unknown>);
  const problem = { content: { [PROBLEM_TYPE]: { schema: problemSchema } } };
  return Object.fromEntries(
    own.map(([status, schema]) => [
      status,
      schema === problemSchema ? { description: `A problem (${status})`, ...problem } : schema,
    ]),
  );
}
