// What the uploader needs of the world around it. The browser's are in browser-parts.ts; tests have their own.
import type { ShownError } from '../../../../pipeline/server/http/shown-error.ts';
import type { UploadedFile } from '../../../../pipeline/server/uploads/upload-answer.schema.ts';
import type { PlannedRequest } from '../plan/requests.ts';

/** Said of all files of an upload; an empty text says nothing. */
export interface Facts {
  readonly channel: string;
  /** `YYYY-MM-DD` */
  readonly received: string;
  readonly client: string;
}

/** A request that was answered to its end, or not; in both cases with the files that were answered. */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly files: readonly UploadedFile[] }
  | {
      readonly kind: 'stopped';
      /** 0: no answer. */
      readonly status: number;
      readonly reason: ShownError;
      readonly files: readonly UploadedFile[];
    };

export interface Sending {
  /** Bytes of the whole request. */
  onSent(loaded: number, total: number): void;
  readonly signal: AbortSignal;
}

export interface UploadParts<File> {
  /** Lower case hex; null for one that is too large to be hashed here. @throws where the file cannot be read any more */
  hash(file: File): Promise<string | null>;
  isReadable(file: File): Promise<boolean>;
  /** Ids of the documents of those that are stored, by hash. @throws Problem */
  known(sha256: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Makes an empty batch, once per key. @throws Problem */
  openBatch(facts: Facts, key: string): Promise<string>;
  /** @throws only when it was called off by the signal */
  send(batchId: string, facts: Facts, request: PlannedRequest<File>, sending: Sending): Promise<SendOutcome>;
  /** @throws when it is called off by the signal */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  newKey(): string;
  /** A failure to ask as status and reason. */
  troubleOf(error: unknown): { readonly status: number; readonly reason: ShownError };
  /** Something to be shown is different. */
  changed(): void;
}
