// Receipts as lines of one file, and back: each with its place and its very text, whether this version understands it or
// not.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { makeFolderDurably, writeDurably } from '../durable-file.ts';
import { isMissing } from '../file-errors.ts';

const lineSchema = z.object({
  /** `ab/<sha256>/<intake id>.json`, below the folder of receipts. */
  place: z.string().regex(/^[\w-]+\/[\w-]+\/[\w-]+\.json$/),
  text: z.string(),
});

export async function* receiptLines(folder: string): AsyncGenerator<z.infer<typeof lineSchema>> {
  for (const prefix of await namesIn(folder)) {
    for (const sha256 of await namesIn(join(folder, prefix))) {
      for (const name of await namesIn(join(folder, prefix, sha256))) {
        if (!name.endsWith('.json')) continue;
        const text = await textOf(join(folder, prefix, sha256, name));
        if (text !== null) yield { place: `${prefix}/${sha256}/${name}`, text };
      }
    }
  }
}

/** @returns how many */
export async function writeReceiptLines(lines: AsyncIterable<unknown>, folder: string): Promise<number> {
  let written = 0;
  for await (const line of lines) {
    const { place, text } = lineSchema.parse(line);
    const path = join(folder, ...place.split('/'));
    await makeFolderDurably(dirname(path));
    await writeDurably(path, text);
    written += 1;
  }
  return written;
}

/** Null where it went between the look at the folder and this one (a purge). */
async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
