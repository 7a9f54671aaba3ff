// How far the picture of a file reaches, by its own structure: what stands after it is something else.
import { AppError } from '../../../contract/app-error.ts';

export interface PictureExtent {
  /** First byte after the picture. */
  readonly end: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The file says of itself that more pictures or a video follow (multi-picture format, motion photo). */
  readonly announcesMore: boolean;
}

export type PictureWalker = (bytes: Buffer) => PictureExtent;

/** Larger than any scan (A0 at 600 dpi has 560 million): made to exhaust whoever decodes it. */
const MAX_PIXELS = 1_000_000_000;

export function damagedPicture(detail: string): AppError {
  return new AppError('inspection.damaged', detail);
}

/** @throws AppError inspection.damaged, inspection.limit */
export function checkSize({ widthPx, heightPx }: Pick<PictureExtent, 'widthPx' | 'heightPx'>): void {
  if (widthPx <= 0 || heightPx <= 0) throw damagedPicture('picture without a size');
  if (widthPx * heightPx > MAX_PIXELS)
    throw new AppError('inspection.limit', `${widthPx} x ${heightPx} pixels`);
}
