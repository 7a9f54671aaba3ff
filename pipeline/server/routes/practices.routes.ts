// Requests sent through CIVIS: what became of them.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { PRACTICE_STATES } from '../../../contract/practice.schema.ts';
import { practicePage } from '../../office/lists/list-practices.ts';
import { recordState, retractLast } from '../../office/practices/index.ts';
import { notice, practice } from '../../store/schema.ts';
import { principalOf } from '../access/guard.ts';
import { visibleNotices } from '../access/visibility.ts';
import { cursorOf, cutPage, keysOfCursor, pageQuery } from '../http/cursor.ts';
import { personal } from '../http/download.ts';
import { oneOrMore } from '../http/query.ts';
import { practiceEventBody } from '../notices/change.schema.ts';
import { answerChanged, expectsVersion } from '../notices/change-answer.ts';
import { noticeViewSchema } from '../notices/notice.schema.ts';
import { practicePageSchema } from '../notices/practice.schema.ts';
import { API, type RouteModule } from './route-module.ts';

const practiceNumber = z.string().regex(/^\d{13}$/);
export const practiceRoutes: RouteModule = (app, house) => {
  const { engine, clock, access } = house;
  app.get(
    `${API}/practices`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['practices'], summary: 'Requests that were sent, the last first' },
        querystring: z.object({ ...pageQuery.shape, state: oneOrMore(z.enum(PRACTICE_STATES)) }),
        response: { 200: practicePageSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { cursor, limit, state } = request.query;
      const after = keysOfCursor('practices', cursor, z.tuple([practiceNumber]));
      const rows = await practicePage(engine.db, {
        ...{ states: state, seen: visibleNotices(principal), after: after?.[0] ?? null },
        ...{ limit: limit + 1, now: clock.now() },
      });
      const page = cutPage(rows, limit, ({ number }) => cursorOf('practices', [number]));
      const subjects = [...new Set(page.items.map((row) => row.notice.id))];
      await access.record({ principal, action: 'practice.list', subjects });
      return personal(reply).send({ items: page.items, nextCursor: page.nextCursor });
    },
  );
  app.post(
    `${API}/practices/:number/events`,
    {
      config: { permission: 'write' },
      schema: {
        ...{
          tags: ['practices'],
          summary: 'Records what CIVIS shows of it; If-Match of its notice is needed',
        },
        params: z.object({ number: practiceNumber }),
        body: practiceEventBody,
        response: { 200: noticeViewSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { number } = request.params;
      const [row] = await engine.db
        .select({ id: notice.id })
        .from(practice)
        .innerJoin(notice, eq(notice.id, practice.noticeId))
        .where(and(eq(practice.number, number), visibleNotices(principal)));
      if (!row) throw new AppError('request.not_found');
      const { id } = row;
      const { body } = request;
      await access.record({
        ...{ principal, action: 'practice.record', subjects: [id], details: { step: body.kind } },
      });
      const expects = expectsVersion(request, id);
      const now = clock.now();
      const documentIds =
        body.kind === 'retract'
          ? await retractLast(engine.db, { id, number }, now, principal.name, expects)
          : await recordState(engine.db, { ...body, id, number }, now, principal.name, expects);
      return answerChanged(house, request, reply, { id, documentIds }) as never;
    },
  );
};
