// Lists of notices: the queue of what is to be looked at, and the register.
import { z } from 'zod';
import { NOTICE_KINDS, NOTICE_STATUSES } from '../../../../contract/words.ts';
import { noticeCounter } from '../../../office/lists/count-notices.ts';
import { noticeListRows } from '../../../office/lists/list-rows.ts';
import {
  isListDay,
  LIST_SORTS,
  type ListPlace,
  type ListSort,
  type NoticeListFilter,
  noticePlaces,
  UNDATED_CHOICES,
} from '../../../store/notice-list.ts';
import { principalOf } from '../../access/guard.ts';
import type { Principal } from '../../access/principal.ts';
import { cursorOf, cutPage, keysOfCursor, pageQuery } from '../../http/cursor.ts';
import { personal } from '../../http/download.ts';
import { civilDay, flag, oneOrMore, plainText } from '../../http/query.ts';
import { noticeCountsSchema, noticePageSchema } from '../../notices/notice.schema.ts';
import { API, type RouteModule } from '../route-module.ts';

const filters = z.object({
  status: oneOrMore(z.enum(NOTICE_STATUSES)).describe('Several may be given'),
  kind: oneOrMore(z.enum(NOTICE_KINDS)),
  client: plainText.optional().describe('Id in the register'),
  person: plainText.optional().describe('Whose deadlines they are, in any case'),
  cause: plainText.optional().describe('Code of a warning or doubt'),
  from: civilDay.optional().describe('First safe day'),
  to: civilDay.optional().describe('Last safe day'),
  undated: z
    .enum(UNDATED_CHOICES)
    .default('with')
    .describe('Notices without a safe day: with the others, alone, or left out'),
  search: plainText.optional().describe('A number, a codice fiscale or an id, or the beginning of one'),
  open: flag.describe('Only what is still to be done or looked at'),
  sample: flag.describe('Only what was drawn to be looked at although nothing is in doubt, and was not yet'),
});
type Filters = z.infer<typeof filters>;

const listQuery = z.object({
  ...pageQuery.shape,
  ...filters.shape,
  sort: z.enum(LIST_SORTS).default('urgency').describe('`urgency`: to be read today first, then by day'),
});

const KEYS: Readonly<Record<ListSort, z.ZodType<[string, string]>>> = {
  urgency: z.tuple([z.string().refine(isListDay), z.string().max(40)]),
  newest: z.tuple([z.iso.datetime(), z.string().max(40)]),
};

export const noticeListRoutes: RouteModule = (app, house) => {
  const { engine, config, clock, access } = house;
  const counter = noticeCounter(engine.db);
  app.get(
    `${API}/notices`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['notices'], summary: 'Notices a page at a time', querystring: listQuery },
        response: { 200: noticePageSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { sort, cursor, limit, ...asked } = request.query;
      const keys = keysOfCursor(`notices.${sort}`, cursor, KEYS[sort]);
      const order = { sort, after: keys && { key: keys[0], id: keys[1] }, limit: limit + 1 };
      const places = await noticePlaces(engine.db, filterOf(asked, principal, config.owner), order);
      const page = cutPage(places, limit, ({ key, id }: ListPlace) => cursorOf(`notices.${sort}`, [key, id]));
      const ids = page.items.map(({ id }) => id);
      const items = await noticeListRows(engine.db, ids, { now: clock.now(), fallbackOwner: config.owner });
      await access.record({
        ...{ principal, action: 'notice.list', subjects: ids },
        details: { count: ids.length, sort },
      });
      return personal(reply).send({
        items: items.map((row) => ({ ...row, flags: [...row.flags], causes: [...row.causes] })),
        nextCursor: page.nextCursor,
      });
    },
  );
  app.get(
    `${API}/notices/counts`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['notices'], summary: 'How many notices there are, by status and lane' },
        response: { 200: noticeCountsSchema },
      },
    },
    async (request, reply) =>
      personal(reply).send(await counter(principalOf(request).clientIds, clock.now())),
  );
};

function filterOf(asked: Filters, principal: Principal, fallbackOwner: string): NoticeListFilter {
  const { status, kind, client, person, cause, from, to, undated, search, open, sample } = asked;
  const isFallback = person?.trim().toLowerCase() === fallbackOwner.trim().toLowerCase();
  return {
    ...{ status, kind, undated, isOpenOnly: open, isSampleOnly: sample, seenClients: principal.clientIds },
    ...{ clientId: client ?? null, cause: cause ?? null, from: from ?? null, to: to ?? null },
    owner: person === undefined ? null : { person, isFallback },
    search: search ?? null,
  };
}
