// The two lanes of the queue and the jobs on them. A job carries a document's id and nothing else.
import { z } from 'zod';
import type { Lane } from '../stages/stage.ts';

export const LANES = ['light', 'heavy'] as const satisfies readonly Lane[];

export const QUEUE_NAMES: Readonly<Record<Lane, string>> = { light: 'civis-light', heavy: 'civis-heavy' };

export const jobSchema = z.object({ documentId: z.string() });
export type JobData = z.infer<typeof jobSchema>;

/**
 * One job per document and stage it starts at: adding it again while it is there does nothing. The stage is in
 * the id because a document comes back to a lane while its last job there may still be finishing. No `:` in ids.
 */
export function jobIdOf(documentId: string, stage: string): string {
  return `${documentId}-${stage}`;
}
