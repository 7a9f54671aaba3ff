// Tells what an OLE compound file is by its directory: Outlook message, old Word, Excel, PowerPoint, or another.
import { AppError } from '../../../contract/app-error.ts';
import { type CfbStorage, readCfbTree } from './cfb-tree.ts';

export const CFB_TYPE = 'application/x-cfb';

/** Stream in the root → type. A message first: it may hold the others as attachments, they never hold its streams. */
const BY_STREAM: readonly (readonly [string, string])[] = [
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['PP40', 'application/vnd.ms-powerpoint'],
];

/** @param bytes of the whole file: the directory may lie at its end. Unreadable or unknown: `application/x-cfb` */
export function cfbMediaType(bytes: Buffer): string {
  const names = new Set(treeOrNull(bytes)?.streams.map(({ name }) => name));
  return BY_STREAM.find(([stream]) => names.has(stream))?.[1] ?? CFB_TYPE;
}

/** Null: what it is cannot be told, its opener says why. */
function treeOrNull(bytes: Buffer): CfbStorage | null {
  try {
    return readCfbTree(bytes).root;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
