// A file of a backup: JSON lines, gzipped, hashed on their way to the disk and synced. Whatever its length, a line at a
// time is held in memory.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { asWriteError } from '../file-errors.ts';

export interface PackedFile {
  /** Of the bytes on the disk. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly rows: number;
}

/** Quick rather than small: a backup is made while the office works. */
const LEVEL = 3;

/** @throws AppError store.disk_full, and what `lines` throws */
export async function writePacked(path: string, lines: AsyncIterable<unknown>): Promise<PackedFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let rows = 0;
  const file = await open(path, 'wx');
  try {
    await pipeline(
      Readable.from(
        asText(lines, () => {
          rows += 1;
        }),
      ),
      createGzip({ level: LEVEL }),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          hash.update(chunk);
          sizeBytes += chunk.byteLength;
          await file.writeFile(chunk);
        }
      },
    );
    await file.sync();
  } catch (error) {
    throw asWriteError(error);
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes, rows };
}

async function* asText(lines: AsyncIterable<unknown>, count: () => void): AsyncGenerator<string> {
  for await (const line of lines) {
    count();
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Its lines, parsed; the caller has checked the file's sum and checks their shape. */
export async function* readPacked(path: string): AsyncGenerator<unknown> {
  const source = createReadStream(path);
  const unpacked = createGunzip();
  const feeding = pipeline(source, unpacked);
  // Told below, once the lines before the break are read.
  feeding.catch(() => undefined);
  for await (const line of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line);
  }
  await feeding;
}
