// How a document divides into notices, as the API tells it. (Schema file.)
import { z } from 'zod';
import { splitDecisionSchema } from '../../../contract/human-word.ts';
import { NOTICE_KINDS, NOTICE_STATUSES, SUBTYPES } from '../../../contract/words.ts';

const pages = z.array(z.number().int().positive());

export const documentSplitsSchema = z
  .object({
    documentId: z.string(),
    isBusy: z.boolean().describe('It is being read, or a change is being worked on: ask again'),
    isFailed: z.boolean().describe('It ended without notices, or a change could not be worked out'),
    parts: z
      .array(
        z.object({
          part: z.string().nullable(),
          groups: z.array(
            z.object({
              noticeId: z.string(),
              pages: pages.describe('In reading order'),
              why: z.string().describe('Names of evidence; `user`: a person decided'),
              proposals: z
                .array(
                  z.object({
                    pages: pages.describe('Whose notice is not sure'),
                    kept: z.enum(['apart', 'with-before']),
                    mayBelongTo: z.array(z.object({ pages, evidence: z.array(z.string()) })),
                  }),
                )
                .describe('A doubt stands at each of the notices that it concerns'),
              notice: z
                .object({
                  status: z.enum(NOTICE_STATUSES),
                  kind: z.enum(NOTICE_KINDS),
                  subtype: z.enum(SUBTYPES).nullable(),
                  number: z.string().nullable(),
                  denominazione: z.string().nullable(),
                })
                .nullable()
                .describe('Null while it is drafted for the first time'),
              copies: z
                .array(
                  z.object({
                    of: z.string().nullable().describe('Null: a notice that one may not see'),
                    answer: z
                      .enum(['same', 'different'])
                      .nullable()
                      .describe('What a person said; null while nobody did'),
                    message: z
                      .string()
                      .nullable()
                      .describe('The sentence of its warning, by which it is answered; null where `of` is'),
                  }),
                )
                .describe('Notices that were there before and seem to be this one'),
            }),
          ),
          decisions: z.array(
            z.object({ decision: splitDecisionSchema, by: z.string(), at: z.iso.datetime() }),
          ),
        }),
      )
      .describe('Empty until the document was read'),
  })
  .meta({ id: 'DocumentSplits' });

export type DocumentSplits = z.infer<typeof documentSplitsSchema>;
