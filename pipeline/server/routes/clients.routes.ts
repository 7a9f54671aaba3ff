// The register of clients: looked up by everybody who reads, changed by who may.
import { z } from 'zod';
import { romeDay } from '../../../contract/civil-date.ts';
import { addClient, removeClient, setClient, type TypedClient } from '../../office/clients/change-client.ts';
import type { StoredClient } from '../../store/client-entry.ts';
import { historyOfClient, loadRegister } from '../../store/client-register.ts';
import { principalOf } from '../access/guard.ts';
import { clientBody, clientPageSchema, clientWithHistorySchema } from '../clients/client.schema.ts';
import {
  byName,
  compare,
  etagOfClient,
  fitsSearch,
  requireAll,
  seenClient,
  seesClient,
} from '../clients/client-access.ts';
import { cursorOf, cutPage, keysOfCursor, pageQuery } from '../http/cursor.ts';
import { isKnown, personal, tagged } from '../http/download.ts';
import { requireMatch } from '../http/etag.ts';
import { flag, plainText } from '../http/query.ts';
import { settled } from '../notices/change-answer.ts';
import { API, type RouteModule } from './route-module.ts';

const params = z.object({ client: plainText.min(1) });
const KEYS = z.tuple([z.string(), z.string()]);
const answer = { 200: clientWithHistorySchema };

export const clientRoutes: RouteModule = (app, house) => {
  const { engine, clock, access } = house;
  const { db } = engine;
  const change = { permission: 'clients' } as const;
  const read = { permission: 'read' } as const;

  app.get(
    `${API}/clients`,
    {
      config: read,
      schema: {
        ...{ tags: ['clients'], summary: 'Clients by name, a page at a time' },
        querystring: z.object({
          ...pageQuery.shape,
          search: plainText.optional().describe('Part of a name, id or code'),
          person: plainText.optional(),
          office: plainText.optional(),
          removed: flag,
        }),
        response: { 200: clientPageSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { cursor, limit, search, person, office, removed } = request.query;
      const keys = keysOfCursor('clients', cursor, KEYS);
      const fits = fitsSearch({ search, person, office, removed });
      const beyond = ({ name, id }: StoredClient) =>
        keys === null || (compare(name.toLowerCase(), keys[0]) || compare(id, keys[1])) > 0;
      const found = (await loadRegister(db))
        .filter((client) => seesClient(principal, client) && fits(client) && beyond(client))
        .sort(byName);
      const page = cutPage(found, limit, ({ name, id }) => cursorOf('clients', [name.toLowerCase(), id]));
      const subjects = page.items.map(({ id }) => id);
      await access.record({ principal, action: 'client.list', subjects });
      return personal(reply).send({ items: page.items.map(shown), nextCursor: page.nextCursor });
    },
  );
  app.get(
    `${API}/clients/:client`,
    {
      config: read,
      schema: {
        ...{ tags: ['clients'], summary: 'One client with its history', params },
        response: { ...answer, 304: z.null().describe('As in If-None-Match') },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const client = await seenClient(db, principal, request.params.client);
      await access.record({ principal, action: 'client.view', subjects: [client.id] });
      tagged(reply, etagOfClient(client));
      if (isKnown(request.headers['if-none-match'], etagOfClient(client)))
        return reply.status(304).send(null);
      return reply.send(await withHistory(client));
    },
  );
  app.post(
    `${API}/clients`,
    {
      config: change,
      schema: {
        ...{ tags: ['clients'], summary: 'Adds a client', body: clientBody },
        response: { 201: clientWithHistorySchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      requireAll(principal);
      const by = { by: principal.name, now: clock.now() };
      const { client, documentIds } = await addClient(db, typed(request.body), by);
      await access.record({ principal, action: 'client.add', subjects: [client.id] });
      await settled(house, documentIds);
      return tagged(reply, etagOfClient(client))
        .status(201)
        .send(await withHistory(client)) as never;
    },
  );
  app.patch(
    `${API}/clients/:client`,
    {
      config: change,
      schema: {
        ...{ tags: ['clients'], summary: 'Changes a client; If-Match is needed', params, body: clientBody },
        response: answer,
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = await seenClient(db, principal, request.params.client);
      const expects = (before: StoredClient) =>
        requireMatch(request.headers['if-match'], etagOfClient(before));
      const by = { by: principal.name, now: clock.now(), expects };
      const fields = Object.keys(request.body).sort().join(' ');
      await access.record({ principal, action: 'client.change', subjects: [id], details: { fields } });
      const { client, documentIds } = await setClient(db, id, typed(request.body), by);
      await settled(house, documentIds);
      return tagged(reply, etagOfClient(client)).send(await withHistory(client));
    },
  );
  app.delete(
    `${API}/clients/:client`,
    {
      config: change,
      schema: {
        ...{ tags: ['clients'], summary: 'Takes a client out of the register; If-Match is needed', params },
        response: answer,
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = await seenClient(db, principal, request.params.client);
      const expects = (before: StoredClient) =>
        requireMatch(request.headers['if-match'], etagOfClient(before));
      await access.record({ principal, action: 'client.remove', subjects: [id] });
      const by = { by: principal.name, now: clock.now(), expects };
      const { client, documentIds } = await removeClient(db, id, by);
      await settled(house, documentIds);
      return personal(reply).send(await withHistory(client));
    },
  );

  async function withHistory(client: StoredClient) {
    const history = await historyOfClient(db, client.id);
    return {
      client: shown(client),
      history: history.map(({ kind, by, at }) => ({ kind, by, at: at.toISOString() })),
    };
  }
};

function shown(client: StoredClient) {
  return { ...client, otherCodes: [...client.otherCodes] };
}

function typed(body: Readonly<Partial<Record<keyof TypedClient, string | undefined>>>): TypedClient {
  return Object.fromEntries(Object.entries(body).filter(([, text]) => text !== undefined));
}

/** The name of a file of today. */
export function datedName(name: string, ending: string, now: Date): string {
  return `${name}-${romeDay(now)}.${ending}`;
}
