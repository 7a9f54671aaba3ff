// One notice, whole.
import { z } from 'zod';
import { romeDay } from '../../../../contract/civil-date.ts';
import { principalOf } from '../../access/guard.ts';
import { isKnown, tagged } from '../../http/download.ts';
import { etagOfView } from '../../http/etag.ts';
import { noticeIdParam } from '../../http/query.ts';
import { jsonFor } from '../../notices/hide-others.ts';
import { noticeViewSchema } from '../../notices/notice.schema.ts';
import { noticeView, seenVersion } from '../../notices/notice-view.ts';
import { API, type RouteModule } from '../route-module.ts';

export const noticeRoutes: RouteModule = (app, house) => {
  app.get(
    `${API}/notices/:id`,
    {
      config: { permission: 'read' },
      schema: {
        ...{
          tags: ['notices'],
          summary: 'One notice with what was recorded about it',
          params: noticeIdParam,
        },
        response: { 200: noticeViewSchema, 304: z.null().describe('As in If-None-Match') },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const version = await seenVersion(house, principal, request.params.id);
      await house.access.record({ principal, action: 'notice.view', subjects: [version.id] });
      const etag = etagOfView(version, romeDay(house.clock.now()));
      tagged(reply, etag);
      if (isKnown(request.headers['if-none-match'], etag)) return reply.status(304).send(null);
      const json = await jsonFor(house.engine.db, principal, await noticeView(house, principal, version));
      return reply
        .type('application/json; charset=utf-8')
        .serializer(() => json)
        .send({} as never);
    },
  );
};
