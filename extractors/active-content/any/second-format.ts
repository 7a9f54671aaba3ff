// What a stretch of bytes after a document, or before it, would be as a file of its own.
import type { FileFamily } from '../family.ts';
import { recogniseFamily } from '../file-family.ts';

/** A picture after a picture is hidden data, but opens as nothing else. */
const NO_SECOND: ReadonlySet<FileFamily> = new Set(['empty', 'text', 'csv', 'image']);

/** What printers are sent stands before many an honest PDF. */
const UNNAMED: ReadonlySet<string> = new Set(['application/octet-stream', 'application/vnd.hp-pcl']);

/** Its type; null when it would open as nothing. */
export async function secondFormat(bytes: Buffer): Promise<string | null> {
  const { family, mediaType } = await recogniseFamily(bytes, PLAIN_NAME);
  if (NO_SECOND.has(family)) return null;
  // Signs of sound and film are so short that any data may show one.
  const isNamed = mediaType.startsWith('application/') && !UNNAMED.has(mediaType);
  return family !== 'unknown' || isNamed ? mediaType : null;
}

/** What only speaks of tags is no page: it must begin as one. */
const PLAIN_NAME = 'data.txt';
