// People who may sign in, for admins. No password passes here: each person chooses one by a link that works once.
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { endSession, listSessions } from '../../store/access/session-rows.ts';
import { listUsers, userOfId } from '../../store/access/user-rows.ts';
import { principalOf } from '../access/guard.ts';
import type { OfferedLink } from '../access/people/links.ts';
import { changeRights, inviteUser, offerPasswordLink, removePerson } from '../access/people/manage-users.ts';
import { subjectOfUser } from '../access/people/people-house.ts';
import { recordView } from '../access/record-view.ts';
import { sessionLimits } from '../access/sessions.ts';
import type { ServerHouse } from '../server-house.ts';
import {
  idSchema,
  linkSchema,
  newUserSchema,
  sessionOut,
  sessionSchema,
  userChangeSchema,
  userOut,
  userSchema,
} from './access-shapes.ts';
import { API, type App, type RouteModule } from './route-module.ts';

const ADMIN = { permission: 'administer' } as const;
const tags = ['access'];
const invited = z.object({ user: userSchema, link: linkSchema });
const linkOut = ({ path, expiresAt }: OfferedLink) => ({ path, expiresAt: expiresAt.toISOString() });

export const usersRoutes: RouteModule = (app, house) => {
  addReading(app, house);
  addChanging(app, house);
  addSessions(app, house);
};

function addReading(app: App, { access, engine }: ServerHouse): void {
  app.get(
    `${API}/users`,
    { config: ADMIN, schema: { response: { 200: z.array(userSchema) }, tags, summary: 'All people' } },
    async (request) => {
      const users = await listUsers(engine.db);
      const subjects = users.map(({ id }) => subjectOfUser(id));
      return recordView(access, request, { action: 'user.view', subjects }, users.map(userOut));
    },
  );
  app.get(
    `${API}/users/:id`,
    { config: ADMIN, schema: { params: idSchema, response: { 200: userSchema }, tags, summary: 'A person' } },
    async (request) => {
      const user = await userOfId(engine.db, request.params.id);
      if (!user) throw new AppError('request.not_found');
      const seen = { action: 'user.view', subjects: [subjectOfUser(user.id)] };
      return recordView(access, request, seen, userOut(user));
    },
  );
}

function addChanging(app: App, house: ServerHouse): void {
  app.post(
    `${API}/users`,
    {
      config: ADMIN,
      schema: { body: newUserSchema, response: { 201: invited }, tags, summary: 'Invite a person' },
    },
    async (request, reply) => {
      const { user, link } = await inviteUser(house, principalOf(request), request.body);
      reply.header('cache-control', 'no-store');
      return reply.status(201).send({ user: userOut(user), link: linkOut(link) });
    },
  );
  app.patch(
    `${API}/users/:id`,
    {
      config: ADMIN,
      schema: {
        ...{ params: idSchema, body: userChangeSchema, response: { 200: userSchema } },
        ...{ tags, summary: 'Change role, clients, or whether the person may sign in' },
      },
    },
    async (request) => {
      const { role, clientIds, isActive } = request.body;
      const change = {
        ...(role === undefined ? {} : { role }),
        ...(clientIds === undefined ? {} : { clientIds }),
        ...(isActive === undefined ? {} : { isActive }),
      };
      return userOut(await changeRights(house, principalOf(request), { id: request.params.id, ...change }));
    },
  );
  app.delete(
    `${API}/users/:id`,
    {
      config: ADMIN,
      schema: { params: idSchema, response: { 204: z.null() }, tags, summary: 'Remove a person' },
    },
    async (request, reply) => {
      await removePerson(house, principalOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
  app.post(
    `${API}/users/:id/password-link`,
    {
      config: ADMIN,
      schema: {
        ...{ params: idSchema, response: { 201: linkSchema }, tags },
        summary: 'A link to choose a new password; signs the person out everywhere',
      },
    },
    async (request, reply) => {
      const link = await offerPasswordLink(house, principalOf(request), request.params.id);
      return reply.status(201).header('cache-control', 'no-store').send(linkOut(link));
    },
  );
}

function addSessions(app: App, { access, clock, config, engine }: ServerHouse): void {
  const query = z.object({ user: z.string().min(1).max(64).optional() });
  app.get(
    `${API}/sessions`,
    {
      config: ADMIN,
      schema: {
        ...{ querystring: query, response: { 200: z.array(sessionSchema) } },
        ...{ tags, summary: 'Who is signed in' },
      },
    },
    async (request) => {
      const limits = sessionLimits(config, clock.now());
      const rows = await listSessions(engine.db, request.query.user ?? null, limits);
      const { sessionId } = principalOf(request);
      const seen = { action: 'session.view', subjects: rows.map(({ userId }) => subjectOfUser(userId)) };
      const out = rows.map((row) => sessionOut(row, sessionId));
      return recordView(access, request, seen, out);
    },
  );
  app.delete(
    `${API}/sessions/:id`,
    {
      config: ADMIN,
      schema: { params: idSchema, response: { 204: z.null() }, tags, summary: 'Sign somebody out' },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      await engine.db.transaction(async (tx) => {
        const userId = await endSession(tx, request.params.id);
        if (userId === null) throw new AppError('request.not_found');
        await access.recordIn(tx, { principal, action: 'session.revoke', subjects: [subjectOfUser(userId)] });
      });
      return reply.status(204).send(null);
    },
  );
}
