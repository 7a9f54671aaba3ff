// Where a hyperlink of Excel or of a drawn shape leads. [MS-OSHARED] 2.3.7.
import { AppError } from '../../../contract/app-error.ts';
import { type LinkSight, linkSight } from '../links/link-sight.ts';

const FLAG = { hasMoniker: 0x001, hasDisplayName: 0x010, hasFrameName: 0x080, isMonikerText: 0x100 } as const;
const URL_MONIKER = 'e0c9ea79f9bace118c8200aa004ba90b';
const FILE_MONIKER = '0303000000000000c000000000000046';
const CLASS_BYTES = 16;

/** Null: a place in the same file. @throws AppError inspection.damaged */
export function hyperlinkObject(bytes: Buffer): LinkSight | null {
  if (bytes.length < 8) throw new AppError('inspection.damaged', 'a hyperlink breaks off');
  const flags = bytes.readUInt32LE(4);
  let at = 8;
  for (const flag of [FLAG.hasDisplayName, FLAG.hasFrameName])
    if ((flags & flag) !== 0) at = textEnd(bytes, at);
  if ((flags & FLAG.hasMoniker) === 0) return null;
  if ((flags & FLAG.isMonikerText) !== 0) return linkSight(textAt(bytes, at));
  return monikerSight(bytes, at);
}

function monikerSight(bytes: Buffer, at: number): LinkSight {
  const kind = bytes.toString('hex', at, at + CLASS_BYTES);
  if (kind === FILE_MONIKER) return 'file';
  const start = at + CLASS_BYTES + 4;
  if (kind !== URL_MONIKER || start > bytes.length) return 'file'; // items and composed ones lead to files too
  const size = bytes.readUInt32LE(start - 4);
  const text = bytes.toString('utf16le', start, Math.min(bytes.length, start + size));
  return linkSight(text.split('\0', 1)[0] ?? '') ?? 'site';
}

function textAt(bytes: Buffer, at: number): string {
  return bytes.toString('utf16le', at + 4, textEnd(bytes, at)).replace(/\0.*$/s, '');
}

function textEnd(bytes: Buffer, at: number): number {
  const end = at + 4 <= bytes.length ? at + 4 + bytes.readUInt32LE(at) * 2 : Number.POSITIVE_INFINITY;
  if (end > bytes.length) throw new AppError('inspection.damaged', 'a hyperlink breaks off');
  return end;
}
