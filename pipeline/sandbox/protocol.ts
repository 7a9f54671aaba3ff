// What parent and reader child say to each other. Every message carries the job's id: an answer to a job that is no
// longer asked for is thrown away.
import type { OpenedFile } from '../../contract/contained.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { FileInspection } from '../../contract/inspection.ts';
import type { Extent, PageReading, RegionReading } from '../../contract/page-reading.ts';
import type { InspectionRequest } from '../../extractors/active-content/inspect-file.ts';
import type { ReadPageOfFile } from '../../extractors/pages/original-channels.ts';
import type { ReadingLimits } from '../../extractors/pages/reading-limits.ts';
import type { SanitisedBytes } from '../../extractors/sanitising/sanitise-bytes.ts';
import type { CleanRequest, OpenRequest, Region } from './page-reader.ts';

export interface RereadSource {
  readonly path: string;
  readonly page: number;
  readonly uprightPath: string | null;
  readonly reading: PageReading;
}

export type Task =
  | { readonly kind: 'open'; readonly file: OpenRequest }
  | { readonly kind: 'inspect'; readonly file: InspectionRequest }
  | { readonly kind: 'sanitise'; readonly file: CleanRequest; readonly pages: number }
  | { readonly kind: 'readPage'; readonly path: string; readonly page: number; readonly extent: Extent }
  | { readonly kind: 'paint'; readonly page: ReadPageOfFile }
  | { readonly kind: 'prepare' }
  | { readonly kind: 'reread'; readonly source: RereadSource; readonly regions: readonly Region[] };

export interface TaskResults {
  open: OpenedFile;
  inspect: FileInspection;
  sanitise: SanitisedBytes;
  readPage: { readonly reading: PageReading; readonly uprightPng: Uint8Array | null };
  paint: Uint8Array;
  prepare: null;
  reread: ReadonlyMap<string, readonly RegionReading[]>;
}

export interface Request {
  readonly id: number;
  readonly task: Task;
  readonly limits: ReadingLimits;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: TaskResults[Task['kind']] }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly detail: string };

/** Set in the child's environment when the platform itself keeps it off the network. */
export const NETWORK_CUT_VARIABLE = 'CIVIS_READER_NETWORK';
/** Which OCR engine the child reads with. */
export const OCR_ENGINE_VARIABLE = 'CIVIS_READER_OCR';
