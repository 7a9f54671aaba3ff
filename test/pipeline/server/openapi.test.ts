// The API's documentation is whole: every reference leads somewhere, every route says what it is and how it refuses.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../../../pipeline/server/http/problem.ts';
import { apiDocument, describeApi } from '../../../pipeline/server/openapi/describe-api.ts';
import { tidyDocument } from '../../../pipeline/server/openapi/tidy-document.ts';
import type { App } from '../../../pipeline/server/routes/route-module.ts';

// biome-ignore lint/suspicious/noExplicitAny: any JSON
const document: any = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
// biome-ignore lint/suspicious/noExplicitAny: any JSON
const operations: readonly (readonly [string, any])[] = Object.entries<Record<string, unknown>>(
  document.paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);

function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref' && typeof inner === 'string') yield inner;
    else yield* refsIn(inner);
  }
}

describe('docs/openapi.json', () => {
  it('is OpenAPI 3.1 with a name and a version', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(operations.length).toBeGreaterThan(10);
  });

  it('has no reference that leads nowhere, and no schema that nothing leads to', () => {
    const refs = new Set(refsIn(document));
    const names = [...refs].map((ref) => ref.replace('#/components/schemas/', ''));
    expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(Object.keys(document.components.schemas).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(operations)('%s says what it is, what it gives and how it refuses', (_name, operation) => {
    expect(operation.summary).toEqual(expect.any(String));
    expect(operation.tags?.length).toBeGreaterThan(0);
    const statuses = Object.keys(operation.responses);
    expect(statuses.filter((status) => status.startsWith('2')).length).toBeGreaterThan(0);
    const refusals = statuses.filter((status) => /^4/.test(status));
    expect(refusals.length).toBeGreaterThan(0);
    for (const status of refusals) {
      expect(Object.keys(operation.responses[status].content)).toEqual(['application/problem+json']);
      expect(operation.responses[status].description.length).toBeGreaterThan(10);
    }
    if (operation.security) expect(refusals).toEqual(expect.arrayContaining(['401', '403']));
  });

  it('names every parameter of its paths', () => {
    for (const [name, operation] of operations) {
      const wanted = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      // biome-ignore lint/suspicious/noExplicitAny: any JSON
      const named = (operation.parameters ?? []).filter((p: any) => p.in === 'path').map((p: any) => p.name);
      expect(named, name).toEqual(wanted);
    }
  });

  it('tells what the form of an upload holds', () => {
    const form = document.paths['/api/v1/batches'].post.requestBody.content['multipart/form-data'].schema;
    expect(Object.keys(form.properties)).toEqual(
      expect.arrayContaining(['channel', 'received', 'path', 'file']),
    );
  });
});

it('comes out the same whatever order the routes were added in', () => {
  const schemas = { A: { $ref: '#/components/schemas/B' }, B: {}, C: {} };
  const paths = { '/a': { get: { x: { $ref: '#/components/schemas/A' } } }, '/b': {} };
  const one = tidyDocument({ openapi: '3.1.0', paths, components: { schemas } });
  const other = tidyDocument({
    components: { schemas: { C: {}, B: {}, A: schemas.A } },
    ...{ paths: { '/b': {}, '/a': paths['/a'] }, openapi: '3.1.0' },
  });
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  expect(one).toMatchObject({ components: { schemas: { A: {}, B: {} } } });
  expect(JSON.stringify(one)).not.toContain('"C"');
});

it('takes routes of the API as they are, with whatever they say, and leaves pages out', async () => {
  const app = Fastify().withTypeProvider<ZodTypeProvider>() as never as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await describeApi(app);
  const config = { permission: 'read' } as const;
  app.get('/page', { config }, async () => 'html');
  app.get('/api/v1/bare', { config }, async () => 'x');
  const response = { 200: z.string(), 404: problemSchema };
  app.get('/api/v1/told', { config, schema: { response, problems: ['file.too_large'] } }, async () => 'x');
  await app.ready();
  // biome-ignore lint/suspicious/noExplicitAny: any JSON
  const { paths } = apiDocument(app) as any;
  expect(Object.keys(paths)).toEqual(['/api/v1/bare', '/api/v1/told']);
  expect(Object.keys(paths['/api/v1/told'].get.responses)).toEqual([
    '200',
    '401',
    '403',
    '404',
    '413',
    '429',
  ]);
  expect(paths['/api/v1/told'].get.responses['404'].content).toEqual({
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  });
  await app.close();
});
