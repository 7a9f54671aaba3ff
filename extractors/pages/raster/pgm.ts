// The plainest picture format there is: a header and the bytes.
import type { GrayRaster } from './gray-raster.ts';

/** Binary PGM (Netpbm P5), 8 bits. */
export function toPgm({ width, height, data }: GrayRaster): Uint8Array<ArrayBuffer> {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const out = new Uint8Array(header.length + data.length);
  out.set(header);
  out.set(data, header.length);
  return out;
}
