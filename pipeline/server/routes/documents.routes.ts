// Documents: where they stand, why they failed, and their originals.
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { failureCounts, listDocuments, seenDocument } from '../../store/document-list.ts';
import { principalOf } from '../access/guard.ts';
import { visibleDocuments } from '../access/visibility.ts';
import { attachmentHeader } from '../http/attachment-header.ts';
import { cursorOf, cutPage, keysOfCursor, pageQuery } from '../http/cursor.ts';
import { noStore } from '../http/no-store.ts';
import { shownErrorOf } from '../http/shown-error.ts';
import type { ServerHouse } from '../server-house.ts';
import { documentPageSchema, documentSchema, documentStatus, failuresSchema } from './documents.schema.ts';
import { API, type App, type RouteModule } from './route-module.ts';
import { shownDocument, shownEntry } from './shown-document.ts';

const DOCUMENTS = 'documents';
const keysSchema = z.tuple([z.iso.datetime(), z.string()]);
const params = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });
const tags = ['documents'];
const read = { permission: 'read' } as const;

export const documentRoutes: RouteModule = (app, house) => {
  noStore(app);
  addList(app, house);
  addOne(app, house);
  addOriginal(app, house);
  addFailures(app, house);
};

function addList(app: App, { engine }: ServerHouse): void {
  const querystring = z.object({
    ...pageQuery.shape,
    status: documentStatus.optional(),
    error: z.string().max(100).optional().describe('A code: those that failed for it, or wait because of it'),
  });
  app.get(
    `${API}/documents`,
    {
      config: read,
      schema: {
        tags,
        summary: 'Documents, newest first',
        querystring,
        response: { 200: documentPageSchema },
      },
    },
    async (request) => {
      const { limit, cursor, status, error } = request.query;
      const keys = keysOfCursor(DOCUMENTS, cursor, keysSchema);
      const after = keys && { createdAt: new Date(keys[0]), id: keys[1] };
      const visible = visibleDocuments(principalOf(request));
      const filter = { status, errorCode: error };
      const rows = await listDocuments(engine.db, visible, filter, after, limit + 1);
      const page = cutPage(rows, limit, (row) => cursorOf(DOCUMENTS, [row.createdAt.toISOString(), row.id]));
      return { ...page, items: page.items.map(shownEntry) };
    },
  );
}

function addOne(app: App, { engine, access }: ServerHouse): void {
  app.get(
    `${API}/documents/:id`,
    {
      config: read,
      schema: {
        ...{ tags, summary: 'A document: how it came in, what is in it, where it stands', params },
        ...{ problems: ['request.not_found'], response: { 200: documentSchema } },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { id } = request.params;
      const row = await seenDocument(engine.db, visibleDocuments(principal), id);
      if (!row) throw new AppError('request.not_found');
      const shown = await shownDocument(engine, row);
      await access.record({ principal, action: 'document.view', subjects: [id] });
      return shown;
    },
  );
}

const ABOUT = `As it came in, byte by byte, checked against its hash. It is a stranger's file and may hold active content: it is
sent as a download alone, never to be shown by the browser.`;

function addOriginal(app: App, { engine, access }: ServerHouse): void {
  app.get(
    `${API}/documents/:id/original`,
    {
      config: { permission: 'export' },
      exposeHeadRoute: false,
      schema: {
        ...{ tags, summary: 'The original of a document, as a download', description: ABOUT, params },
        problems: ['request.not_found', 'store.blob_missing', 'store.blob_corrupt'],
        response: {
          200: { description: 'Its bytes', content: { 'application/octet-stream': { schema: z.string() } } },
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = request.params;
      const row = await seenDocument(engine.db, visibleDocuments(principal), id);
      if (!row?.isStored) throw new AppError('request.not_found');
      const path = await engine.blobs.pathOf(row.sha256);
      await access.record({ principal, action: 'document.download', subjects: [id] });
      reply
        .header('content-disposition', attachmentHeader(row.path ?? id))
        .header('content-type', 'application/octet-stream')
        .header('content-length', row.sizeBytes)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "sandbox; default-src 'none'");
      return reply.send(createReadStream(path) as never);
    },
  );
}

function addFailures(app: App, { engine }: ServerHouse): void {
  const outcome = z.enum(['failed', 'rejected']);
  app.get(
    `${API}/failures`,
    {
      config: read,
      schema: {
        ...{ tags, summary: 'Documents that failed, counted by cause' },
        response: { 200: failuresSchema },
      },
    },
    async (request) => {
      const rows = await failureCounts(engine.db, visibleDocuments(principalOf(request)));
      const failures = rows.map(({ code, status, documents, oldest }) => ({
        ...{ status: outcome.parse(status), documents, oldest: oldest?.toISOString() ?? null },
        error: shownErrorOf(code) ?? { code: 'unknown', it: 'unknown', en: 'unknown' },
      }));
      return { failures };
    },
  );
}
