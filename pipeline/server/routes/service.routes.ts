// How the service itself is: what runs beside it and whether that is well. For admins.
import { z } from 'zod';
import type { SideWork } from '../side-work.ts';
import { API, type RouteModule } from './route-module.ts';

const sideSchema = z
  .object({
    /** watch, mailbox, reminders. */
    name: z.string(),
    state: z.enum(['starting', 'working', 'troubled', 'stopped']),
    /** A stable code; null when nothing troubles it. */
    trouble: z.string().nullable(),
    lastRoundAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Side' });

const serviceSchema = z.object({ sides: z.array(sideSchema) }).meta({ id: 'Service' });

export const serviceRoutes: RouteModule = (app, { sides }) => {
  app.get(
    `${API}/service`,
    {
      config: { permission: 'administer' },
      schema: {
        tags: ['service'],
        summary: 'Watched folders, mailboxes and reminders: are they well',
        response: { 200: serviceSchema },
      },
    },
    async () => ({ sides: sides.map(asTold) }),
  );
};

function asTold(side: SideWork) {
  const { state, trouble, lastRoundAt } = side.health();
  return { name: side.name, state, trouble, lastRoundAt: lastRoundAt?.toISOString() ?? null };
}
