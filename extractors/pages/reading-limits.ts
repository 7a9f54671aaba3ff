// Bounds of reading one part. Named here, passed in, so that a deployment can tighten them.

export interface ReadingLimits {
  readonly maxPages: number;
  /** Pixels of one decoded picture. */
  readonly maxPixels: number;
  readonly maxFileBytes: number;
}

export const DEFAULT_READING_LIMITS: ReadingLimits = {
  maxPages: 500,
  maxPixels: 120_000_000, // A3 at 600 dpi is 70 million
  maxFileBytes: 200 * 1024 * 1024,
};
