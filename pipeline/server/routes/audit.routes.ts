// The audit trail, for admins: newest first, page by page. Looking at it is written down too.
import { z } from 'zod';
import { addDays, parseCivilDate } from '../../../contract/civil-date.ts';
import { type AuditRow, listAuditRows } from '../../store/access/audit-rows.ts';
import { recordView } from '../access/record-view.ts';
import { romeMidnight } from './rome-midnight.ts';
import { API, type RouteModule } from './route-module.ts';

const DEFAULT_PAGE = 100;
const MAX_PAGE = 500;
const CURSOR = /^\d{1,15}$/;

const querySchema = z.strictObject({
  cursor: z.string().regex(CURSOR).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE),
  subject: z.string().min(1).max(200).optional(),
  action: z.string().min(1).max(100).optional(),
  /** `user:<id>`, `token:<id>`, `local`, `nobody`. */
  actor: z.string().min(1).max(200).optional(),
  /** First and last day, Europe/Rome. */
  from: z.iso.date().transform(parseCivilDate).optional(),
  to: z.iso.date().transform(parseCivilDate).optional(),
});

const entrySchema = z
  .object({
    number: z.number().int(),
    at: z.iso.datetime(),
    actor: z.object({ id: z.string(), name: z.string() }),
    address: z.string().nullable(),
    action: z.string(),
    subjects: z.array(z.string()),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'AuditEntry' });
const pageSchema = z.object({ entries: z.array(entrySchema), next: z.string().nullable() });

export const auditRoutes: RouteModule = (app, { access, engine }) => {
  app.get(
    `${API}/audit`,
    {
      config: { permission: 'administer' },
      schema: {
        ...{ querystring: querySchema, response: { 200: pageSchema } },
        ...{ tags: ['access'], summary: 'Who saw or changed what, newest first' },
      },
    },
    async (request) => {
      const { cursor, limit, subject = null, action = null, actor = null, from, to } = request.query;
      const rows = await listAuditRows(engine.db, {
        ...{ subject, action, actor, limit: limit + 1 },
        before: cursor === undefined ? null : Number(cursor),
        from: from ? romeMidnight(from) : null,
        to: to ? romeMidnight(addDays(to, 1)) : null,
      });
      const page = rows.slice(0, limit);
      const next = rows.length > limit ? String(page.at(-1)?.number ?? '') : null;
      const seen = { action: 'audit.view', subjects: subject === null ? [] : [subject] };
      const details = { entries: page.length };
      return recordView(access, request, { ...seen, details }, { entries: page.map(entryOut), next });
    },
  );
};

function entryOut({ number, at, actorId, actorName, address, action, subjects, details }: AuditRow) {
  return {
    ...{ number, at: at.toISOString(), actor: { id: actorId, name: actorName } },
    ...{ address, action, subjects, details: { ...details } },
  };
}
