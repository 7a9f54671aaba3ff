// A storage inside of a presentation: an embedded object or the macro project, often packed. [MS-PPT] 2.10.34 to 2.10.36.
import { AppError } from '../../../../contract/app-error.ts';
import { inflateBounded, outputCap } from '../../../containers/bounded-inflate.ts';
import { isCfb } from '../../../containers/cfb/cfb-sectors.ts';
import { readCfbTree } from '../../../containers/cfb/cfb-tree.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../../containers/container-limits.ts';
import { isVbaStorage } from '../storage-signs.ts';
import { everyStorage } from '../storage-walk.ts';

const PACKED = 1;
const SIZE_BYTES = 4;

export interface ObjectStorage {
  readonly hasVba: boolean;
  /** Bytes that came out of it. */
  readonly bytes: number;
}

/**
 * @param instance of the record: whether it is packed
 * @throws AppError inspection.damaged, container.* (what cannot be unpacked or read)
 */
export function readObjectStorage(data: Buffer, instance: number, bytesLeft: number): ObjectStorage {
  const storage = instance === PACKED ? unpacked(data, bytesLeft) : data;
  if (!isCfb(storage)) return { hasVba: false, bytes: storage.length };
  const { root } = readCfbTree(storage);
  const hasVba = everyStorage(root).some(({ storage: each }) => isVbaStorage(each));
  return { hasVba, bytes: storage.length };
}

/** Some writers leave out the end of the packed bytes: the size stated before them must come out all the same. */
function unpacked(data: Buffer, bytesLeft: number): Buffer {
  if (data.length < SIZE_BYTES)
    throw new AppError('inspection.damaged', 'an object in a presentation breaks off');
  const packed = data.subarray(SIZE_BYTES);
  const cap = outputCap(DEFAULT_CONTAINER_LIMITS, packed.length, bytesLeft);
  const inflated = inflateBounded('zlib', packed, cap.bytes, true);
  if (inflated.state === 'over') throw new AppError(cap.code, 'an object in a presentation');
  if (inflated.state === 'damaged')
    throw new AppError('inspection.damaged', `an object in a presentation: ${inflated.detail}`);
  if (inflated.bytes.length < data.readUInt32LE(0))
    throw new AppError('inspection.damaged', 'an object in a presentation is shorter than stated');
  return inflated.bytes;
}
