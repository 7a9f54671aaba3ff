// A file of routes that belong together: it adds them to the app, each with its permission and its schemas.
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ServerHouse } from '../server-house.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export type RouteModule = (app: App, house: ServerHouse) => void | Promise<void>;

/** Where the API lives; health and metrics lie beside it. */
export const API = '/api/v1';
