// Which originals a dump says are stored: read back from its file of documents, a line at a time.
import { join } from 'node:path';
import { z } from 'zod';
import type { TableFile } from './manifest.schema.ts';
import { readPacked } from './packed-file.ts';

const rowSchema = z.array(z.string().nullable());

/** SHA-256 of each. */
export async function* storedOriginals(folder: string, tables: readonly TableFile[]): AsyncGenerator<string> {
  const file = tables.find(({ table }) => table === 'document');
  if (!file) return;
  const places = file.columns.map(({ name }) => name);
  const [hashAt, storedAt] = [places.indexOf('sha256'), places.indexOf('is_stored')];
  for await (const line of readPacked(join(folder, file.name))) {
    const row = rowSchema.parse(line);
    const sha256 = row[hashAt];
    if (sha256 && row[storedAt] === 'true') yield sha256;
  }
}
