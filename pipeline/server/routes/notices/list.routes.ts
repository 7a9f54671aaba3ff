// Lists of notices: the queue of what is to be looked at, and the register.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../../contract/app-error.ts';
import { romeDay } from '../../../../contract/civil-date.ts';
import type { ReviewLane } from '../../../../contract/review-lanes.ts';
import { noticeListRows } from '../../../office/lists/list-rows.ts';
import { type ListPlace, type NoticeListFilter, noticePlaces } from '../../../store/notice-list.ts';
import { type LanePlace, lanePlaces } from '../../../store/review-lanes.ts';
import { principalOf } from '../../access/guard.ts';
import { cursorOf, cutPage, keysOfCursor } from '../../http/cursor.ts';
import { isKnown, personal } from '../../http/download.ts';
import { etagOfText } from '../../http/etag.ts';
import { type NoticePage, noticePageSchema } from '../../notices/notice.schema.ts';
import { shownRow } from '../../notices/shown-row.ts';
import type { ServerHouse } from '../../server-house.ts';
import { API, type RouteModule } from '../route-module.ts';
import { filterOf, LANE_KEYS, type ListQuery, listQuery, SORT_KEYS } from './list-query.ts';

export const noticeListRoutes: RouteModule = (app, house) => {
  const { config, clock } = house;
  app.get(
    `${API}/notices`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['notices'], summary: 'Notices a page at a time', querystring: listQuery },
        response: { 200: noticePageSchema, 304: z.null().describe('As in If-None-Match') },
      },
    },
    async (request, reply) => {
      const { lane, sort } = request.query;
      const filter = filterOf(request.query, principalOf(request), config.owner, clock.now());
      const page =
        lane === undefined
          ? await sortedPage(house, request.query, filter)
          : await lanePage(house, request.query, lane, filter, principalOf(request).id);
      return sendPage(house, request, reply, { ...page, order: lane ?? sort });
    },
  );
};

interface Places {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
}

async function sortedPage(
  { engine }: ServerHouse,
  { sort, cursor, limit }: ListQuery,
  filter: NoticeListFilter,
): Promise<Places> {
  const keys = keysOfCursor(`notices.${sort}`, cursor, SORT_KEYS[sort]);
  const order = { sort, after: keys && { key: keys[0], id: keys[1] }, limit: limit + 1 };
  const places = await noticePlaces(engine.db, filter, order);
  const page = cutPage(places, limit, ({ key, id }: ListPlace) => cursorOf(`notices.${sort}`, [key, id]));
  return { ids: page.items.map(({ id }) => id), nextCursor: page.nextCursor };
}

/** @throws AppError request.invalid for another order than the lane's own */
async function lanePage(
  { engine, clock }: ServerHouse,
  { sort, cursor, limit }: ListQuery,
  lane: ReviewLane,
  filter: NoticeListFilter,
  viewerId: string,
): Promise<Places> {
  if (sort !== 'urgency') throw new AppError('request.invalid', 'a lane has its own order');
  const name = `notices.lane.${lane}`;
  const keys = keysOfCursor(name, cursor, LANE_KEYS);
  const after = keys && { urgency: keys[0], surety: keys[1], id: keys[2] };
  const now = clock.now();
  const viewer = { id: viewerId, now, today: romeDay(now) };
  const places = await lanePlaces(engine.db, lane, filter, viewer, { after, limit: limit + 1 });
  const page = cutPage(places, limit, ({ urgency, surety, id }: LanePlace) =>
    cursorOf(name, [urgency, surety, id]),
  );
  return { ids: page.items.map(({ id }) => id), nextCursor: page.nextCursor };
}

/** Whoever saw the same page before is told so, and sees nothing anew: that is no view to be written down. */
async function sendPage(
  { engine, config, clock, access }: ServerHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  { ids, nextCursor, order }: Places & { readonly order: string },
): Promise<FastifyReply> {
  const principal = principalOf(request);
  const wanted = { now: clock.now(), fallbackOwner: config.owner, viewer: principal.id };
  const rows = await noticeListRows(engine.db, ids, wanted);
  const page: NoticePage = { items: rows.map(shownRow), nextCursor };
  const etag = etagOfText(JSON.stringify(page));
  personal(reply).header('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.status(304).send(null);
  const details = { count: ids.length, sort: order };
  await access.record({ principal, action: 'notice.list', subjects: [...ids], details });
  return reply.send(page);
}
