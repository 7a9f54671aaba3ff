// The readers as the stages see them: they live in killable child processes (reader-pool.ts). Every call
// may throw an AppError: pdf.encrypted, pdf.damaged, image.damaged, image.too_large, page.time_limit,
// sandbox.memory_limit, sandbox.crashed, container.unsupported, file.unknown_type, …
import type { OpenedFile } from '../../contract/contained.ts';
import type { Box } from '../../contract/geometry.ts';
import type { FileInspection } from '../../contract/inspection.ts';
import type { Extent, PageReading, RegionReading } from '../../contract/page-reading.ts';
import type { InspectionRequest } from '../../extractors/active-content/inspect-file.ts';
import type { OpenFileRequest } from '../../extractors/containers/open-file.ts';
import type { ReadPageOfFile } from '../../extractors/pages/original-channels.ts';
import type { SanitisedBytes, SanitiseRequest } from '../../extractors/sanitising/sanitise-bytes.ts';

/** The bounds of reading are the readers' own. */
export type OpenRequest = Omit<OpenFileRequest, 'reading'>;

export type CleanRequest = Omit<SanitiseRequest, 'reading'>;

/** What makes files sendable, in the same children. */
export interface FileSanitiser {
  /**
   * @param pages about how many pages the file has: time is allowed by them
   * @throws AppError as sanitiseBytes; sanitising.time_limit
   */
  sanitise(file: CleanRequest, pages: number, signal: AbortSignal): Promise<SanitisedBytes>;
}

/** What makes pages visible that were read without a picture, in the same children. */
export interface PagePainter {
  /**
   * The upright picture of a page as PNG.
   * @param page of the file at `path`, as `reading` says how it lies
   * @throws AppError as readPage
   */
  paint(page: ReadPageOfFile, signal: AbortSignal): Promise<Uint8Array>;
  /** A child is started, if none is there, and made ready to paint. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Nothing is done or waits to be done in the children. */
  isIdle(): boolean;
}

/** All that the children do. */
export type Readers = PageReader & FileSanitiser & PagePainter;

export interface Region {
  readonly id: string;
  /** In the page's upright picture. */
  readonly box: Box;
  readonly expect: 'digits' | 'alnum' | 'text';
}

export interface PageReader {
  /** Raised whenever the same page may read differently: stored readings of other versions are not used. */
  readonly version: number;
  /**
   * Type by content (never by name alone), number of pages, and what it directly holds, written to the request's folder.
   */
  open(file: OpenRequest, signal: AbortSignal): Promise<OpenedFile>;
  /** What active content is seen in one file; parts inside are files of their own. */
  inspect(file: InspectionRequest, signal: AbortSignal): Promise<FileInspection>;
  /**
   * Reads one page (1-based), whole unless its head is enough. `uprightPng` is the picture its boxes refer to, null
   * for a page that was not rendered or not read whole; what was read stands in the reading's `extent`.
   */
  readPage(
    path: string,
    page: number,
    signal: AbortSignal,
    extent?: Extent,
  ): Promise<{ reading: PageReading; uprightPng: Uint8Array | null }>;
  /**
   * Reads regions of a page again by other means than the page pass (other scale, other binarisation; for a
   * born-digital page: OCR of the rendered crop). `uprightPath` is the stored upright picture, null to render anew.
   */
  reread(
    source: { path: string; page: number; uprightPath: string | null; reading: PageReading },
    regions: readonly Region[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly RegionReading[]>>;
  close(): Promise<void>;
}
