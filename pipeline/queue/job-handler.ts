// What a worker of the queue is given: who does a job, and how soon a dead machine is noticed.
import type { Lane } from '../stages/stage.ts';

export interface QueueTimes {
  /** A job's lock: renewed at half. */
  readonly lockMs: number;
  readonly stalledCheckMs: number;
}

/** What the worker does with a job: `again` puts the same job back for later. */
export type JobEnd = { readonly kind: 'finished' } | { readonly kind: 'again'; readonly at: Date };
export type JobHandler = (documentId: string, lane: Lane) => Promise<JobEnd>;
