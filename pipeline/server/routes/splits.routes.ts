// Which pages of a document are one notice: how it is divided and what is not sure of that, and what a person decides.
import type { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { decideSplit } from '../../office/corrections/decide-split.ts';
import { type PageGroup, splitsOfDocument } from '../../office/corrections/splits-of-document.ts';
import { seenDocument } from '../../store/document-list.ts';
import { principalOf } from '../access/guard.ts';
import { visibleDocuments } from '../access/visibility.ts';
import { requireMatch } from '../http/etag.ts';
import { splitChangeSchema, splitResultSchema } from './corrections.schemas.ts';
import { API, type RouteModule } from './route-module.ts';
import { idParams, seenDocument as seenDocumentId, visibleAmong } from './seen-notice.ts';
import { documentSplitsSchema } from './splits.schema.ts';

/** A document that is worked on anew may take longer than anybody waits. */
const WAIT_MS = 30_000;
const PATH = `${API}/documents/:id/splits`;
const tags = ['corrections'];

type ShownGroup = z.infer<typeof documentSplitsSchema>['parts'][number]['groups'][number];

export const splitRoutes: RouteModule = (app, house) => {
  const { engine, access, signal } = house;
  app.get(
    PATH,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags, summary: 'How a document divides into notices, and what is not sure of it' },
        ...{ params: idParams, response: { 200: documentSplitsSchema } },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = request.params;
      const row = await seenDocument(engine.db, visibleDocuments(principal), id);
      if (!row) throw new AppError('request.not_found');
      const { version, parts } = await splitsOfDocument(engine.db, row);
      await access.record({ principal, action: 'document.splits', subjects: [id] });
      const isSeen = async (noticeId: string) =>
        (await visibleAmong(engine.db, request, noticeId)).length > 0;
      reply.header('etag', `"${version}"`).header('cache-control', 'private, no-store');
      return {
        documentId: id,
        isBusy: row.status === 'waiting',
        isFailed: row.status === 'failed' || row.status === 'rejected',
        parts: await Promise.all(
          parts.map(async ({ part, groups, decisions }) => ({
            part,
            groups: await Promise.all(groups.map((group) => shownGroup(group, isSeen))),
            decisions: decisions.flatMap(({ said, by, at }) =>
              said.of === 'split' ? [{ decision: said.decision, by, at: at.toISOString() }] : [],
            ),
          })),
        ),
      };
    },
  );
  app.post(
    PATH,
    {
      config: { permission: 'write' },
      schema: {
        ...{ tags, summary: 'Decide which pages are one notice', params: idParams },
        description: 'With `If-Match` of GET, a division that somebody changed meanwhile is told (412).',
        ...{ body: splitChangeSchema, response: { 200: splitResultSchema } },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const id = await seenDocumentId(engine.db, request, request.params.id);
      const { decision, do: doing, part } = request.body;
      const details = { do: doing, as: decision.as };
      await access.record({ principal, action: 'document.split', subjects: [id], details });
      const ifMatch = request.headers['if-match'];
      const expects = (version: string) => {
        if (ifMatch !== undefined) requireMatch(ifMatch, `"${version}"`);
      };
      const desk = { ...house, waitMs: WAIT_MS };
      const change = { decision, do: doing, part };
      const outcome = await decideSplit(desk, id, change, principal.id, signal, expects);
      return { ...outcome, results: [...outcome.results] };
    },
  );
};

async function shownGroup(
  { noticeId, pages, why, proposals, result, copies }: PageGroup,
  isSeen: (noticeId: string) => Promise<boolean>,
): Promise<ShownGroup> {
  return {
    ...{ noticeId, pages: [...pages], why, notice: result && headOf(result) },
    proposals: proposals.map((each) => ({
      ...{ kept: each.kept, pages: [...each.pages] },
      mayBelongTo: each.mayBelongTo.map((other) => ({
        ...{ pages: [...other.pages], evidence: [...other.evidence] },
      })),
    })),
    copies: await Promise.all(
      copies.map(async ({ id, answer, message }) =>
        (await isSeen(id)) ? { of: id, answer, message } : { of: null, answer, message: null },
      ),
    ),
  };
}

function headOf({ status, notice, fields }: Result): ShownGroup['notice'] {
  const { numeroCartella, numeroComunicazione, codiceAtto, denominazione } = fields;
  const number = numeroCartella.value ?? numeroComunicazione.value ?? codiceAtto.value;
  return {
    ...{ status, kind: notice.kind, subtype: notice.subtype },
    number: number === null ? null : String(number),
    denominazione: denominazione.value === null ? null : String(denominazione.value),
  };
}
