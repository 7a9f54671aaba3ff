// Registers, calendars and results of many notices at once, as files. Made one or two at a time, written aside and sent
// from there.
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { NOTICE_KINDS, NOTICE_STATUSES } from '../../../contract/words.ts';
import { clientNamed } from '../../office/clients/change-client.ts';
import {
  type Exported,
  type ExportJob,
  exportCalendar,
  exportCsv,
  exportJson,
  exportXlsx,
} from '../../office/exports/export-notices.ts';
import { calendarStyleOf } from '../../office/papers/calendar-style.ts';
import type { WritePiece } from '../../store/whole-file.ts';
import { principalOf } from '../access/guard.ts';
import type { Principal } from '../access/principal.ts';
import { asFile } from '../http/download.ts';
import { civilDay, flag, plainText } from '../http/query.ts';
import { spooled, untilGone } from '../http/spool.ts';
import { resultFor, veiledText } from '../notices/hide-others.ts';
import type { ServerHouse } from '../server-house.ts';
import { datedName } from './clients.routes.ts';
import { API, type RouteModule } from './route-module.ts';

const AT_ONCE = 2;
const RETRY_AFTER_SECONDS = 15;

interface Format {
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly summary: string;
  make(job: ExportJob, write: WritePiece): Promise<Exported>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  'register.csv': {
    ...{ name: 'registro', ending: 'csv', type: 'text/csv; charset=utf-8' },
    ...{ summary: 'The register as CSV', make: exportCsv },
  },
  'register.xlsx': {
    ...{ name: 'registro', ending: 'xlsx', summary: 'The register as a spreadsheet', make: exportXlsx },
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'calendar.ics': {
    ...{ name: 'scadenze', ending: 'ics', type: 'text/calendar; charset=utf-8' },
    ...{ summary: 'The deadlines as a calendar', make: exportCalendar },
  },
  'results.jsonl': {
    ...{ name: 'risultati', ending: 'jsonl', type: 'application/x-ndjson' },
    ...{ summary: 'The results, one JSON object a line', make: exportJson },
  },
};

const query = z.object({
  from: civilDay.optional().describe('First safe day; a notice without a day is exported all the same'),
  to: civilDay.optional(),
  dated: flag.describe('Only notices with a day'),
  status: z.enum([...NOTICE_STATUSES, 'waiting']).optional(),
  kind: z.enum(NOTICE_KINDS).optional(),
  client: plainText.optional().describe('As given with a file, or in the register'),
  person: plainText.optional(),
  open: flag,
});

export const exportRoutes: RouteModule = (app, house) => {
  let running = 0;
  for (const [path, format] of Object.entries(FORMATS)) {
    app.get(
      `${API}/exports/${path}`,
      {
        config: { permission: 'export' },
        schema: {
          ...{ tags: ['exports'], summary: format.summary, querystring: query },
          response: { 200: z.string().describe('The file') },
        },
      },
      async (request, reply) => {
        const principal = principalOf(request);
        if (running >= AT_ONCE) {
          reply.header('retry-after', RETRY_AFTER_SECONDS);
          throw new AppError('request.too_many', 'exports');
        }
        running += 1;
        try {
          const now = house.clock.now();
          const job = await jobOf(house, principal, request.query, untilGone(reply, house.signal));
          const { made, stream, sizeBytes } = await spooled((write) =>
            format.make(job, path === 'calendar.ics' ? veiling(house, principal, write) : write),
          );
          const details = { format: path, count: made.rows };
          await house.access.record({ principal, action: 'export.notices', subjects: [], details });
          asFile(reply, format.type, datedName(format.name, format.ending, now));
          reply.header('content-length', sizeBytes);
          return reply.serializer(String).send(stream as never);
        } finally {
          running -= 1;
        }
      },
    );
  }
};

/** A calendar is written between transactions: it can be looked at then. */
function veiling({ engine }: ServerHouse, principal: Principal, write: WritePiece): WritePiece {
  return async (piece) =>
    write(typeof piece === 'string' ? await veiledText(engine.db, principal, piece) : piece);
}

async function jobOf(
  { engine, config, clock }: ServerHouse,
  principal: Principal,
  asked: z.infer<typeof query>,
  signal: AbortSignal,
): Promise<ExportJob> {
  const { from = null, to = null, dated, status = null, kind = null, client = null, person, open } = asked;
  if (from !== null && to !== null && from > to) throw new AppError('request.invalid', 'from is after to');
  const registered = client === null ? null : await clientNamed(engine.db, client);
  return {
    db: engine.db,
    filter: {
      ...{ from, to, isDatedOnly: dated, status, kind, client, registered },
      seenClients: principal.clientIds,
    },
    // In the transaction of its page: nothing else may be awaited there.
    veil: (tx, result) => resultFor(tx, principal, result),
    ...{ isOpenOnly: open, person: person ?? null, fallbackOwner: config.owner },
    ...{ style: calendarStyleOf(config), now: clock.now(), signal },
  };
}
