// What the API says of documents.
import { z } from 'zod';
import { VERDICTS } from '../../../contract/words.ts';
import { DOCUMENT_STATUSES } from '../../store/stored-document.ts';
import { pageOf } from '../http/cursor.ts';
import { shownErrorSchema } from '../http/shown-error.ts';

export const documentStatus = z.enum(DOCUMENT_STATUSES);
const instant = z.iso.datetime();
const count = z.number().int();

const entryShape = {
  id: z.string(),
  sha256: z.string(),
  sizeBytes: count,
  path: z.string().nullable().describe('Under which it came in last'),
  status: documentStatus.describe('waiting: on its way; the others are the end of it'),
  stage: z.string().nullable().describe('The stage to run next; null at the end'),
  error: shownErrorSchema.nullable().describe('Why it failed, or the temporary trouble it waits for'),
  pagesRead: count,
  pagesKnown: count.nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
};
export const documentEntrySchema = z.object(entryShape).meta({ id: 'DocumentEntry' });
export const documentPageSchema = pageOf(documentEntrySchema).meta({ id: 'DocumentPage' });

const intake = z.object({
  id: z.string(),
  batchId: z.string(),
  path: z.string(),
  channel: z.string().nullable(),
  receivedOn: z.string().nullable(),
  receivedOnEvidence: z.string(),
  client: z.string().nullable(),
  takenAt: instant,
});
const part = z.object({
  name: z.string().nullable(),
  mediaType: z.string(),
  kind: z.string(),
  sizeBytes: count,
  sha256: z.string().nullable(),
  problem: shownErrorSchema.nullable(),
});
const verdict = z.object({
  part: z.string().nullable(),
  type: z.string(),
  verdict: z.enum(VERDICTS),
  findings: z.array(z.object({ code: z.string(), where: z.string(), severity: z.string() })),
});
const stage = z.object({ stage: z.string(), outcome: z.string(), tookMs: count, endedAt: instant });
const notice = z.object({ id: z.string(), status: z.string(), kind: z.string() });

export const documentSchema = z
  .object({
    ...entryShape,
    isStored: z.boolean().describe('Whether its original is kept; false for one refused for its size'),
    attempts: count.describe('Temporary failures of the present stage'),
    retryAt: instant.nullable(),
    pagesDeferred: count,
    intakes: z.array(intake),
    parts: z.array(part).describe('Empty until it was opened'),
    verdicts: z.array(verdict).describe('What was found of active content, part by part'),
    stages: z.array(stage),
    notices: z.array(notice),
  })
  .meta({ id: 'Document' });

export const failuresSchema = z
  .object({
    failures: z.array(
      z.object({
        ...{ status: z.enum(['failed', 'rejected']), documents: count, oldest: instant.nullable() },
        error: shownErrorSchema,
      }),
    ),
  })
  .meta({ id: 'Failures' });
