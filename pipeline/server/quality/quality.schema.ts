// What the routes of quality take and answer. (Schema file.)
import { z } from 'zod';
import { FIELD_NAMES, FIELD_STATES } from '../../../contract/words.ts';
import { civilDay } from '../http/query.ts';

const interval = z
  .object({
    low: z.number(),
    high: z.number(),
    isOneSided: z.boolean().describe('None or all: the whole doubt lies on one side'),
  })
  .describe('Clopper and Pearson, 95 %');
const share = z.object({
  count: z.number(),
  of: z.number(),
  interval: interval.nullable().describe('Null where nothing was counted'),
});
const waiting = z.object({
  count: z.number(),
  oldestOn: z.string().nullable().describe('Day on which the oldest came in'),
  oldestDays: z.number().nullable(),
});
const words = { it: z.string(), en: z.string() };
const trigger = z.object({ trigger: z.string(), ...words, count: z.number() });

export const qualityQuery = z.object({
  from: civilDay.optional().describe('First day of arrival'),
  to: civilDay.optional().describe('Last day of arrival'),
});

export const qualitySchema = z
  .object({
    asOf: z.string().describe('Figures are kept for a minute'),
    from: z.string().nullable(),
    to: z.string().nullable(),
    notices: z.number(),
    straightThrough: share.describe('Ready without anybody’s word, of all notices'),
    straightThroughForCivis: share.describe('The same, of those that are or might be for CIVIS'),
    waiting: z.object({ review: waiting, sample: waiting }).describe('Now, whenever they came in'),
    sample: z.object({
      percent: z.number().describe('CIVIS_AUDIT_PERCENT; 0: none is drawn'),
      drawn: z.number(),
      lookedAt: z.number(),
      silentNotices: share.describe('Notices with an accepted value that was wrong, of those looked at'),
      silentFields: share.describe('Accepted values that were wrong, of those spoken of'),
      wrongIds: z.array(z.string()).describe('Notices with a silent error, 50 at most'),
    }),
    fields: z.array(
      z.object({
        field: z.enum(FIELD_NAMES),
        ...words,
        confirmed: z.number(),
        corrected: z.number(),
        cleared: z.number(),
      }),
    ),
    reliability: z.array(
      z.object({
        state: z.enum(FIELD_STATES).nullable(),
        evidence: z.string().nullable(),
        ...words,
        probability: z.number().nullable().describe('Chance of being right as the program states it'),
        checked: z.number().describe('Of accepted values those of the sample alone'),
        wrong: z.number(),
        interval: interval.nullable().describe('Of the share of wrong ones'),
        beside: z
          .object({ checked: z.number(), wrong: z.number() })
          .describe('Accepted values outside the sample: no measure'),
      }),
    ),
    triggers: z.array(trigger),
    weeks: z.array(
      z.object({
        from: z.string().describe('Its Monday'),
        notices: z.number(),
        straightThrough: z.number(),
        toReview: z.number(),
        triggers: z.array(trigger),
      }),
    ),
  })
  .meta({ id: 'Quality' });
export type Quality = z.infer<typeof qualitySchema>;

export const noticeSampleSchema = z
  .object({
    isSample: z.boolean().describe('Drawn to be looked at although nothing is in doubt'),
    isOpen: z.boolean().describe('Not all of its key fields were spoken of yet'),
    keyFields: z
      .array(z.enum(FIELD_NAMES))
      .describe('To be confirmed or corrected; empty unless it is a sample'),
  })
  .meta({ id: 'NoticeSample' });
export type NoticeSample = z.infer<typeof noticeSampleSchema>;
