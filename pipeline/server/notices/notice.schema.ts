// What the routes of notices answer, for the documentation of the API and for checking what goes out. (Schema file.)
import { z } from 'zod';
import { FOLLOW_STATES } from '../../../contract/follow-up.schema.ts';
import { resultSchema } from '../../../contract/result.schema.ts';
import { NOTICE_KINDS, NOTICE_STATUSES, SUBTYPES } from '../../../contract/words.ts';
import { pageOf } from '../http/page-of.ts';

const listedClient = z.object({ id: z.string(), shownId: z.string(), name: z.string() });

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
    flags: z.array(z.string()),
    causes: z
      .array(z.string())
      .describe('Codes of warnings and doubts, each once; none of a sampled notice nobody looked at yet'),
    isSample: z
      .boolean()
      .describe('Drawn to be looked at although nothing is in doubt, and not looked at yet'),
    cameAt: z.string(),
    ageDays: z.number(),
    path: z.string(),
  })
  .meta({ id: 'NoticeRow' });

export const noticePageSchema = pageOf(noticeRowSchema).meta({ id: 'NoticePage' });

export type NoticePage = z.infer<typeof noticePageSchema>;

export const noticeCountsSchema = z
  .object({
    status: z.record(z.enum(NOTICE_STATUSES), z.number()),
    open: z.number(),
    undated: z.number(),
    lanes: z.object({ light: z.number(), heavy: z.number() }),
    asOf: z.string().describe('Counts are kept for a few seconds'),
  })
  .meta({ id: 'NoticeCounts' });

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
