// What the API says of batches.
import { z } from 'zod';
import { NOTICE_KINDS, NOTICE_STATUSES } from '../../../contract/words.ts';
import { DOCUMENT_STATUSES } from '../../store/stored-document.ts';
import { pageOf } from '../http/cursor.ts';
import { resultComponent } from '../http/result-component.ts';
import { shownErrorSchema } from '../http/shown-error.ts';

const batchHead = {
  id: z.string(),
  createdAt: z.iso.datetime(),
  madeBy: z.string().nullable().describe('Who handed it in over HTTP; null for every other way in'),
};
const countOf = z.number().int();
const statuses = Object.fromEntries(DOCUMENT_STATUSES.map((status) => [status, countOf]));

export const progressSchema = z
  .object({
    documents: countOf.describe('Different documents: the same bytes twice count once'),
    documentsDone: countOf,
    active: countOf,
    byStatus: z.object(statuses),
    pagesRead: countOf,
    pagesKnown: countOf,
  })
  .meta({ id: 'BatchProgress' });
export type BatchProgressBody = z.infer<typeof progressSchema>;

export const batchEntrySchema = z
  .object({ ...batchHead, files: countOf, documents: countOf, documentsDone: countOf })
  .meta({ id: 'BatchEntry' });
export type BatchEntryBody = z.infer<typeof batchEntrySchema>;
export const batchPageSchema = pageOf(batchEntrySchema).meta({ id: 'BatchPage' });

export const batchFileSchema = z
  .object({
    intakeId: z.string(),
    documentId: z.string(),
    path: z.string(),
    channel: z.string().nullable(),
    receivedOn: z.string().nullable(),
    client: z.string().nullable(),
    takenAt: z.iso.datetime(),
    status: z.enum(DOCUMENT_STATUSES),
    stage: z.string().nullable().describe('The stage it waits for; null at its end'),
    isActive: z.boolean().describe('Worked on at this moment'),
    error: shownErrorSchema.nullable(),
    notices: countOf,
    found: z
      .array(z.object({ id: z.string(), status: z.enum(NOTICE_STATUSES), kind: z.enum(NOTICE_KINDS) }))
      .describe('Its notices, as far as one may see them; empty for who may not read'),
  })
  .meta({ id: 'BatchFile' });
export type BatchFileBody = z.infer<typeof batchFileSchema>;

export const batchSchema = z
  .object({ ...batchHead, isOver: z.boolean(), progress: progressSchema, files: pageOf(batchFileSchema) })
  .meta({ id: 'Batch' });
export type BatchBody = z.infer<typeof batchSchema>;

export const batchResultsSchema = pageOf(
  z.object({
    intakeId: z.string(),
    documentId: z.string(),
    path: z.string(),
    results: z.array(resultComponent).describe('Empty while the document is on its way'),
  }),
).meta({ id: 'BatchResults' });
