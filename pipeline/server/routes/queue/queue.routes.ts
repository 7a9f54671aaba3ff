// How the queue stands, and pause, drain and resume for all machines. For admins; every order is in the audit trail.
import { z } from 'zod';
import { romeDay } from '../../../../contract/civil-date.ts';
import { type QueueOverview, queueOverview } from '../../../office/queue/queue-overview.ts';
import { LANES } from '../../../queue/lanes.ts';
import { LANE_STATES } from '../../../store/lane-state-rows.ts';
import { principalOf } from '../../access/guard.ts';
import { API, type RouteModule } from '../route-module.ts';

const laneSchema = z.enum(LANES);
const orderSchema = z
  .strictObject({ lanes: z.array(laneSchema).min(1).optional() })
  .nullish()
  .meta({ id: 'QueueOrder' });

const queueSchema = z
  .object({
    lanes: z.array(
      z.object({
        lane: laneSchema,
        state: z.enum(LANE_STATES),
        since: z.iso.datetime().nullable(),
        waiting: z.number().int(),
        active: z.number().int(),
        delayed: z.number().int(),
        isDrained: z.boolean(),
      }),
    ),
    bands: z.array(z.object({ band: z.string(), documents: z.number().int() })),
    oldest: z.iso.datetime().nullable(),
    batches: z.array(z.object({ batchId: z.string(), documents: z.number().int() })),
    workers: z.array(
      z.object({
        id: z.string(),
        host: z.string(),
        pid: z.number().int(),
        startedAt: z.iso.datetime(),
        seenAt: z.iso.datetime(),
        isAlive: z.boolean(),
        light: z.number().int(),
        heavy: z.number().int(),
        hold: z.string().nullable(),
      }),
    ),
    /** Less room on the disk with the data than is to be kept free: nothing is taken in, no work is begun. */
    isDiskLow: z.boolean(),
  })
  .meta({ id: 'Queue' });

export const queueRoutes: RouteModule = (app, { engine, clock, access }) => {
  const config = { permission: 'administer' } as const;
  const schema = { response: { 200: queueSchema }, tags: ['queue'] };
  const seen = async () =>
    asJson(await queueOverview(engine.db, romeDay(clock.now())), engine.control.disk.isLow);

  app.get(`${API}/queue`, { config, schema: { ...schema, summary: 'How the queue stands' } }, seen);

  const orders = {
    pause: 'Nothing new is taken up; what runs is laid down after its present stage',
    drain: 'Nothing new is taken up; what runs is finished',
    resume: 'Work goes on',
  } as const;
  for (const order of ['pause', 'drain', 'resume'] as const) {
    app.post(
      `${API}/queue/${order}`,
      { config, schema: { ...schema, body: orderSchema, summary: orders[order] } },
      async (request) => {
        const lanes = request.body?.lanes ?? LANES;
        const principal = principalOf(request);
        const details = { lanes: lanes.join() };
        await access.record({ principal, action: `queue.${order}`, subjects: [], details });
        await engine.control[order](lanes);
        return seen();
      },
    );
  }
};

function asJson(queue: QueueOverview, isDiskLow: boolean): z.infer<typeof queueSchema> {
  return {
    lanes: queue.lanes.map((lane) => ({ ...lane, since: lane.since?.toISOString() ?? null })),
    bands: [...queue.bands],
    oldest: queue.oldest?.toISOString() ?? null,
    batches: [...queue.batches],
    workers: queue.workers.map((worker) => ({
      ...worker,
      startedAt: worker.startedAt.toISOString(),
      seenAt: worker.seenAt.toISOString(),
    })),
    isDiskLow,
  };
}
