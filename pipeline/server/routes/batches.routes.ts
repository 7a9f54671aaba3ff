// Piles as they were handed in: which there are, how far they are, what came of them.
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import {
  type BatchFile,
  type BatchSight,
  countsOfBatches,
  filesOfBatch,
  isOver,
  listBatches,
  type NoticeHead,
  noticeHeadsIn,
  noticesOf,
  seenBatch,
} from '../../store/batch-list.ts';
import { DOCUMENT_STATUSES } from '../../store/stored-document.ts';
import { storedResult } from '../../store/stored-result.ts';
import type { BatchRow } from '../../store/upload-rows.ts';
import { principalOf } from '../access/guard.ts';
import type { Principal } from '../access/principal.ts';
import { visibleDocuments, visibleNotices } from '../access/visibility.ts';
import { cursorOf, cutPage, keysOfCursor, type PageQuery, pageQuery } from '../http/cursor.ts';
import { noStore } from '../http/no-store.ts';
import { shownErrorOf } from '../http/shown-error.ts';
import type { ServerHouse } from '../server-house.ts';
import { batchFileSchema, batchPageSchema, batchResultsSchema, batchSchema } from './batches.schema.ts';
import { API, type App } from './route-module.ts';

const BATCHES = 'batches';
const FILES = 'batch-files';
const batchKeys = z.tuple([z.iso.datetime(), z.string()]);
const fileKeys = z.tuple([z.number().int(), z.string()]);
const params = z.object({ id: z.string().max(100) });
const status = z.enum(DOCUMENT_STATUSES);
const found = batchFileSchema.shape.found;

/** Operators see their own alone; others what their clients allow. */
export function sightOf(principal: Principal): BatchSight {
  const visible = principal.permissions.has('read') ? visibleDocuments(principal) : null;
  return { madeBy: principal.id, visible };
}

/** @throws AppError request.not_found, also for one that the principal may not see */
export async function requireBatch(
  { engine }: ServerHouse,
  principal: Principal,
  id: string,
): Promise<BatchRow> {
  const found = await seenBatch(engine.db, sightOf(principal), id);
  if (!found) throw new AppError('request.not_found');
  return found;
}

export function addBatches(app: App, house: ServerHouse): void {
  noStore(app);
  addList(app, house);
  addOne(app, house);
  addResults(app, house);
}

function addList(app: App, { engine }: ServerHouse): void {
  app.get(
    `${API}/batches`,
    {
      config: { permission: 'upload' },
      schema: {
        ...{ tags: ['batches'], summary: 'Batches, newest first', querystring: pageQuery },
        response: { 200: batchPageSchema },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query;
      const keys = keysOfCursor(BATCHES, cursor, batchKeys);
      const after = keys && { createdAt: new Date(keys[0]), id: keys[1] };
      const sight = sightOf(principalOf(request));
      const rows = await listBatches(engine.db, sight, after, limit + 1);
      const page = cutPage(rows, limit, (row) => cursorOf(BATCHES, [row.createdAt.toISOString(), row.id]));
      const counts = await countsOfBatches(
        engine.db,
        page.items.map(({ id }) => id),
      );
      return { ...page, items: page.items.map((row) => ({ ...headOf(row), ...counts(row.id) })) };
    },
  );
}

function addOne(app: App, house: ServerHouse): void {
  app.get(
    `${API}/batches/:id`,
    {
      config: { permission: 'upload' },
      schema: {
        ...{ tags: ['batches'], summary: 'A batch: how far it is, and a page of its files' },
        ...{ params, querystring: pageQuery, problems: ['request.not_found'] },
        response: { 200: batchSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const row = await requireBatch(house, principal, request.params.id);
      const progress = await house.engine.progress(row.id);
      const page = await pageOfFiles(house, principal, row, request.query);
      const heads = await headsOf(house, principal, page.items);
      return {
        ...headOf(row),
        ...{ isOver: isOver(progress), progress: { ...progress, byStatus: { ...progress.byStatus } } },
        files: { ...page, items: page.items.map((file) => shownFile(file, heads)) },
      };
    },
  );
}

function addResults(app: App, house: ServerHouse): void {
  app.get(
    `${API}/batches/:id/results`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['batches'], summary: 'The results of a batch, file by file' },
        ...{ params, querystring: pageQuery, problems: ['request.not_found'] },
        response: { 200: batchResultsSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const row = await requireBatch(house, principal, request.params.id);
      const page = await pageOfFiles(house, principal, row, request.query, true);
      const documentIds = [...new Set(page.items.map(({ documentId }) => documentId))];
      const notices = await noticesOf(house.engine.db, documentIds);
      await house.access.record({
        ...{ principal, action: 'batch.results', subjects: notices.map(({ id }) => id) },
        details: { batchId: row.id },
      });
      const items = page.items.map(({ id, documentId, path }) => ({
        ...{ intakeId: id, documentId, path },
        results: notices
          .filter((notice) => notice.documentId === documentId)
          .map(({ result }) => storedResult(result)),
      }));
      return { ...page, items };
    },
  );
}

/** Of one's own batch every file; of others' those one may see. Results are shown of what may be seen alone. */
async function pageOfFiles(
  { engine }: ServerHouse,
  principal: Principal,
  { id, madeBy }: BatchRow,
  { limit, cursor }: PageQuery,
  forResults = false,
) {
  const keys = keysOfCursor(FILES, cursor, fileKeys);
  const after = keys && { ordinal: keys[0], id: keys[1] };
  const visible = madeBy === principal.id && !forResults ? undefined : visibleDocuments(principal);
  const rows = await filesOfBatch(engine.db, id, visible, after, limit + 1);
  return cutPage(rows, limit, (row) => cursorOf(FILES, [row.ordinal, row.id]));
}

/** What was found in these files, for who may read notices and of those they may see. */
async function headsOf({ engine }: ServerHouse, principal: Principal, files: readonly BatchFile[]) {
  if (!principal.permissions.has('read')) return [];
  const documentIds = [...new Set(files.map(({ documentId }) => documentId))];
  return noticeHeadsIn(engine.db, documentIds, visibleNotices(principal));
}

function headOf({ id, createdAt, madeBy }: BatchRow) {
  return { id, createdAt: createdAt.toISOString(), madeBy };
}

function shownFile(file: BatchFile, heads: readonly NoticeHead[]) {
  const { id, ordinal: _ordinal, errorCode, takenAt, ...rest } = file;
  return {
    ...rest,
    ...{ intakeId: id, takenAt: takenAt.toISOString(), status: status.parse(file.status) },
    error: shownErrorOf(errorCode),
    found: found.parse(heads.filter(({ documentId }) => documentId === file.documentId)),
  };
}
