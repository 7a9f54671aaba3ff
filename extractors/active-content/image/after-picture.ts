// What stands after the end of a picture: nothing, more pictures and videos of the telephone that took it, another format,
// or data that nobody sees.
import type { Observation } from '../../../contract/inspection.ts';
import { secondFormat } from '../any/second-format.ts';
import { boxesIn } from './boxes-extent.ts';
import { jpegExtent } from './jpeg-extent.ts';
import { phoneTrailer } from './phone-trailer.ts';

const MAX_ITEMS = 64;
const WHERE = 'after the end of the picture';

/** @param announced the file says of itself that more follows */
export async function afterPicture(stated: Buffer, announced: boolean): Promise<readonly Observation[]> {
  const seen: Observation[] = [];
  const phone = phoneTrailer(stated);
  let rest = withoutPadding(phone ? stated.subarray(0, phone.start) : stated);
  if (phone) {
    seen.push({ code: 'image.phone_data', where: WHERE });
    for (const block of phone.blocks) seen.push(...(await phoneBlock(block)));
  }
  for (let count = 0; rest.length > 0 && count < MAX_ITEMS; count++) {
    const item = itemAt(rest);
    if (!item) break;
    seen.push(observed(item.kind, announced || phone !== null));
    rest = withoutPadding(rest.subarray(item.end));
  }
  return rest.length === 0 ? seen : [...seen, await unexplained(rest)];
}

const PADDING: ReadonlySet<number> = new Set([0x00, 0xff, 0x0a, 0x0d, 0x20]);
const BOX_NAME_AT = 4;

/**
 * From the first thing that is one. Zeros, fill bytes and line ends fill a sector or come from careless copying: they
 * hold nothing. The zeros of the length of a box, and the sign of a JPEG, are none of them.
 */
export function withoutPadding(bytes: Buffer): Buffer {
  let at = 0;
  while (PADDING.has(bytes[at] ?? 1) && !isSign(bytes, at)) at++;
  for (let box = Math.max(0, at - BOX_NAME_AT + 1); box <= at; box++)
    if (isVideo(bytes.subarray(box, box + 2 * BOX_NAME_AT))) return bytes.subarray(box);
  return bytes.subarray(at);
}

function isSign(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xff && bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff;
}

interface Item {
  readonly kind: 'picture' | 'video';
  readonly end: number;
}

function itemAt(bytes: Buffer): Item | null {
  if (isSign(bytes, 0)) {
    try {
      return { kind: 'picture', end: jpegExtent(bytes).end };
    } catch {
      return null; // no whole picture: it stays unexplained
    }
  }
  if (!isVideo(bytes)) return null;
  const end = boxesIn(bytes, 0, bytes.length).at(-1)?.end ?? 0;
  return end > 0 && end <= bytes.length ? { kind: 'video', end } : null;
}

function isVideo(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 8) === 'ftyp';
}

function observed(kind: Item['kind'], announced: boolean): Observation {
  if (kind === 'video') return { code: announced ? 'image.video' : 'file.two_formats', where: WHERE };
  return { code: announced ? 'image.further_picture' : 'file.trailing_data', where: WHERE };
}

async function phoneBlock(block: Buffer): Promise<readonly Observation[]> {
  if (isVideo(block)) return [{ code: 'image.video', where: WHERE }];
  if (isSign(block, 0)) return [{ code: 'image.further_picture', where: WHERE }];
  const format = await secondFormat(block);
  return format === null ? [] : [{ code: 'file.two_formats', where: `${WHERE}: ${format}` }];
}

async function unexplained(rest: Buffer): Promise<Observation> {
  const format = await secondFormat(rest);
  return format === null
    ? { code: 'file.trailing_data', where: `${WHERE}: ${rest.length} bytes` }
    : { code: 'file.two_formats', where: `${WHERE}: ${format}` };
}
