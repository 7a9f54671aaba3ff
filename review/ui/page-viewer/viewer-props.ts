// What the viewer of pages is given.
import type { Box } from '../../../contract/geometry.ts';
import type { StripPage } from './page-strip.tsx';

export interface PageViewerProps {
  readonly noticeId: string;
  /** Its own pages, as `pictures` of GET /api/v1/notices/{id}. */
  readonly pages: readonly StripPage[];
  /** Another one when the notice may have been read anew meanwhile: sizes and pictures are asked for again. */
  readonly version?: number;
  /** The one that is looked at. */
  readonly page: number;
  onPage(page: number): void;
  /** A place to follow, as `page` and `box` of a field; its page is asked for through `onPage`. */
  readonly highlight: { readonly page: number; readonly box: Box } | null;
  readonly isPicking: boolean;
  /** A box was taken, in pixels of the page: as boxes of results, and as POST …/pages/{n}/read takes it. */
  onPicked(page: number, box: Box): void;
  /** Picking is over: after a box was taken, and when it was left. */
  onPickEnd(): void;
}
