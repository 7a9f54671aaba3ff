// Keeps a spoilt file that made trouble, with what makes it again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FuzzCase } from './make-case.ts';
import type { FuzzOutcome } from './run-case.ts';

/** @returns the path of the file */
export function keepCase(
  folder: string,
  made: FuzzCase,
  told: Omit<FuzzOutcome, 'made'> | null,
  stack: string,
): string {
  mkdirSync(folder, { recursive: true });
  const base = join(folder, `${made.id}-${made.parser}`);
  const path = `${base}${extname(made.name)}`;
  writeFileSync(path, made.bytes);
  const { id, parser, name, steps } = made;
  writeFileSync(`${base}.json`, `${JSON.stringify({ id, parser, name, steps, ...told, stack }, null, 2)}\n`);
  return path;
}
