// What people decide and record about one notice: its request, the practice sent, the roll, the state of its deadline.
// (Border file: what was sent is given on as it passed its schema.)
import { romeDay } from '../../../../contract/civil-date.ts';
import { recordFollowUp } from '../../../office/follow-up/record-follow-up.ts';
import { recordRoll, recordSent } from '../../../office/practices/index.ts';
import { changeRequest } from '../../../office/requests/change-request.ts';
import { scannerOf } from '../../../virus-scan/scanner-of.ts';
import { principalOf } from '../../access/guard.ts';
import { sendProblem } from '../../http/problem.ts';
import { noticeIdParam } from '../../http/query.ts';
import { problemOfRefusals } from '../../http/refusals.ts';
import {
  followBody,
  practiceBody,
  type RequestChangeBody,
  requestChangeBody,
  rollBody,
} from '../../notices/change.schema.ts';
import { answerChanged, expectsVersion } from '../../notices/change-answer.ts';
import { followStep } from '../../notices/follow-step.ts';
import { noticeViewSchema } from '../../notices/notice.schema.ts';
import { seenVersion } from '../../notices/notice-view.ts';
import { API, type RouteModule } from '../route-module.ts';

const BYTES_PER_MB = 1_048_576;

export const noticeChangeRoutes: RouteModule = (app, house) => {
  const { engine, config, clock, reader, access, signal } = house;
  const { db } = engine;
  const write = { permission: 'write' } as const;
  const schemaOf = (summary: string) => ({
    ...{ tags: ['notices'], summary, params: noticeIdParam, response: { 200: noticeViewSchema } },
  });

  app.patch(
    `${API}/notices/:id/request`,
    {
      config: write,
      schema: { ...schemaOf('Changes the CIVIS request; If-Match is needed'), body: requestChangeBody },
    },
    async (request, reply) => {
      const { id } = request.params;
      const principal = principalOf(request);
      await seenVersion(house, principal, id);
      const expects = expectsVersion(request, id);
      const desk = {
        ...{ engine, reader, clock, blobs: engine.blobs, scan: scannerOf(config), expects },
        maxFileBytes: config.maxFileMb * BYTES_PER_MB,
      };
      const details = { parts: Object.keys(request.body).sort().join(' ') };
      await access.record({ principal, action: 'request.change', subjects: [id], details });
      const outcome = await changeRequest(desk, id, changeOf(request.body), signal);
      if (outcome.kind === 'refused') {
        return sendProblem(reply, problemOfRefusals(outcome.refusals, request.id)) as never;
      }
      return answerChanged(house, request, reply, { id, documentIds: [] }) as never;
    },
  );
  app.post(
    `${API}/notices/:id/practices`,
    {
      config: write,
      schema: { ...schemaOf('Records that its request was sent; If-Match is needed'), body: practiceBody },
    },
    async (request, reply) => {
      const { id } = request.params;
      const principal = principalOf(request);
      await seenVersion(house, principal, id);
      await access.record({ principal, action: 'practice.sent', subjects: [id] });
      const sent = { id, ...request.body };
      const expects = expectsVersion(request, id);
      const documentIds = await recordSent(db, sent, clock.now(), principal.name, expects);
      return answerChanged(house, request, reply, { id, documentIds }) as never;
    },
  );
  app.post(
    `${API}/notices/:id/roll-seen`,
    {
      config: write,
      schema: { ...schemaOf('Records what CIVIS says of the roll; If-Match is needed'), body: rollBody },
    },
    async (request, reply) => {
      const { id } = request.params;
      const principal = principalOf(request);
      await seenVersion(house, principal, id);
      await access.record({ principal, action: 'roll.seen', subjects: [id] });
      const seen = { id, ...request.body };
      const documentIds = await recordRoll(db, seen, clock.now(), expectsVersion(request, id));
      return answerChanged(house, request, reply, { id, documentIds }) as never;
    },
  );
  app.post(
    `${API}/notices/:id/follow-up`,
    {
      config: write,
      schema: { ...schemaOf('Records a step of its deadline; If-Match is needed'), body: followBody },
    },
    async (request, reply) => {
      const { id } = request.params;
      const principal = principalOf(request);
      await seenVersion(house, principal, id);
      const now = clock.now();
      const said = { by: principal.name, at: now.toISOString() };
      const make = followStep(request.body, said, romeDay(now));
      const details = { step: request.body.kind };
      await access.record({ principal, action: 'follow_up.record', subjects: [id], details });
      await recordFollowUp(db, id, make, now, expectsVersion(request, id));
      return answerChanged(house, request, reply, { id, documentIds: [] }) as never;
    },
  );
};

type Change = Parameters<typeof changeRequest>[2];

/** What is absent stays absent: null takes back, absence leaves alone. */
function changeOf({ blanks, ...body }: RequestChangeBody): Change {
  const given: Change = JSON.parse(JSON.stringify(body));
  return blanks === undefined ? given : { ...given, blanks: new Map(Object.entries(blanks)) };
}
