// Taking a notice, putting it aside, asking an expert. Taking it from somebody is in the audit trail.
import { z } from 'zod';
import {
  answerOpinion,
  askOpinion,
  parkNotice,
  releaseNotice,
  takeNotice,
} from '../../office/review/review-marks.ts';
import { principalOf } from '../access/guard.ts';
import { markSchema } from '../notices/review.schema.ts';
import { shownMark } from '../notices/shown-mark.ts';
import { API, type RouteModule } from './route-module.ts';
import { idParams, seenNotice } from './seen-notice.ts';

const text = z.string().trim().min(1).max(2_000);

const lockSchema = z.strictObject({
  do: z.enum(['take', 'release']).default('take'),
  force: z.boolean().default(false),
});
const parkSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('park'), until: z.string().max(10), reason: text }),
  z.strictObject({ do: z.literal('resume') }),
]);
const opinionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('ask'), question: text }),
  z.strictObject({ do: z.literal('withdraw') }),
]);

export const reviewMarksRoutes: RouteModule = (app, { engine, clock, access }) => {
  const tags = ['review'];
  const answer = { response: { 200: markSchema }, tags };
  const notice = `${API}/notices/:id`;
  const write = { permission: 'write' } as const;

  app.post(
    `${notice}/lock`,
    {
      config: write,
      schema: { params: idParams, body: lockSchema, summary: 'Take, renew or give back', ...answer },
    },
    async (request) => {
      const principal = principalOf(request);
      const { id } = await seenNotice(engine.db, request, request.params.id);
      if (request.body.do === 'release') return shownMark(await releaseNotice(engine.db, id, principal.id));
      const who = { by: principal.id, isForced: request.body.force };
      const { mark, takenFrom } = await takeNotice(engine.db, id, who, clock.now());
      if (takenFrom !== null) {
        const details = { from: takenFrom, forced: request.body.force };
        await access.record({ principal, action: 'notice.take_over', subjects: [id], details });
      }
      return shownMark(mark);
    },
  );
  app.post(
    `${notice}/park`,
    {
      config: write,
      schema: { params: idParams, body: parkSchema, summary: 'Put aside until a day', ...answer },
    },
    async (request) => {
      const principal = principalOf(request);
      const { id } = await seenNotice(engine.db, request, request.params.id);
      const { body } = request;
      await access.record({ principal, action: `notice.${body.do}`, subjects: [id] });
      const park = body.do === 'park' ? { until: body.until, reason: body.reason } : null;
      return shownMark(await parkNotice(engine.db, id, park, principal.id, clock.now()));
    },
  );
  app.post(
    `${notice}/second-opinion`,
    { config: write, schema: { params: idParams, body: opinionSchema, summary: 'Ask an expert', ...answer } },
    async (request) => {
      const principal = principalOf(request);
      const { id } = await seenNotice(engine.db, request, request.params.id);
      const { body } = request;
      await access.record({ principal, action: `opinion.${body.do}`, subjects: [id] });
      const question = body.do === 'ask' ? body.question : null;
      return shownMark(await askOpinion(engine.db, id, question, principal.id, clock.now()));
    },
  );
  app.post(
    `${notice}/second-opinion/answer`,
    {
      config: { permission: 'decide' },
      schema: {
        params: idParams,
        body: z.strictObject({ answer: text }),
        summary: 'Answer as an expert',
        ...answer,
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { id } = await seenNotice(engine.db, request, request.params.id);
      await access.record({ principal, action: 'opinion.answer', subjects: [id] });
      return shownMark(await answerOpinion(engine.db, id, request.body.answer, principal.id, clock.now()));
    },
  );
};
