// What is asked to be purged, over HTTP or by the flags of the command: by the office's retention, by an age and a state, or
// one document.
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { RETENTION_STATES, type Retention } from './retention.ts';

export const purgeRequestSchema = z
  .object({
    dryRun: z.boolean().optional(),
    olderThanDays: z.number().int().min(0).max(99_999).optional(),
    status: z.enum(RETENTION_STATES).optional(),
    /** A document's id, or the start of its SHA-256. */
    document: z
      .string()
      .regex(/^[0-9a-f]{8,64}$/)
      .optional(),
  })
  .strict();
export type PurgeRequest = z.infer<typeof purgeRequestSchema>;

export type PurgeSelection =
  | { readonly kind: 'by-age'; readonly retention: Retention }
  | { readonly kind: 'document'; readonly id: string };

/** @throws AppError arguments.invalid for what does not go together, or when nothing says what to purge */
export function selectionOf(request: PurgeRequest, configured: Retention | null): PurgeSelection {
  const { olderThanDays, status, document } = request;
  if (document !== undefined) {
    if (olderThanDays !== undefined || status !== undefined) {
      throw new AppError('arguments.invalid', 'a document is named alone');
    }
    return { kind: 'document', id: document.slice(0, 32) };
  }
  if ((olderThanDays === undefined) !== (status === undefined)) {
    throw new AppError('arguments.invalid', 'an age and a status go together');
  }
  if (olderThanDays !== undefined && status !== undefined) {
    return { kind: 'by-age', retention: { [status]: olderThanDays } };
  }
  if (!configured) throw new AppError('arguments.invalid', 'no retention is configured (CIVIS_RETENTION)');
  return { kind: 'by-age', retention: configured };
}
