// The wall of digits: what was read as one figure in all open notices, and what people saw of it. Each judgement names the
// value it is about: that stands for the version of the notice, since many notices are judged at once.

import { FIELD_LABELS } from '../../messages/field-labels.table.ts';
import { digitWall } from '../../office/digits/digit-wall.ts';
import { type DigitJudgement, judgeDigits } from '../../office/digits/judge-digits.ts';
import type { Tx } from '../../store/database.ts';
import { principalOf } from '../access/guard.ts';
import { recordView } from '../access/record-view.ts';
import { visibleNotices } from '../access/visibility.ts';
import { judgedSchema, judgementsSchema, wallQuery, wallSchema } from './digits.schema.ts';
import { API, type RouteModule } from './route-module.ts';

/** The notices follow by themselves where they take longer. */
const WAIT_MS = 15_000;

export const digitsRoutes: RouteModule = (app, house) => {
  const { engine, clock, access } = house;
  const tags = ['review'];
  app.get(
    `${API}/digits`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags, summary: 'Doubtful digits that were read as one figure, over all open notices' },
        querystring: wallQuery,
        response: { 200: wallSchema },
      },
    },
    async (request) => {
      const { id: by, clientIds } = principalOf(request);
      const { figure = null, limit, accepted } = request.query;
      const wall = await digitWall(
        { engine },
        { ...{ by, seenClients: clientIds, now: clock.now() }, figure, limit, withAccepted: accepted },
      );
      const subjects = wall.digits.map(({ noticeId }) => noticeId);
      const seen = { action: 'digits.view', subjects, details: { figure } };
      return recordView(access, request, seen, {
        ...{ counts: [...wall.counts], unshown: wall.unshown, isWhole: wall.isWhole },
        digits: wall.digits.map(({ box, ...digit }) => ({
          ...digit,
          label: FIELD_LABELS[digit.field].it,
          labelEn: FIELD_LABELS[digit.field].en,
          picture: `${API}/notices/${digit.noticeId}/pages/${digit.page}/picture?format=webp&box=${box.join()}`,
        })),
      });
    },
  );
  app.post(
    `${API}/digits`,
    {
      config: { permission: 'write' },
      schema: {
        ...{ tags, summary: 'What somebody saw of digits: alike, odd, or taken back' },
        body: judgementsSchema,
        response: { 200: judgedSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const recordIn = (tx: Tx, noticeId: string, stored: readonly DigitJudgement[]) => {
        const count = (kind: DigitJudgement['seen']) => stored.filter(({ seen }) => seen === kind).length;
        const details = { same: count('same'), odd: count('odd'), undo: count('undo') };
        return access.recordIn(tx, { principal, action: 'digits.judge', subjects: [noticeId], details });
      };
      const who = { by: principal.id, seen: visibleNotices(principal), recordIn };
      const desk = { engine, clock, waitMs: WAIT_MS };
      const { outcomes, isSettled } = await judgeDigits(desk, request.body.digits, who, house.signal);
      return { outcomes: [...outcomes], isSettled };
    },
  );
};
