// Unpacks deflated bytes without ever holding more than was allowed: real bytes are counted, stated sizes are not asked.
// Shared by ZIP entries, gzip files and PDF streams.
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { ContainerLimits } from './container-limits.ts';

/** `raw`: ZIP. `zlib`: PDF. `gzip`: all members, one after the other. */
export type Packing = 'raw' | 'zlib' | 'gzip';

const UNPACK = { raw: inflateRawSync, zlib: inflateSync, gzip: gunzipSync } as const;
const CHUNK_BYTES = 64 * 1024;

export type Inflated =
  | { readonly state: 'whole'; readonly bytes: Buffer }
  /** More came out than `maxBytes`: nothing is handed out. */
  | { readonly state: 'over' }
  | { readonly state: 'damaged'; readonly detail: string };

/** @param mayLackEnd for writers that leave the end mark out: the caller knows how much must come out */
export function inflateBounded(
  packing: Packing,
  packed: Uint8Array,
  maxBytes: number,
  mayLackEnd = false,
): Inflated {
  try {
    const finishFlush = mayLackEnd ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
    const options = { maxOutputLength: Math.max(1, maxBytes), chunkSize: CHUNK_BYTES, finishFlush };
    const bytes = UNPACK[packing](packed, options);
    return bytes.length > maxBytes ? { state: 'over' } : { state: 'whole', bytes };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ERR_BUFFER_TOO_LARGE' ? { state: 'over' } : { state: 'damaged', detail: code };
  }
}

export interface OutputCap {
  readonly bytes: number;
  /** What it means when more comes out. */
  readonly code: Extract<ErrorCode, 'container.ratio' | 'container.too_large'>;
  /** The document's own total is what ends here: nothing more may be opened. */
  readonly isTotal: boolean;
}

/** How much may come out of so many packed bytes: the smallest of the part, total and ratio limits. */
export function outputCap(limits: ContainerLimits, packedBytes: number, totalBytesLeft: number): OutputCap {
  const caps: readonly OutputCap[] = [
    { bytes: Math.max(0, totalBytesLeft), code: 'container.too_large', isTotal: true },
    { bytes: limits.maxPartBytes, code: 'container.too_large', isTotal: false },
    {
      bytes: Math.max(limits.ratioFreeBytes, limits.maxRatio * packedBytes),
      code: 'container.ratio',
      isTotal: false,
    },
  ];
  return caps.reduce((least, cap) => (cap.bytes < least.bytes ? cap : least));
}
