// How many notices there are: in the lanes of the review queue, which its page asks for beside the list, and by status.
import { laneCounter } from '../../../office/lists/count-lanes.ts';
import { noticeCounter } from '../../../office/lists/count-notices.ts';
import { principalOf } from '../../access/guard.ts';
import { personal } from '../../http/download.ts';
import { laneCountsSchema, noticeCountsSchema } from '../../notices/notice.schema.ts';
import { API, type RouteModule } from '../route-module.ts';

export const noticeCountRoutes: RouteModule = (app, { engine, clock }) => {
  const counter = noticeCounter(engine.db);
  const lanesOf = laneCounter(engine.db);
  app.get(
    `${API}/notices/lanes`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['notices'], summary: 'How many notices stand in each lane of the review queue' },
        response: { 200: laneCountsSchema },
      },
    },
    async (request, reply) => {
      const { id, clientIds: seenClients } = principalOf(request);
      return personal(reply).send(await lanesOf({ id, seenClients, now: clock.now() }));
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
    async (request, reply) => {
      const { id, clientIds: seenClients } = principalOf(request);
      const now = clock.now();
      const counts = await counter(seenClients, now);
      const { lanes } = await lanesOf({ id, seenClients, now });
      return personal(reply).send({ ...counts, review: lanes });
    },
  );
};
