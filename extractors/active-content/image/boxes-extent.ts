// HEIC, AVIF, JPEG 2000: boxes one after the other (ISO/IEC 14496-12, 4.2). A film among them is said by who asks.
import { damagedPicture, type PictureExtent } from './picture-extent.ts';

const HEAD_BYTES = 8;
const LONG_HEAD_BYTES = 16;
const MAX_BOXES = 100_000;
const NAME = /^[\w \-+.\u00a9]{4}$/;
/** What stands at the top of a file: anything else there is no box of it. */
const TOP_NAMES: ReadonlySet<string> = new Set(
  'ftyp styp meta mdat moov moof mfra sidx free skip wide uuid udta idat pdin meco mpvd sefd jumb jp2h jp2c jP__ xml_ asoc'
    .split(' ')
    .map((name) => name.replaceAll('_', ' ')),
);

export interface Box {
  readonly name: string;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** The boxes of a stretch of the file; ends before what is no box. A box that reaches past the stretch is handed out. */
export function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + HEAD_BYTES <= to && boxes.length < MAX_BOXES; ) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!NAME.test(name)) break;
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    if (isLong && at + LONG_HEAD_BYTES > to) break;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const head = isLong ? LONG_HEAD_BYTES : HEAD_BYTES;
    if (size < head) break;
    boxes.push({ name, start: at + head, end: at + size });
    at += size;
  }
  return boxes;
}

export function boxesExtent(bytes: Buffer): PictureExtent {
  const all = boxesIn(bytes, 0, bytes.length);
  const firstOther = all.findIndex(({ name }) => !TOP_NAMES.has(name));
  const boxes = firstOther < 0 ? all : all.slice(0, firstOther);
  const end = boxes.at(-1)?.end ?? 0;
  if (end > bytes.length) throw damagedPicture('a box is cut off');
  const names = new Set(boxes.map(({ name }) => name));
  const meta = boxes.find(({ name }) => name === 'meta');
  const isHeld =
    meta !== undefined && boxesIn(bytes, meta.start + 4, meta.end).some(({ name }) => name === 'idat');
  const isPicture = meta !== undefined && (names.has('mdat') || isHeld);
  if (!isPicture && !(names.has('moov') && names.has('mdat')) && !names.has('jp2c'))
    throw damagedPicture('boxes without a picture');
  const [widthPx, heightPx] = sizeIn(bytes, boxes) ?? [1, 1];
  return { end, widthPx, heightPx, announcesMore: names.has('mpvd') || names.has('moov') };
}

/** The largest picture: `ispe` properties of HEIF, the header of JPEG 2000. */
function sizeIn(bytes: Buffer, boxes: readonly Box[]): readonly [number, number] | null {
  const header = boxes.find(({ name }) => name === 'jp2h');
  const ihdr = header && boxesIn(bytes, header.start, header.end).find(({ name }) => name === 'ihdr');
  if (ihdr && ihdr.end - ihdr.start >= 8)
    return [bytes.readUInt32BE(ihdr.start + 4), bytes.readUInt32BE(ihdr.start)];
  const meta = boxes.find(({ name }) => name === 'meta');
  const inMeta = meta ? boxesIn(bytes, meta.start + 4, meta.end) : [];
  if (meta && inMeta.some(({ end }) => end > meta.end)) throw damagedPicture('a box is cut off');
  const iprp = inMeta.find(({ name }) => name === 'iprp');
  const ipco = iprp && boxesIn(bytes, iprp.start, iprp.end).find(({ name }) => name === 'ipco');
  const sizes = (ipco ? boxesIn(bytes, ipco.start, ipco.end) : [])
    .filter(({ name, start, end }) => name === 'ispe' && end - start >= 12)
    .map(({ start }): readonly [number, number] => [
      bytes.readUInt32BE(start + 4),
      bytes.readUInt32BE(start + 8),
    ]);
  return sizes.toSorted((a, b) => b[0] * b[1] - a[0] * a[1])[0] ?? null;
}
