// What the engine is given and what it offers.
import type { Logger } from 'pino';
import type { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { HumanWord } from '../../contract/human-word.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { RebuildReport } from '../intake/rebuild.ts';
import type { FileIn, Received } from '../intake/receive-file.ts';
import type { FreeBytes } from '../intake/watch/disk-space.ts';
import type { QueueTimes } from '../queue/job-handler.ts';
import type { PageReader } from '../sandbox/page-reader.ts';
import type { Lane } from '../stages/stage.ts';
import type { Clock, Limits } from '../stages/stage-context.ts';
import type { DocumentFacts, StageName, StageOutputs } from '../stages/stage-outputs.ts';
import type { BatchProgress, IntakeResults } from '../store/batches.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Db } from '../store/database.ts';
import type { Keeping } from '../store/keeping.ts';
import type { ReceiptBook } from '../store/receipts.ts';
import type { S3Settings } from '../store/s3/s3-settings.ts';
import type { WebhookSetup } from '../webhook/webhook-endpoint.ts';
import type { RetryPolicy } from './backoff.ts';
import type { EnginePulse } from './engine-pulse.ts';
import type { Rehearsal } from './rehearse.ts';
import type { WorkerIdentity } from './schema-watch.ts';
import type { AnyStage } from './stage-list.ts';
import type { WorkControl } from './work-control.ts';

export interface EngineOptions {
  /** Originals, receipts, page pictures; and the embedded database unless `databaseUrl` is given. */
  readonly dataDir: string;
  readonly databaseUrl?: string | null;
  /** Needs `databaseUrl`. */
  readonly redisUrl?: string | null;
  /** Key prefix on Redis; `civis` unless several installations share one. */
  readonly redisPrefix?: string;
  /** The bucket for originals, receipts and page pictures instead of the data folder. */
  readonly s3?: S3Settings | null;
  /**
   * A worker beside a service: needs `databaseUrl`, and works only on a store that carries the service's mark
   * (store.other_installation otherwise). A service marks what is new.
   */
  readonly joinsService?: boolean;
  /** Who works, for the people who look after it; a process without a name is not listed. */
  readonly worker?: WorkerIdentity;
  readonly stages: readonly AnyStage[];
  /** The names the list must have, in order; null to take any list (tests). */
  readonly expectedStages: readonly StageName[] | null;
  /** Stays the caller's: close it after the engine. */
  readonly reader: PageReader;
  /** The readers of another OCR engine, where a person asked for it; null: the configured ones. Theirs to close too. */
  readonly readerOf?: (ocrEngine: string | null) => PageReader | null;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: Limits;
  /** The one result of a document that ends failed or rejected. */
  failureResult(document: DocumentFacts, code: ErrorCode): Result;
  /** Documents worked on at once, by lane. */
  readonly concurrency: Readonly<Record<Lane, number>>;
  readonly retry?: RetryPolicy;
  /** How soon a dead machine's work is noticed. */
  readonly queueTimes?: QueueTimes;
  /** How long `close` waits for stages to yield before it hands their documents back, ms. */
  readonly closeGraceMs?: number;
  /** With less free than this on the disk of `dataDir`, nothing is taken in and no work begun; 0: never asked. */
  readonly keepFreeBytes?: number;
  readonly freeBytes?: FreeBytes;
  /** Every page whole at once; otherwise what is needed, the rest when idle. */
  readonly readsAllPages?: boolean;
  /** With nothing else to do, read what was left unread. */
  readonly readsWhenIdle?: boolean;
  /** Percent of the notices that nothing is in doubt of which people are asked to look at; none unless given. */
  readonly auditPercent?: number;
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
  /** For health and metrics. */
  readonly pulse: EnginePulse;
  /** What the database can be rebuilt from. */
  readonly receipts: ReceiptBook;
  /** For backup and purge. */
  readonly keeping: Keeping;
  /**
   * Runs a document again: from where it stopped, or from `from` on. False when there is no such document.
   * @throws AppError arguments.invalid for a stage that does not exist
   */
  retry(documentId: string, from?: StageName): Promise<boolean>;
  /**
   * What a document's results would be if these were the words people said of it. Nothing is stored or read anew.
   * @throws AppError notice.not_found, notice.busy while its papers are not read to the end, and what stages throw
   */
  rehearse(documentId: string, words: readonly HumanWord[], signal: AbortSignal): Promise<Rehearsal>;
  /** Restores documents and intakes from the receipts and queues them; what is there already stays. */
  rebuildFromReceipts(): Promise<RebuildReport>;
  /** Pause, drain, resume, and how the queue stands. */
  readonly control: WorkControl;
  /** Stops soon: stages are asked to yield, unfinished documents wait for the next start. */
  close(): Promise<void>;
}
