// The files of a folder for a bench, in a stable order, and what its manifest.csv says of each. (Border file.)
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'csv-parse/sync';

const MANIFEST = 'manifest.csv';

export interface ListedFile {
  readonly path: string;
  /** Below the folder, with `/`. */
  readonly name: string;
}

/** All regular files below the folder but its manifest; links are not followed. */
export function listFiles(folder: string): readonly ListedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => name !== MANIFEST)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Name of a file → the manifest's word for it, of the first of these columns that is there; empty without one. */
export function readManifest(folder: string, columns: readonly string[]): ReadonlyMap<string, string> {
  if (!readdirSync(folder).includes(MANIFEST)) return new Map();
  const [head = [], ...rows] = parse(readFileSync(join(folder, MANIFEST)), {
    relax_column_count: true,
  }) as string[][];
  const fileAt = head.indexOf('file');
  const wordAt = columns.map((column) => head.indexOf(column)).find((at) => at >= 0) ?? -1;
  return new Map(rows.map((row) => [row[fileAt] ?? '', row[wordAt] ?? '']));
}
