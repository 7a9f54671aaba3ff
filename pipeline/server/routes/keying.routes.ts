// Blind double keying, where the setting turns it on. No answer of these routes holds a value.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { type Box, unionBox } from '../../../contract/geometry.ts';
import { FIELD_LABELS } from '../../messages/field-labels.table.ts';
import { EXPECTED_FIELD } from '../../office/corrections/expected-forms.table.ts';
import { keyField, takeBackKeying } from '../../office/keying/key-field.ts';
import { type KeyingTask, keyingTasks } from '../../office/keying/keying-tasks.ts';
import type { Tx } from '../../store/database.ts';
import { noticeVersion } from '../../store/notice-version.ts';
import { principalOf } from '../access/guard.ts';
import type { Principal } from '../access/principal.ts';
import { recordView } from '../access/record-view.ts';
import { visibleNotices } from '../access/visibility.ts';
import { requireMatch } from '../http/etag.ts';
import { sendRefusals } from '../notices/send-refusals.ts';
import { keyingBody, keyingOutcomeSchema, keyingTasksSchema, takeBackBody } from './keying.schema.ts';
import { API, type RouteModule } from './route-module.ts';
import { idParams, seenNotice } from './seen-notice.ts';

const WAIT_MS = 15_000;
/** A person goes through them before asking again; what others keyed meanwhile is told when it is sent. */
const MAX_TASKS = 20;
/** Around the place, in pixels of the page: enough to see the label beside it. */
const AROUND = { left: 500, top: 160, right: 500, bottom: 160 };

export const keyingRoutes: RouteModule = (app, house) => {
  const { engine, clock, access, config } = house;
  const tags = ['review'];
  const write = { permission: 'write' } as const;
  const desk = { engine, clock, waitMs: WAIT_MS };
  /** @throws AppError keying.off, keying.people_only */
  const keyer = (request: FastifyRequest): Principal => {
    if (config.doubleKeying !== 'on') throw new AppError('keying.off');
    const principal = principalOf(request);
    if (principal.kind !== 'user') throw new AppError('keying.people_only');
    return principal;
  };

  app.get(
    `${API}/keying`,
    {
      config: write,
      schema: {
        ...{ tags, summary: 'Numbers to be typed from their picture; no value goes with them' },
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(MAX_TASKS).default(10) }),
        response: { 200: keyingTasksSchema },
      },
    },
    async (request) => {
      const { id: by, clientIds } = keyer(request);
      const { limit } = request.query;
      const found = await keyingTasks(engine, { by, seenClients: clientIds, now: clock.now(), limit });
      const subjects = found.tasks.map(({ noticeId }) => noticeId);
      const { count, isWhole } = found;
      return recordView(
        access,
        request,
        { action: 'keying.view', subjects },
        { tasks: found.tasks.map(shown), count, isWhole },
      );
    },
  );
  app.post(
    `${API}/notices/:id/keyings`,
    {
      config: write,
      schema: {
        ...{ tags, summary: 'What somebody typed without seeing a value; If-Match is the task’s version' },
        params: idParams,
        body: keyingBody,
        response: { 200: keyingOutcomeSchema },
      },
    },
    async (request, reply) => {
      const principal = keyer(request);
      const { id } = await seenNotice(engine.db, request, request.params.id);
      const ifMatch = request.headers['if-match'];
      if (ifMatch === undefined) throw new AppError('request.precondition_required');
      const { field } = request.body;
      const expects = async (tx: Tx, version: string) => {
        await noticeVersion(tx, id, visibleNotices(principal));
        requireMatch(ifMatch, version);
      };
      // What came of it would tell an admin who reads the trail whether two people typed alike: of the field alone.
      const recordIn = (tx: Tx) =>
        access.recordIn(tx, { principal, action: 'keying.add', subjects: [id], details: { field } });
      const who = { by: principal.id, expects, recordIn };
      const outcome = await keyField(desk, id, request.body, who, house.signal);
      if (outcome.kind === 'refused') return sendRefusals(reply, request, outcome.refusals) as never;
      return { outcome: outcome.kind };
    },
  );
  app.post(
    `${API}/notices/:id/keyings/retract`,
    {
      config: write,
      schema: {
        ...{ tags, summary: 'Take one’s own keying back, while nobody else typed the number' },
        params: idParams,
        body: takeBackBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const principal = keyer(request);
      const { id } = await seenNotice(engine.db, request, request.params.id);
      const { field } = request.body;
      const recordIn = (tx: Tx) =>
        access.recordIn(tx, { principal, action: 'keying.retract', subjects: [id], details: { field } });
      await takeBackKeying(desk, id, field, { by: principal.id, recordIn }, house.signal);
      return reply.status(204).send(null);
    },
  );
};

function shown({ noticeId, field, page, box, version }: KeyingTask) {
  const notice = `${API}/notices/${noticeId}`;
  return {
    ...{ noticeId, field, version },
    label: FIELD_LABELS[field].it,
    labelEn: FIELD_LABELS[field].en,
    expected: EXPECTED_FIELD[field].it,
    expectedEn: EXPECTED_FIELD[field].en,
    picture: `${notice}/fields/${field}/picture?format=webp`,
    around: `${notice}/pages/${page}/picture?format=webp&box=${aroundOf(box).join()}`,
  };
}

/** It may end beside the page: the picture is cut to what there is. */
function aroundOf([x, y, width, height]: Box): Box {
  const left = Math.max(0, Math.round(x - AROUND.left));
  const top = Math.max(0, Math.round(y - AROUND.top));
  const corner: Box = [Math.round(x + width + AROUND.right), Math.round(y + height + AROUND.bottom), 0, 0];
  return unionBox([[left, top, 0, 0], corner]);
}
