// What a person says of a notice over HTTP: fields, kind, day and way of receipt, warnings; and what they said so
// far. Audited by the names of what was changed, never by values.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { ENTRY_FIELDS } from '../../../contract/human-word.ts';
import { FIELD_NAMES } from '../../../contract/words.ts';
import type { Change } from '../../office/corrections/change.ts';
import { correctNotice } from '../../office/corrections/correct-notice.ts';
import { historyOfNotice } from '../../office/corrections/history-of-notice.ts';
import { previewCorrection } from '../../office/corrections/preview-correction.ts';
import { namesOfPeople } from '../../office/review/names-of-people.ts';
import { noticeVersion } from '../../store/notice-version.ts';
import { principalOf } from '../access/guard.ts';
import { etagOfVersion } from '../http/etag.ts';
import { resultComponent } from '../http/result-component.ts';
import { sendRefusals } from '../notices/send-refusals.ts';
import type { ServerHouse } from '../server-house.ts';
import {
  dismissSchema,
  type FieldsChange,
  fieldsChangeSchema,
  historySchema,
  intakeChangeSchema,
  previewSchema,
  typeChangeSchema,
} from './corrections.schemas.ts';
import { API, type RouteModule } from './route-module.ts';
import { expectedVersion, idParams, seenNotice, visibleAmong } from './seen-notice.ts';

/** A correction takes well under a second; a document that is being read anew may take longer than anybody waits. */
const WAIT_MS = 30_000;
const WRITE = { permission: 'write' } as const;

const CORRECTED = {
  200: resultComponent,
  /** Kept, and still being worked on. */
  202: z.object({ id: z.string(), documentId: z.string() }).meta({ id: 'CorrectionRecorded' }),
  /** Done, and no longer visible to whoever did it. */
  204: z.null(),
};

export const correctionsRoutes: RouteModule = (app, house) => {
  const notice = `${API}/notices/:id`;
  const tags = ['corrections'];

  app.patch(
    `${notice}/fields`,
    {
      config: WRITE,
      schema: {
        params: idParams,
        body: fieldsChangeSchema,
        response: CORRECTED,
        tags,
        summary: 'Confirm or correct fields',
      },
    },
    async (request, reply) => correct(house, request, reply, request.params.id, changesOf(request.body)),
  );
  app.post(
    `${notice}/fields/preview`,
    {
      config: WRITE,
      schema: {
        params: idParams,
        body: fieldsChangeSchema,
        response: { 200: previewSchema },
        tags,
        summary: 'What a correction would make of the notice; nothing is stored',
      },
    },
    async (request, reply) => {
      const { id } = await seenNotice(house.engine.db, request, request.params.id);
      const outcome = await previewCorrection(house, id, changesOf(request.body), house.signal);
      if (outcome.kind === 'refused') return sendRefusals(reply, request, outcome.refusals);
      const { kind: _, ...preview } = outcome;
      return preview;
    },
  );
  app.patch(
    `${notice}/type`,
    {
      config: WRITE,
      schema: {
        params: idParams,
        body: typeChangeSchema,
        response: CORRECTED,
        tags,
        summary: 'Name the kind of notice',
      },
    },
    async (request, reply) =>
      correct(house, request, reply, request.params.id, [{ of: 'type', ...request.body }]),
  );
  app.patch(
    `${notice}/intake`,
    {
      config: WRITE,
      schema: {
        params: idParams,
        body: intakeChangeSchema,
        response: CORRECTED,
        tags,
        summary: 'Say how and when it came',
      },
    },
    async (request, reply) => {
      const { channel, receivedOn } = request.body;
      const changes: Change[] = [
        ...(channel ? [{ of: 'channel' as const, ...channel }] : []),
        ...(receivedOn ? [{ of: 'receivedOn' as const, ...receivedOn }] : []),
      ];
      return correct(house, request, reply, request.params.id, changes);
    },
  );
  app.post(
    `${notice}/warnings/dismiss`,
    {
      config: WRITE,
      schema: {
        params: idParams,
        body: dismissSchema,
        response: CORRECTED,
        tags,
        summary: 'Close a warning one has looked at',
      },
    },
    async (request, reply) => {
      const { message, ...change } = request.body;
      const changes: Change[] = [{ of: 'warning', ...change, ...(message === undefined ? {} : { message }) }];
      return correct(house, request, reply, request.params.id, changes);
    },
  );
  app.get(
    `${notice}/history`,
    {
      config: { permission: 'read' },
      schema: { params: idParams, response: { 200: historySchema }, tags, summary: 'What people said of it' },
    },
    async (request) => {
      const { id } = request.params;
      // One that is gone has nobody any more whose it is: only who sees everything may read on.
      if (principalOf(request).clientIds !== null) await seenNotice(house.engine.db, request, id);
      const history = await historyOfNotice(house.engine.db, id);
      await house.access.record({
        principal: principalOf(request),
        action: 'notice.history',
        subjects: [id],
      });
      const names = await namesOfPeople(
        house.engine.db,
        history.map(({ by }) => by),
      );
      return {
        history: history.map((word) => ({
          ...{ ...word, pages: [...word.pages], at: word.at.toISOString() },
          byName: names.get(word.by) ?? null,
        })),
      };
    },
  );
};

/** Records, waits for the new results and answers with the notice and its version; 202 where they take longer. */
async function correct(
  house: ServerHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: string,
  changes: readonly Change[],
): Promise<FastifyReply> {
  const principal = principalOf(request);
  const { id } = await seenNotice(house.engine.db, request, asked);
  const expects = expectedVersion(request, id);
  if (changes.length === 0) throw new AppError('request.invalid', 'no change');
  const details = { changed: [...new Set(changes.map(nameOf))].join(' ') };
  await house.access.record({ principal, action: 'notice.correct', subjects: [id], details });
  const desk = { ...house, waitMs: WAIT_MS };
  const outcome = await correctNotice(desk, id, changes, { by: principal.id, expects }, house.signal);
  if (outcome.kind === 'refused') return sendRefusals(reply, request, outcome.refusals);
  if (outcome.kind === 'recorded') return reply.status(202).send({ id, documentId: outcome.documentId });
  const version = await noticeVersion(house.engine.db, id, undefined);
  const [own] = await visibleAmong(house.engine.db, request, id);
  // Put right, it turned out to be somebody else's paper: done, and no longer theirs to see.
  if (!own) return reply.status(204).send();
  return reply.header('etag', etagOfVersion(version)).send(version.result);
}

/** `numeroCartella:correct`, `entry.partita:confirm`, `type:correct`: what was changed, never to what. */
function nameOf(change: Change): string {
  const what =
    change.of === 'field'
      ? change.field
      : change.of === 'entry'
        ? `entry.${change.field}`
        : change.of === 'warning'
          ? `warning.${change.code}`
          : change.of;
  return `${what}:${change.do}`;
}

function changesOf({ fields, entries }: FieldsChange): readonly Change[] {
  const ofFields = FIELD_NAMES.flatMap((field): Change[] => {
    const doing = fields[field];
    return doing ? [{ of: 'field', field, ...doing }] : [];
  });
  const ofEntries = entries.flatMap(({ entry, fields: own }) =>
    ENTRY_FIELDS.flatMap((field): Change[] => {
      const doing = own[field];
      return doing ? [{ of: 'entry', entry, field, ...doing }] : [];
    }),
  );
  return [...ofFields, ...ofEntries];
}
