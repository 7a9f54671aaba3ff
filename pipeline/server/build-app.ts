// The HTTP side as one fastify app: schemas by zod, errors as problems, every route guarded. It listens nowhere yet, so
// that tests can speak to it without a port.
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { guardRoutes } from './access/guard.ts';
import { answerWithProblems } from './http/problem.ts';
import { SECURITY_HEADERS } from './http/security-headers.ts';
import { observeRequests } from './metrics/observe-requests.ts';
import { describeApi } from './openapi/describe-api.ts';
import { addReachHooks } from './reach/reach-hooks.ts';
import type { App } from './routes/route-module.ts';
import { ROUTE_MODULES } from './routes/routes.registry.ts';
import type { ServerHouse } from './server-house.ts';

const MAX_JSON_BYTES = 1_048_576;
/** A client that sends its head this slowly is not one of ours. */
const CONNECTION_TIMEOUT_MS = 120_000;
const KEEP_ALIVE_MS = 65_000;

export interface AppOptions {
  /** The certificate the server answers with; plain HTTP without. */
  readonly tls?: { readonly key: string; readonly cert: string } | null;
  /** Addresses of the proxies whose `X-Forwarded-…` count; nobody's unless given. */
  readonly trustedProxies?: readonly string[];
  /** The certificate is one that the service made for itself. */
  readonly isOwnCertificate?: boolean;
}

export async function buildApp(house: ServerHouse, options: AppOptions = {}): Promise<App> {
  const app = Fastify({
    // Requests are told in the audit trail and in metrics; a line each would hold ids and addresses for nothing.
    loggerInstance: house.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_JSON_BYTES,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    return503OnClosing: true,
    ...(options.tls ? { https: options.tls } : {}),
  }).withTypeProvider<ZodTypeProvider>() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerWithProblems(app as never);
  await app.register(cookie);
  addReachHooks(app as never, {
    config: house.config,
    proxies: options.trustedProxies ?? [],
    isOwnCertificate: options.isOwnCertificate ?? false,
  });
  guardRoutes(app as never, house.access);
  await app.register(helmet, SECURITY_HEADERS);
  await describeApi(app);
  observeRequests(app, house);
  for (const addRoutes of ROUTE_MODULES) await app.register(async (scope) => addRoutes(scope as App, house));
  return app;
}
