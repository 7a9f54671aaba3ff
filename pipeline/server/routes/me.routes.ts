// Who am I, and where am I signed in: for everybody who is.
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { endSession, listSessions } from '../../store/access/session-rows.ts';
import { csrfTokenOf } from '../access/csrf.ts';
import { principalOf } from '../access/guard.ts';
import type { Principal } from '../access/principal.ts';
import { cookieOf } from '../access/session-cookie.ts';
import { sessionLimits } from '../access/sessions.ts';
import { idSchema, meSchema, sessionOut, sessionSchema } from './access-shapes.ts';
import { API, type RouteModule } from './route-module.ts';

export const meRoutes: RouteModule = (app, { access, clock, config, engine }) => {
  const signedIn = { permission: 'signed-in' } as const;
  const tags = ['access'];
  app.get(
    `${API}/me`,
    {
      config: signedIn,
      schema: {
        response: { 200: meSchema },
        tags,
        summary: 'Who asks, what they may do, and their CSRF token',
      },
    },
    async (request, reply) => {
      const { id, name, kind, role, permissions, clientIds, sessionId } = principalOf(request);
      const secret = sessionId ? cookieOf(request, 'session') : null;
      reply.header('cache-control', 'no-store');
      return {
        ...{ id, name, kind, role, permissions: [...permissions] },
        clientIds: clientIds === null ? null : [...clientIds],
        csrfToken: secret === null ? null : csrfTokenOf(secret),
        settings: { doubleKeying: config.doubleKeying === 'on' },
      };
    },
  );
  app.get(
    `${API}/me/sessions`,
    {
      config: signedIn,
      schema: { response: { 200: z.array(sessionSchema) }, tags, summary: 'Where one is signed in' },
    },
    async (request) => {
      const principal = principalOf(request);
      const userId = userIdOf(principal);
      if (userId === null) return [];
      const rows = await listSessions(engine.db, userId, sessionLimits(config, clock.now()));
      return rows.map((row) => sessionOut(row, principal.sessionId));
    },
  );
  app.delete(
    `${API}/me/sessions/:id`,
    {
      config: signedIn,
      schema: {
        params: idSchema,
        response: { 204: z.null() },
        tags,
        summary: 'End one of one’s own sessions',
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const userId = userIdOf(principal);
      await engine.db.transaction(async (tx) => {
        const ended = userId === null ? null : await endSession(tx, request.params.id, userId);
        if (ended === null) throw new AppError('request.not_found');
        await access.recordIn(tx, { principal, action: 'session.revoke', subjects: [principal.id] });
      });
      return reply.status(204).send(null);
    },
  );
};

/** Null for programs: they have no sessions. */
function userIdOf({ kind, id }: Principal): string | null {
  return kind === 'user' ? id.slice('user:'.length) : null;
}
