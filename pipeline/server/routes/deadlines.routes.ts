// Deadlines that are still open, the most urgent first; and the figures of the office.
import { z } from 'zod';
import { addDays, type CivilDate, earlier, romeDay } from '../../../contract/civil-date.ts';
import { noticeListRows } from '../../office/lists/list-rows.ts';
import { recordsOfArchive } from '../../office/statistics/records-of-archive.ts';
import { DIMENSIONS, statisticsOf } from '../../office/statistics/statistics.ts';
import { isListDay, noticePlaces } from '../../store/notice-list.ts';
import { principalOf } from '../access/guard.ts';
import { cursorOf, cutPage, keysOfCursor, pageQuery } from '../http/cursor.ts';
import { personal } from '../http/download.ts';
import { civilDay, plainText } from '../http/query.ts';
import { deadlinePageSchema } from '../notices/notice.schema.ts';
import { shownRow } from '../notices/shown-row.ts';
import { visibleIds } from '../notices/visible-ids.ts';
import { API, type RouteModule } from './route-module.ts';

const KEYS = z.tuple([z.string().refine(isListDay), z.string().max(40)]);
const statisticsRow = z
  .object({
    dimension: z.enum(DIMENSIONS),
    value: z.string().nullable(),
    notices: z.number(),
    forCivis: z.number(),
    needsReview: z.number(),
    failed: z.number(),
    daysLeftMedian: z.number().nullable(),
    daysLeftMin: z.number().nullable(),
    lateAtIntake: z.number(),
    minutesToDraftMedian: z.number().nullable(),
    practicesSent: z.number(),
    claimedCents: z.number(),
    claimedUnknown: z.number(),
    annulledCents: z.number(),
    annulledUnknown: z.number(),
  })
  .meta({ id: 'StatisticsRow' });

export const deadlineRoutes: RouteModule = (app, house) => {
  const { engine, config, clock, access } = house;
  app.get(
    `${API}/deadlines`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['deadlines'], summary: 'What is still to be done, the most urgent first' },
        querystring: z.object({
          ...pageQuery.shape,
          dueWithin: z.coerce.number().int().min(0).max(3_650).optional().describe('Days from today'),
          from: civilDay
            .optional()
            .describe('Something is to be done on this day or later; leaves out what has no day'),
          to: civilDay.optional().describe('Something is to be done by this day'),
          person: plainText.optional(),
          client: plainText.optional().describe('Id in the register'),
        }),
        response: { 200: deadlinePageSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { cursor, limit, dueWithin, from, to, person, client } = request.query;
      const now = clock.now();
      const today = romeDay(now);
      const keys = keysOfCursor('deadlines', cursor, KEYS);
      const isFallback = person?.trim().toLowerCase() === config.owner.trim().toLowerCase();
      const filter = {
        ...{ status: [], kind: [], clientId: client ?? null, cause: null, search: null, isOpenOnly: true },
        owner: person === undefined ? null : { person, isFallback },
        ...{ from: null, to: null, undated: 'with' as const, seenClients: principal.clientIds },
        // What has no day is always due.
        urgentFrom: from ?? null,
        urgentTo: lastDay(today, dueWithin, to),
      };
      const after = keys && { key: keys[0], id: keys[1] };
      const places = await noticePlaces(engine.db, filter, { sort: 'urgency', after, limit: limit + 1 });
      const page = cutPage(places, limit, ({ key, id }) => cursorOf('deadlines', [key, id]));
      const ids = page.items.map(({ id }) => id);
      const wanted = { now, fallbackOwner: config.owner, viewer: principal.id };
      const rows = await noticeListRows(engine.db, ids, wanted);
      await access.record({ principal, action: 'deadline.list', subjects: ids });
      const items = rows.map(shownRow);
      return personal(reply).send({ items, nextCursor: page.nextCursor, today });
    },
  );
  app.get(
    `${API}/statistics`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['deadlines'], summary: 'Figures by client, kind, month and outcome' },
        querystring: z.object({ from: civilDay.optional(), to: civilDay.optional() }),
        response: { 200: z.object({ rows: z.array(statisticsRow) }).meta({ id: 'Statistics' }) },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { from, to } = request.query;
      const records = await recordsOfArchive(engine.db);
      const seen = await visibleIds(engine.db, principal);
      const all = seen === null ? records : records.filter(({ result }) => seen.has(result.id));
      const within = all.filter(({ takenAt }) => {
        const day = romeDay(takenAt);
        return (from === undefined || day >= from) && (to === undefined || day <= to);
      });
      await access.record({
        ...{ principal, action: 'statistics.view', subjects: [], details: { count: within.length } },
      });
      return personal(reply).send({ rows: [...statisticsOf(within, all)] });
    },
  );
};

/** The earlier of both; null: whenever. */
function lastDay(today: CivilDate, within: number | undefined, to: CivilDate | undefined): CivilDate | null {
  if (within === undefined) return to ?? null;
  const last = addDays(today, within);
  return to === undefined ? last : earlier(last, to);
}
