// What is made of one notice: sheet, calendar, letter, bundle, and the trace of its fields.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../../contract/app-error.ts';
import { romeDay } from '../../../../contract/civil-date.ts';
import { FIELD_NAMES } from '../../../../contract/words.ts';
import { tracesOf } from '../../../office/explain/traces-of-notice.ts';
import { exportBundle } from '../../../office/exports/export-bundle.ts';
import { calendarStyleOf } from '../../../office/papers/calendar-style.ts';
import { picturesOf } from '../../../office/papers/notice-pictures.ts';
import { calendarFile } from '../../../outputs/calendar/calendar-text.ts';
import {
  LETTER_FILE,
  LETTER_MAIL_FILE,
  LETTER_PDF_FILE,
  letterFiles,
} from '../../../outputs/letters/letter-files.ts';
import { SHEET_POLICY, sheetHtml, sheetPdf } from '../../../outputs/sheet/index.ts';
import { calendarsOf } from '../../../store/calendar-rows.ts';
import { scannerOf } from '../../../virus-scan/scanner-of.ts';
import { principalOf } from '../../access/guard.ts';
import { asFile, personal } from '../../http/download.ts';
import { noticeIdParam } from '../../http/query.ts';
import { spooled, untilGone } from '../../http/spool.ts';
import { jsonFor, resultFor, veiledText } from '../../notices/hide-others.ts';
import { seenVersion } from '../../notices/notice-view.ts';
import { maySeeDocument } from '../../notices/whole-document.ts';
import type { ServerHouse } from '../../server-house.ts';
import { API, type RouteModule } from '../route-module.ts';

const LETTERS = {
  txt: { name: LETTER_FILE, type: 'text/plain; charset=utf-8' },
  eml: { name: LETTER_MAIL_FILE, type: 'message/rfc822' },
  pdf: { name: LETTER_PDF_FILE, type: 'application/pdf' },
} as const;

const file = z.string().describe('The file');
const schemaOf = (summary: string) => ({
  ...{ tags: ['notices'], summary, params: noticeIdParam, response: { 200: file } },
});

export const noticePaperRoutes: RouteModule = (app, house) => {
  const { engine, config, clock, access } = house;
  const read = { permission: 'read' } as const;

  /** What is shown of a notice, once it is on the audit trail. */
  async function opened(request: FastifyRequest, id: string, action: string) {
    const principal = principalOf(request);
    const version = await seenVersion(house, principal, id);
    await access.record({ principal, action, subjects: [id] });
    return { principal, version, result: await resultFor(engine.db, principal, version.result) };
  }

  async function sheetFacts(request: FastifyRequest, id: string) {
    const { version, result } = await opened(request, id, 'sheet.view');
    const pictures = await picturesOf(
      version.result,
      await engine.outputsOf(version.documentId),
      engine.blobs,
    );
    return { result, pictures };
  }

  app.get(
    `${API}/notices/:id/sheet`,
    { config: read, schema: schemaOf('The sheet, as a page') },
    async (request, reply) => {
      const { id } = request.params;
      const { result, pictures } = await sheetFacts(request, id);
      asFile(reply, 'text/html; charset=utf-8', `${id}.html`, true);
      reply.header('content-security-policy', `${SHEET_POLICY}; frame-ancestors 'none'`);
      return whole(reply, sheetHtml(result, pictures, config.language));
    },
  );
  app.get(
    `${API}/notices/:id/sheet.pdf`,
    { config: read, schema: schemaOf('The sheet, as a PDF') },
    async (request, reply) => {
      const { id } = request.params;
      const { result, pictures } = await sheetFacts(request, id);
      const made = new Date(`${romeDay(clock.now())}T12:00:00Z`);
      asFile(reply, 'application/pdf', `${id}.pdf`);
      return whole(reply, await sheetPdf(result, pictures, config.language, made));
    },
  );
  app.get(
    `${API}/notices/:id/calendar.ics`,
    { config: read, schema: schemaOf('Its deadlines, for a calendar') },
    async (request, reply) => {
      const { id } = request.params;
      const { principal } = await opened(request, id, 'calendar.view');
      const style = calendarStyleOf(config);
      const calendar = (await calendarsOf(engine.db, [id], style, clock.now())).get(id);
      if (!calendar) throw new AppError('request.not_found');
      asFile(reply, 'text/calendar; charset=utf-8', `${id}.ics`);
      return whole(reply, await veiledText(engine.db, principal, calendarFile(calendar, style)));
    },
  );
  app.get(
    `${API}/notices/:id/letter`,
    {
      config: read,
      schema: {
        ...schemaOf('The letter to the client'),
        querystring: z.object({ format: z.enum(['txt', 'eml', 'pdf']).default('txt') }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { result } = await opened(request, id, 'letter.view');
      const { name, type } = LETTERS[request.query.format];
      const letter = (await letterFiles(result, new Date(`${romeDay(clock.now())}T12:00:00Z`))).get(name);
      if (letter === undefined) throw new AppError('request.not_found');
      asFile(reply, type, `${id}-${name}`);
      return whole(reply, letter);
    },
  );
  app.get(
    `${API}/notices/:id/explain`,
    {
      config: read,
      schema: {
        ...{ tags: ['notices'], summary: 'Why its fields are what they are', params: noticeIdParam },
        response: { 200: z.record(z.string(), z.unknown()).meta({ id: 'NoticeTrace' }) },
      },
    },
    async (request, reply) => {
      const { principal, version, result } = await opened(request, request.params.id, 'notice.explain');
      const outputs = await engine.outputsOf(version.documentId);
      const [trace] = tracesOf([{ result }], outputs, FIELD_NAMES, clock.now());
      const json = await jsonFor(engine.db, principal, trace ?? null);
      personal(reply).type('application/json; charset=utf-8');
      return whole(reply, json);
    },
  );
  app.get(
    `${API}/notices/:id/bundle.zip`,
    {
      config: { permission: 'export' },
      schema: schemaOf('Everything that belongs to it, with the original'),
    },
    async (request, reply) => {
      const { id } = request.params;
      const principal = principalOf(request);
      const version = await seenVersion(house, principal, id);
      // The original is in it, with every notice that lies in it.
      if (!(await maySeeDocument(engine.db, principal, version.documentId)))
        throw new AppError('notice.not_found');
      await access.record({ principal, action: 'export.bundle', subjects: [id] });
      const { stream, sizeBytes } = await bundleOf(house, id, untilGone(reply, house.signal));
      asFile(reply, 'application/zip', `${id}.zip`).header('content-length', sizeBytes);
      return whole(reply, stream);
    },
  );
};

/** Strings, bytes and streams as they are: no schema looks at them. */
function whole(reply: FastifyReply, payload: unknown) {
  return reply.serializer((text) => String(text)).send(payload as never) as never;
}

function bundleOf({ engine, config, clock, reader }: ServerHouse, id: string, signal: AbortSignal) {
  const tools = {
    ...{ db: engine.db, blobs: engine.blobs, style: calendarStyleOf(config), now: clock.now(), signal },
    ...{ reader: () => reader, scan: scannerOf(config) },
  };
  return spooled(async (write) => {
    await exportBundle(tools, id, write);
    return true;
  });
}
