// How good the drafts are, and whether a notice is one of the sample that says so.
import { addDays, type CivilDate } from '../../../contract/civil-date.ts';
import { FIELD_NAMES } from '../../../contract/words.ts';
import { FIELD_LABELS } from '../../messages/field-labels.table.ts';
import { evidenceWords, triggerWords } from '../../messages/quality-words.table.ts';
import { qualityCounter } from '../../office/quality/quality-counter.ts';
import type { QualityFigures, TriggerTally } from '../../office/quality/quality-figures.ts';
import { sampleOf } from '../../store/sample-condition.ts';
import { principalOf } from '../access/guard.ts';
import { personal } from '../http/download.ts';
import { noticeIdParam } from '../http/query.ts';
import { noticeSampleSchema, type Quality, qualityQuery, qualitySchema } from '../quality/quality.schema.ts';
import { romeMidnight } from './rome-midnight.ts';
import { API, type RouteModule } from './route-module.ts';
import { seenNotice } from './seen-notice.ts';

export const qualityRoutes: RouteModule = (app, { engine, config, clock, access }) => {
  const figuresOf = qualityCounter(engine.db, () => clock.now().getTime());
  app.get(
    `${API}/quality`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['quality'], summary: 'How good the drafts are: what needed nobody, what was wrong' },
        ...{ querystring: qualityQuery, response: { 200: qualitySchema } },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { from = null, to = null } = request.query;
      const period = {
        from: from && romeMidnight(from),
        before: to && romeMidnight(addDays(to, 1)),
        seenClients: principal.clientIds,
      };
      const figures = await figuresOf(period, clock.now());
      await access.record({
        ...{ principal, action: 'quality.view', subjects: [...figures.sample.wrongIds] },
        details: { count: figures.notices },
      });
      return personal(reply).send(shown(figures, { from, to }, config.auditPercent));
    },
  );
  app.get(
    `${API}/notices/:id/sample`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['quality'], summary: 'Whether somebody is asked to look at a notice without a doubt' },
        ...{ params: noticeIdParam, response: { 200: noticeSampleSchema } },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = await seenNotice(engine.db, request, request.params.id);
      const sample = await sampleOf(engine.db, id);
      await access.record({ principal, action: 'notice.sample', subjects: [id] });
      const keyFields = FIELD_NAMES.filter((name) => sample?.keyFields.includes(name));
      return personal(reply).send({ isSample: sample !== null, isOpen: sample?.isOpen ?? false, keyFields });
    },
  );
};

function shown(
  { sample, fields, reliability, triggers, weeks, ...figures }: QualityFigures,
  { from, to }: { readonly from: CivilDate | null; readonly to: CivilDate | null },
  percent: number,
): Quality {
  return {
    ...{ ...figures, from, to },
    sample: { ...sample, percent, wrongIds: [...sample.wrongIds] },
    fields: fields.map((tally) => ({ ...tally, ...FIELD_LABELS[tally.field] })),
    reliability: reliability.map((row) => ({ ...row, ...evidenceWords(row.evidence) })),
    triggers: shownTriggers(triggers),
    weeks: weeks.map((week) => ({ ...week, triggers: shownTriggers(week.triggers) })),
  };
}

function shownTriggers(triggers: readonly TriggerTally[]): Quality['triggers'] {
  return triggers.map((each) => ({ ...each, ...triggerWords(each.trigger) }));
}
