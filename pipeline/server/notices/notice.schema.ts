// What the routes of notices answer, for the documentation of the API and for checking what goes out. (Schema file.)
import { z } from 'zod';
import { FOLLOW_STATES } from '../../../contract/follow-up.schema.ts';
import { resultSchema } from '../../../contract/result.schema.ts';
import { REVIEW_LANES } from '../../../contract/review-lanes.ts';
import {
  FIELD_NAMES,
  FIELD_STATES,
  NOTICE_KINDS,
  NOTICE_STATUSES,
  PURPOSES,
  RULE_CONFIDENCES,
  SUBTYPES,
} from '../../../contract/words.ts';
import { pageOf } from '../http/page-of.ts';

export const listedClient = z.object({ id: z.string(), shownId: z.string(), name: z.string() });

const nextStepSchema = z
  .object({
    what: z.enum([...PURPOSES, 'instalment']).nullable(),
    day: z.string().nullable().describe('The safe day of what comes first'),
    daysLeft: z.number().nullable(),
    isOverdue: z.boolean(),
    isFloor: z.boolean().describe('Day 0 is not known: the true day is not before this one'),
    isToCheck: z.boolean(),
    ruleConfidence: z.enum(RULE_CONFIDENCES).nullable(),
    instalment: z
      .object({ number: z.number(), of: z.number(), amountCents: z.number().nullable() })
      .nullable(),
  })
  .meta({ id: 'NextStep' });

export const noticeRowSchema = z
  .object({
    id: z.string(),
    documentId: z.string(),
    status: z.enum(NOTICE_STATUSES),
    kind: z.enum(NOTICE_KINDS),
    subtype: z.enum(SUBTYPES).nullable(),
    forCivis: z.boolean(),
    numeroComunicazione: z.string().nullable(),
    codiceAtto: z.string().nullable(),
    numeroCartella: z.string().nullable(),
    codiceFiscale: z.string().nullable(),
    denominazione: z.string().nullable(),
    annoImposta: z.number().nullable(),
    importoTotaleCents: z.number().nullable(),
    client: listedClient.nullable(),
    due: z.string().nullable(),
    safe: z.string().nullable(),
    daysLeft: z.number().nullable().describe('To what comes next; negative when it has passed'),
    nextDay: z.string().nullable(),
    isUndated: z.boolean().describe('To be read today: no day is known'),
    isOverdue: z.boolean(),
    isOpen: z.boolean(),
    state: z.enum(FOLLOW_STATES),
    owner: z.string(),
    next: nextStepSchema.describe('What is to be done next, and by when'),
    flags: z.array(z.string()),
    causes: z
      .array(z.string())
      .describe('Codes of warnings and doubts, each once; none of a sampled notice nobody looked at yet'),
    isSample: z
      .boolean()
      .describe('Drawn to be looked at although nothing is in doubt, and not looked at yet'),
    identifier: z
      .object({
        field: z.enum(['numeroComunicazione', 'numeroCartella', 'codiceAtto']),
        value: z.string(),
        state: z.enum(FIELD_STATES),
      })
      .nullable()
      .describe('The number the act is known by'),
    doubtful: z.array(z.enum(FIELD_NAMES)).describe('Fields that were read and are in doubt'),
    subject: z.string().nullable().describe('Of the mail it came in'),
    inHand: z
      .object({ by: z.string().nullable(), isMine: z.boolean() })
      .nullable()
      .describe('Who looks at it now, by name; null where nobody does'),
    parked: z
      .object({ until: z.string(), reason: z.string().nullable(), by: z.string().nullable() })
      .nullable()
      .describe('Put aside; null again from that day'),
    opinion: z
      .object({
        question: z.string(),
        askedBy: z.string().nullable(),
        isMine: z.boolean().describe('Asked by whoever looks'),
        answer: z.string().nullable(),
        answeredBy: z.string().nullable(),
      })
      .nullable(),
    cameAt: z.string(),
    ageDays: z.number(),
    path: z.string(),
  })
  .meta({ id: 'NoticeRow' });
export type NoticeRow = z.infer<typeof noticeRowSchema>;

export const noticePageSchema = pageOf(noticeRowSchema).meta({ id: 'NoticePage' });
export type NoticePage = z.infer<typeof noticePageSchema>;

export const deadlinePageSchema = z
  .object({
    ...noticePageSchema.shape,
    today: z.string().describe('The day in Rome from which days left are counted'),
  })
  .meta({ id: 'DeadlinePage' });
export type DeadlinePage = z.infer<typeof deadlinePageSchema>;

export const laneCountsSchema = z
  .object({
    lanes: z.record(z.enum(REVIEW_LANES), z.number()),
    asOf: z
      .string()
      .describe(
        'Of when `all`, `urgent` and `undated` are, which are kept for a moment; the others are of now',
      ),
  })
  .meta({ id: 'LaneCounts' });
export type LaneCounts = z.infer<typeof laneCountsSchema>;

export const noticeCountsSchema = z
  .object({
    status: z.record(z.enum(NOTICE_STATUSES), z.number()),
    open: z.number(),
    undated: z.number(),
    lanes: z.object({ light: z.number(), heavy: z.number() }),
    review: z
      .record(z.enum(REVIEW_LANES), z.number())
      .describe('How many stand in each lane of the review queue'),
    asOf: z.string().describe('Counts are kept for a few seconds'),
  })
  .meta({ id: 'NoticeCounts' });
export type NoticeCounts = z.infer<typeof noticeCountsSchema>;

/** Written as it is stored: results of earlier versions lack what was added since. */
export const noticeViewSchema = z
  .object({
    result: resultSchema.describe('The one result object: the same as in draft.json and in webhooks'),
    client: listedClient.nullable(),
    standing: z.record(z.string(), z.unknown()).nullable(),
    followUp: z.record(z.string(), z.unknown()).nullable(),
    history: z.array(z.record(z.string(), z.unknown())),
    practices: z.array(z.record(z.string(), z.unknown())),
    choices: z.record(z.string(), z.unknown()),
    isDrafting: z.boolean().describe('A change is stored and not in the draft yet: ask again'),
    links: z.record(z.string(), z.string()),
    pictures: z.array(z.object({ page: z.number(), href: z.string() })),
  })
  .meta({ id: 'Notice' });
export type ShownNotice = z.infer<typeof noticeViewSchema>;
