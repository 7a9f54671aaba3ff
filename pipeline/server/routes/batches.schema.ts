// What the API says of batches.
import { z } from 'zod';
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

export const batchEntrySchema = z
  .object({ ...batchHead, files: countOf, documents: countOf, documentsDone: countOf })
  .meta({ id: 'BatchEntry' });
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
    error: shownErrorSchema.nullable(),
    notices: countOf,
  })
  .meta({ id: 'BatchFile' });

export const batchSchema = z
  .object({ ...batchHead, isOver: z.boolean(), progress: progressSchema, files: pageOf(batchFileSchema) })
  .meta({ id: 'Batch' });

export const batchResultsSchema = pageOf(
  z.object({
    intakeId: z.string(),
    documentId: z.string(),
    path: z.string(),
    results: z.array(resultComponent).describe('Empty while the document is on its way'),
  }),
).meta({ id: 'BatchResults' });
