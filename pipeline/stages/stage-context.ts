// What a stage may reach besides its input. Everything with an edge (clock, files, readers) comes in here.
import type { Logger } from 'pino';
import type { PageReader } from '../sandbox/page-reader.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { ChoiceIndex } from '../store/choice-index.ts';
import type { ClientIndex } from '../store/client-index.ts';
import type { LinkIndex } from '../store/link-index.ts';
import type { MailIndex } from '../store/mail-index.ts';
import type { NoticeIndex } from '../store/notice-index.ts';
import type { PageCache } from '../store/page-cache.ts';
import type { PracticeIndex } from '../store/practice-index.ts';
import type { WordIndex } from '../store/word-index.ts';

export interface Clock {
  now(): Date;
}

export interface Limits {
  readonly maxFileBytes: number;
  readonly maxPages: number;
  readonly maxPixels: number;
  readonly pageTimeoutMs: number;
}

/** Whose context, and by which OCR engine its pages are to be read; null: the configured one. */
export interface ContextOf {
  readonly documentId: string;
  readonly ocrEngine: string | null;
}

export interface StageContext {
  readonly documentId: string;
  readonly log: Logger;
  readonly clock: Clock;
  /** Aborted when the process is asked to stop or the job is taken away: stop soon, throw `signal.reason`. */
  readonly signal: AbortSignal;
  readonly limits: Limits;
  readonly blobs: BlobStore;
  readonly reader: PageReader;
  /** A folder for the time of one call. */
  withScratchFolder<T>(use: (folder: string) => Promise<T>): Promise<T>;
  readonly pageCache: PageCache;
  /** Read every page whole, needed or not. */
  readonly readsAllPages: boolean;
  /** Earlier notices, to see the same notice twice. */
  readonly notices: NoticeIndex;
  /** What notices are linked by: a cartella to its communication, a redetermined notice to its parent. */
  readonly links: LinkIndex;
  /** Messages of all documents, to join receipts to their message. */
  readonly mails: MailIndex;
  /** What people chose for a request. */
  readonly choices: ChoiceIndex;
  /** What people said of the notices and the split of this document. */
  readonly words: WordIndex;
  /** What became of requests sent. */
  readonly practices: PracticeIndex;
  /** The office's clients. */
  readonly clients: ClientIndex;
}
