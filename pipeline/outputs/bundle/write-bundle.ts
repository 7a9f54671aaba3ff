// A bundle as a ZIP: entries in their order, all of one time, and last the SHA-256 of each, as `sha256sum -c` reads them.
import { createHash } from 'node:crypto';
import { finished } from 'node:stream';
import { ZipFile } from 'yazl';
import type { WritePiece } from '../../store/whole-file.ts';

/** What an entry holds: bytes, or a file whose hash is known and was checked. */
export type EntryContent =
  | { readonly bytes: string | Uint8Array }
  | { readonly path: string; readonly sha256: string };

export interface BundleEntry {
  /** With its folder; made of safe names. */
  readonly name: string;
  readonly content: EntryContent;
}

export const SUMS_FILE = 'impronte.sha256';
/** A plain file, readable by all. */
const MODE = 0o100644;

/** @param mtime of every entry: the same bundle of the same moment has the same bytes */
export async function writeBundle(
  entries: readonly BundleEntry[],
  mtime: Date,
  write: WritePiece,
): Promise<void> {
  const sums = entries.map(({ name, content }) => `${sumOf(content)}  ${name}\n`).join('');
  const zip = new ZipFile();
  const options = { mtime, mode: MODE };
  for (const { name, content } of [...entries, { name: SUMS_FILE, content: { bytes: sums } }]) {
    if ('path' in content) zip.addFile(content.path, name, options);
    else zip.addBuffer(Buffer.from(content.bytes), name, options);
  }
  zip.end();
  await pour(zip, write);
}

function sumOf(content: EntryContent): string {
  return 'path' in content ? content.sha256 : createHash('sha256').update(content.bytes).digest('hex');
}

/** What goes wrong with a file is told by the ZIP, not by its stream: without this it would never end. */
async function pour(zip: ZipFile, write: WritePiece): Promise<void> {
  const output = zip.outputStream;
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  const ended = new Promise<void>((resolve, reject) => finished(output, (e) => (e ? reject(e) : resolve())));
  const poured = (async () => {
    for await (const piece of output) await write(piece);
  })();
  await Promise.race([failed, Promise.all([poured, ended])]);
}
