// TIFF: the picture reaches to the last byte that a directory, a value, a strip or a tile needs.
import { damagedPicture, type PictureExtent } from './picture-extent.ts';
import { readTiff, type TiffDirectory } from './tiff-reader.ts';

const WIDTH = 256;
const HEIGHT = 257;
/** Where the pixels are and how many bytes: strips, tiles, an old JPEG. */
const DATA: readonly (readonly [number, number])[] = [
  [273, 279],
  [324, 325],
  [513, 514],
];

export function tiffExtent(bytes: Buffer): PictureExtent {
  const { directories, end: structureEnd } = readTiff(bytes);
  const pages = directories.filter(({ numbers }) => numbers.has(WIDTH));
  if (pages.length === 0) throw damagedPicture('TIFF without a picture');
  let end = structureEnd;
  for (const directory of directories) end = Math.max(end, dataEnd(directory, bytes.length));
  if (end > bytes.length) throw damagedPicture('TIFF cut off');
  const sizes = pages.map(({ numbers }): readonly [number, number] => [
    numbers.get(WIDTH)?.[0] ?? 0,
    numbers.get(HEIGHT)?.[0] ?? 0,
  ]);
  const [widthPx, heightPx] = sizes.toSorted((a, b) => b[0] * b[1] - a[0] * a[1])[0] ?? [0, 0];
  return { end, widthPx, heightPx, announcesMore: false };
}

/** Without byte counts (old writers leave them out) the pixels may reach to the end of the file. */
function dataEnd({ numbers }: TiffDirectory, fileBytes: number): number {
  let end = 0;
  for (const [starts, counts] of DATA) {
    const lengths = numbers.get(counts);
    for (const [index, start] of (numbers.get(starts) ?? []).entries())
      end = Math.max(end, lengths ? start + (lengths[index] ?? 0) : Math.max(start, fileBytes));
  }
  return end;
}
