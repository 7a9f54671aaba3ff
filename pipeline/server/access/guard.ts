// Every route names who may use it, or says that everybody may. Held for all of them at one place.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import type { Access } from './access.ts';
import type { Permission } from './permissions.table.ts';
import type { Principal } from './principal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `public`: nobody is asked who they are. */
    permission?: Permission | 'public' | 'signed-in';
    /** `form`: the CSRF token comes in the body of a form instead of a header (pages/form-scope.ts). */
    csrf?: 'form';
  }
  interface FastifyRequest {
    principal: Principal | null;
  }
  interface FastifyInstance {
    /** Every route with its permission, for tests that no route may escape. */
    guardedRoutes: GuardedRoute[];
  }
}

export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly permission: Permission | 'public' | 'signed-in';
}

/** @throws Error at start for a route that names no permission */
export function guardRoutes(app: FastifyInstance, access: Pick<Access, 'authenticate' | 'record'>): void {
  app.decorateRequest('principal', null);
  const routes: GuardedRoute[] = [];
  app.decorate('guardedRoutes', routes);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.permission === undefined) {
      throw new Error(`${String(method)} ${url} names no permission`);
    }
    for (const each of [method].flat()) routes.push({ method: each, url, permission: config.permission });
  });
  app.addHook('onRequest', async (request) => {
    const permission = request.routeOptions.config.permission;
    // An unknown address has no route, and tells nobody more than that.
    if (permission === undefined || permission === 'public') return;
    request.principal = await access.authenticate(request);
    if (!request.principal) throw new AppError('access.signed_out');
    if (permission !== 'signed-in' && !request.principal.permissions.has(permission)) {
      const refused = { action: 'access.refused', subjects: [], details: { permission } };
      await access.record({ ...refused, principal: request.principal });
      throw new AppError('access.forbidden', permission);
    }
  });
}

/** Who sends a request on a route that is not public. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new AppError('access.signed_out');
  return request.principal;
}
