/** Raised whenever the same page may read differently: stored readings of other versions are made again. */
export const READER_VERSION = 4;
