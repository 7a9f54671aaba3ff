// What the engine is given and what it offers.
import type { Logger } from 'pino';
import type { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { RebuildReport } from '../intake/rebuild.ts';
import type { FileIn, Received } from '../intake/receive-file.ts';
import type { PageReader } from '../sandbox/page-reader.ts';
import type { Lane } from '../stages/stage.ts';
import type { Clock, Limits } from '../stages/stage-context.ts';
import type { DocumentFacts, StageName, StageOutputs } from '../stages/stage-outputs.ts';
import type { BatchProgress, IntakeResults } from '../store/batches.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Db } from '../store/database.ts';
import type { WebhookSetup } from '../webhook/webhook-endpoint.ts';
import type { RetryPolicy } from './backoff.ts';
import type { AnyStage } from './stage-list.ts';

export interface EngineOptions {
  /** Originals, receipts, page pictures; and the embedded database unless `databaseUrl` is given. */
  readonly dataDir: string;
  readonly databaseUrl?: string | null;
  /** Needs `databaseUrl`. */
  readonly redisUrl?: string | null;
  /** Key prefix on Redis; `civis` unless several installations share one. */
  readonly redisPrefix?: string;
  readonly stages: readonly AnyStage[];
  /** The names the list must have, in order; null to take any list (tests). */
  readonly expectedStages: readonly StageName[] | null;
  /** Stays the caller's: close it after the engine. */
  readonly reader: PageReader;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: Limits;
  /** The one result of a document that ends failed or rejected. */
  failureResult(document: DocumentFacts, code: ErrorCode): Result;
  /** Documents worked on at once, by lane. */
  readonly concurrency: Readonly<Record<Lane, number>>;
  readonly retry?: RetryPolicy;
  /** Every page whole at once; otherwise what is needed, the rest when idle. */
  readonly readsAllPages?: boolean;
  /** With nothing else to do, read what was left unread. */
  readonly readsWhenIdle?: boolean;
  /** Who is told of notices, by webhook; nobody unless given. */
  readonly webhook?: WebhookSetup;
}

/** One file of a pile: taken in, or not (and then nothing of it is acknowledged or kept). */
export type ReceiveOutcome =
  | ({ readonly kind: 'received'; readonly path: string } & Received)
  | { readonly kind: 'refused'; readonly path: string; readonly error: AppError };

export interface Engine {
  /** Takes files in. Each is durable before the next starts. */
  receive(files: readonly FileIn[], batchId: string): Promise<readonly ReceiveOutcome[]>;
  /** Starts the workers and the reconciler. Before it, documents are only taken in. */
  start(): Promise<void>;
  progress(batchId: string): Promise<BatchProgress>;
  /** Until every document of the batch is at its end. @throws the signal's reason when aborted. */
  waitFor(
    batchId: string,
    onProgress: (progress: BatchProgress) => void,
    signal: AbortSignal,
  ): Promise<BatchProgress>;
  resultsOf(batchId: string): Promise<readonly IntakeResults[]>;
  /** Queues those of these documents that wait and returns when all are at their end. @throws the signal's reason when aborted. */
  settle(documentIds: readonly string[], signal: AbortSignal): Promise<void>;
  /**
   * Those of these documents that are at their end, as soon as there is one; `ids` is asked anew at every look.
   * @throws the signal's reason when aborted
   */
  nextEnded(ids: () => readonly string[], signal: AbortSignal): Promise<readonly string[]>;
  /** For the office's own tables (choices, practices, clients); never to be awaited inside a stage. */
  readonly db: Db;
  /** What the stages of a document gave so far, for pictures and explanations. */
  outputsOf(documentId: string): Promise<Partial<StageOutputs>>;
  /** Sends what waits for webhooks, for so long at most; nothing is sent afterwards. @returns how many still wait */
  finishWebhooks(maxMs: number): Promise<number>;
  /** Originals and page pictures. */
  readonly blobs: BlobStore;
  /**
   * Runs a document again: from where it stopped, or from `from` on. False when there is no such document.
   * @throws AppError arguments.invalid for a stage that does not exist
   */
  retry(documentId: string, from?: StageName): Promise<boolean>;
  /** Restores documents and intakes from the receipts and queues them; what is there already stays. */
  rebuildFromReceipts(): Promise<RebuildReport>;
  /** Stops soon: stages are asked to yield, unfinished documents wait for the next start. */
  close(): Promise<void>;
}
