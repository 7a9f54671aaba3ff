// What the routes of reviewing answer: marks of a notice, and what a reviewer needs beside its fields. (Schema file.)
import { z } from 'zod';
import { ENTRY_FIELDS } from '../../../contract/human-word.ts';
import { FIELD_NAMES } from '../../../contract/words.ts';

const instant = z.string().nullable();
const bilingual = { it: z.string(), en: z.string() };

export const markSchema = z
  .object({
    noticeId: z.string(),
    lock: z.object({ by: z.string(), at: instant, expiresAt: instant }).nullable(),
    parked: z
      .object({ until: z.string(), reason: z.string().nullable(), by: z.string().nullable() })
      .nullable(),
    opinion: z
      .object({
        question: z.string(),
        askedBy: z.string().nullable(),
        answer: z.string().nullable(),
        answeredBy: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ReviewMark' });
export type ShownMark = z.infer<typeof markSchema>;

export const fieldReviewSchema = z.object({
  doubts: z.array(z.object({ code: z.string(), ...bilingual })),
  evidence: z.object(bilingual).nullable().describe('On what the value rests, in a few words'),
  readings: z.array(z.string()).describe('What else was read at its places, as it came'),
  isNeeded: z.boolean().describe('A request for this notice cannot do without it'),
  hasPicture: z.boolean(),
});
export type ShownFieldReview = z.infer<typeof fieldReviewSchema>;

export const noticeReviewSchema = z
  .object({
    mark: markSchema
      .nullable()
      .describe('Null where nothing was ever marked; a lock that ran out is not shown'),
    isLockedByOther: z.boolean(),
    people: z.record(z.string(), z.string()).describe('Names of those whom the mark names, by their ids'),
    fields: z.record(z.enum(FIELD_NAMES), fieldReviewSchema),
    entries: z
      .array(
        z.partialRecord(
          z.enum(ENTRY_FIELDS),
          z.object({
            page: z.number(),
            box: z
              .tuple([z.number(), z.number(), z.number(), z.number()])
              .describe('In pixels of the page as it came'),
            picture: z.string().describe('Address of the picture of that place'),
          }),
        ),
      )
      .describe('Where the fields of each entry of the roll stand; a field without a place is not there'),
    sample: z
      .array(z.enum(FIELD_NAMES))
      .nullable()
      .describe(
        'The key fields of a notice drawn to be looked at although nothing is in doubt, while it waits: nothing is said of any field. Null for others',
      ),
    documentId: z.string(),
    confirmed: z.array(z.string()).describe('Sentences of its warnings of which a person said that it is so'),
    dismissible: z.array(z.string()).describe('Codes of its warnings that may be closed by having looked'),
  })
  .meta({ id: 'NoticeReview' });
export type ShownReview = z.infer<typeof noticeReviewSchema>;
