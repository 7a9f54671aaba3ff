// Trying again what failed, reading a document again with other settings, reading one box of a page on the spot.
import { z } from 'zod';
import { pickFromPage } from '../../office/corrections/pick-from-page.ts';
import { rereadDocument } from '../../office/rework/reread-document.ts';
import { retryDocuments } from '../../office/rework/retry-documents.ts';
import { STAGE_ORDER } from '../../stages/stage-order.ts';
import { principalOf } from '../access/guard.ts';
import { visibleDocuments } from '../access/visibility.ts';
import { pickedSchema, pickSchema } from './corrections.schemas.ts';
import { API, type RouteModule } from './route-module.ts';
import { idParams, seenDocument, seenNotice } from './seen-notice.ts';

/** Reading takes seconds a page: who wants to wait says for how long, nobody is kept longer. */
const MAX_WAIT_S = 60;
const DECIDE = { permission: 'decide' } as const;

const retriedSchema = z.object({ documentIds: z.array(z.string()), notKept: z.array(z.string()) });
const underWaySchema = z.object({ documentId: z.string() });
const rereadAnswer = underWaySchema.extend({ differences: z.array(z.unknown()) });
const rereadSchema = z.strictObject({
  pages: z.enum(['needed', 'all']).default('needed'),
  engine: z.enum(['native', 'wasm']).optional(),
  from: z.enum(STAGE_ORDER).optional(),
  waitSeconds: z.number().int().min(1).max(MAX_WAIT_S).default(1),
});

export const reworkRoutes: RouteModule = (app, house) => {
  const { engine, access } = house;
  const tags = ['rework'];

  app.post(
    `${API}/documents/:id/retry`,
    {
      config: DECIDE,
      schema: { params: idParams, response: { 202: retriedSchema }, tags, summary: 'Try again' },
    },
    async (request, reply) => {
      const id = await seenDocument(engine.db, request, request.params.id);
      await access.record({ principal: principalOf(request), action: 'document.retry', subjects: [id] });
      const { documentIds, notKept } = await retryDocuments(house, { documents: [id] });
      return reply.status(202).send({ documentIds: [...documentIds], notKept: [...notKept] });
    },
  );
  app.post(
    `${API}/failures/retry`,
    {
      config: DECIDE,
      schema: {
        body: z.strictObject({
          code: z.string().max(80),
          batch: z.string().max(100).optional().describe('Only those of this batch'),
        }),
        response: { 202: retriedSchema },
        tags,
        summary: 'Try all of one cause again',
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { code, batch } = request.body;
      const seen = visibleDocuments(principal);
      const { documentIds, notKept } = await retryDocuments(house, { code, batch }, seen);
      const details = { code, batch: batch ?? null, documents: documentIds.length };
      await access.record({ principal, action: 'failures.retry', subjects: documentIds, details });
      return reply.status(202).send({ documentIds: [...documentIds], notKept: [...notKept] });
    },
  );
  app.post(
    `${API}/notices/:id/reread`,
    {
      config: DECIDE,
      schema: {
        params: idParams,
        body: rereadSchema,
        response: { 200: rereadAnswer, 202: underWaySchema },
        tags,
        summary: 'Read its document again; 202 while that goes on',
      },
    },
    async (request, reply) => {
      const { documentId } = await seenNotice(engine.db, request, request.params.id);
      // The file shows every notice in it, and all of them are read again.
      await seenDocument(engine.db, request, documentId);
      const { pages, engine: ocrEngine, from, waitSeconds } = request.body;
      const details = { pages, engine: ocrEngine ?? null, from: from ?? null };
      const principal = principalOf(request);
      await access.record({ principal, action: 'document.reread', subjects: [documentId], details });
      const settings = {
        allPages: pages === 'all',
        ...(ocrEngine ? { ocrEngine } : {}),
        ...(from ? { from } : {}),
      };
      const desk = { ...house, waitMs: waitSeconds * 1_000 };
      const outcome = await rereadDocument(desk, request.params.id, settings, house.signal);
      if (outcome.kind === 'under_way') return reply.status(202).send({ documentId });
      return reply.status(200).send({ documentId, differences: [...outcome.differences] });
    },
  );
  app.post(
    `${API}/notices/:id/pages/:page/read`,
    {
      config: { permission: 'write' },
      schema: {
        params: idParams.extend({ page: z.coerce.number().int().positive().max(100_000) }),
        body: pickSchema,
        response: { 200: pickedSchema },
        tags: ['corrections'],
        summary: 'Read a box of a page',
      },
    },
    async (request) => {
      const { id } = await seenNotice(engine.db, request, request.params.id);
      const { page } = request.params;
      const principal = principalOf(request);
      await access.record({ principal, action: 'page.read', subjects: [id], details: { page } });
      const { box, field } = request.body;
      const { text, alternatives, values } = await pickFromPage(
        house,
        id,
        { page, box, field },
        house.signal,
      );
      return { text, alternatives: [...alternatives], values: [...values] };
    },
  );
};
