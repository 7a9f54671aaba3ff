// What an upload is answered: every file by name, received or refused, in the order in which they came.
import { z } from 'zod';
import { shownErrorSchema } from '../http/shown-error.ts';

export const uploadedFileSchema = z
  .discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('received').describe('Stored and synced to disk: the sender may forget it'),
      path: z.string(),
      sha256: z.string(),
      sizeBytes: z.number().int(),
      documentId: z.string(),
      intakeId: z.string(),
      wasKnown: z.boolean().describe('The same bytes had come in before: they are one document'),
      error: shownErrorSchema.nullable().describe('Received, and at its end already: an empty file'),
    }),
    z.object({
      outcome: z.literal('refused').describe('Nothing of it is kept'),
      path: z.string(),
      error: shownErrorSchema,
    }),
  ])
  .meta({ id: 'UploadedFile' });
export type UploadedFile = z.infer<typeof uploadedFileSchema>;

export const uploadAnswerSchema = z
  .object({
    batchId: z.string(),
    received: z.number().int(),
    refused: z.number().int(),
    files: z.array(uploadedFileSchema),
  })
  .meta({ id: 'UploadAnswer' });
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

export const knownFilesSchema = z
  .object({
    known: z.array(z.object({ sha256: z.string(), documentId: z.string(), status: z.string() })),
  })
  .meta({ id: 'KnownFiles' });
export type KnownFilesBody = z.infer<typeof knownFilesSchema>;

export function answerOf(batchId: string, files: readonly UploadedFile[]): UploadAnswer {
  const received = files.filter(({ outcome }) => outcome === 'received').length;
  return { batchId, received, refused: files.length - received, files: [...files] };
}
