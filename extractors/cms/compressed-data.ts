// CompressedData (RFC 3274): a file packed with zlib. What would grow abnormally is not unpacked.
import { inflateSync } from 'node:zlib';
import { AppError } from '../../contract/app-error.ts';
import type { ContainerLimits } from '../containers/container-limits.ts';
import { TAG } from './ber.ts';
import { type CmsPart, oidOf, partsOf } from './content-info.ts';
import { octetsOf } from './octets.ts';

const ZLIB_OID = '1.2.840.113549.1.9.16.3.8';

/** @throws AppError envelope.damaged, container.unsupported (not zlib), container.ratio, container.too_large */
export function inflateContent(inside: CmsPart, limits: ContainerLimits): Uint8Array {
  const [, algorithm, encapsulated] = partsOf(inside);
  const [oid] = algorithm ? partsOf(algorithm) : [];
  const wrapper = encapsulated && partsOf(encapsulated)[1];
  const [packed] = wrapper ? partsOf(wrapper) : [];
  if (!oid || !packed || (packed.value.tag !== TAG.octets && packed.value.tag !== TAG.octetsInPieces)) {
    throw new AppError('envelope.damaged', 'compressed data without content');
  }
  if (oidOf(oid) !== ZLIB_OID) throw new AppError('container.unsupported', 'compressed, but not with zlib');
  return inflate(octetsOf(packed.bytes, packed.value, packed.bounds), limits);
}

function inflate(packed: Uint8Array, limits: ContainerLimits): Uint8Array {
  const byRatio = Math.max(limits.ratioFreeBytes, packed.length * limits.maxRatio);
  try {
    return inflateSync(packed, { maxOutputLength: Math.min(byRatio, limits.maxPartBytes) });
  } catch (cause) {
    if (!isTooLarge(cause)) throw new AppError('envelope.damaged', 'the packed content is broken', { cause });
    throw new AppError(byRatio < limits.maxPartBytes ? 'container.ratio' : 'container.too_large');
  }
}

function isTooLarge(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
}
