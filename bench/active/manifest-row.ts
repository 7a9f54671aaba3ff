// A row of the active corpus' manifest: what a file holds and what its verdict should be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { VERDICTS } from '../../contract/words.ts';

const rowSchema = z.object({
  file: z.string(),
  label: z.enum(['positive', 'negative', 'borderline']),
  type: z.string(),
  kind: z.string(),
  kinds: z.string().transform((list) => list.split(';')),
  verdict: z.enum(VERDICTS),
});
export type ManifestRow = z.infer<typeof rowSchema>;

export function readActiveManifest(folder: string): readonly ManifestRow[] {
  const text = readFileSync(join(folder, 'manifest.csv'));
  return z.array(rowSchema).parse(parse(text, { columns: true }));
}
