// One file alone through the built readers, its parts opened and their first pages read as the product would: how long
// that takes and how much memory the process tree needs.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../contract/app-error.ts';
import { limitsOf } from '../../pipeline/cli/open-office.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { type FileWalk, withWalk } from '../../pipeline/inspection/walk-alone.ts';
import type { PageReader } from '../../pipeline/sandbox/page-reader.ts';
import { createReaderPool } from '../../pipeline/sandbox/reader-pool.ts';
import { readableParts } from '../../pipeline/stages/readable-parts.ts';
import { watchTreeMemory } from '../tree-memory.ts';

export interface AloneFacts {
  readonly seconds: number;
  /** Of this process and its reader; null where /proc is not to be had. */
  readonly peakMb: number | null;
  readonly parts: number;
  readonly pagesRead: number;
  /** Of the file, its parts and their first pages. */
  readonly codes: readonly string[];
}

const SAMPLE_MS = 50;
const CHILD_ENTRY = pathToFileURL(resolve('dist/pipeline/sandbox/child-entry.js'));

/** A pool of one new reader for each file: memory of the files before is not counted. */
export async function measureAlone(path: string): Promise<AloneFacts> {
  const { config } = loadConfig({});
  const reader = createReaderPool({
    size: 1,
    memoryLimitMb: config.readerMemoryMb,
    limits: limitsOf(config),
    childEntry: CHILD_ENTRY,
  });
  const startedMs = performance.now();
  const memory = watchTreeMemory(process.pid, SAMPLE_MS);
  try {
    const facts = await withWalk(path, reader, (walk) => readFirstPages(walk, reader));
    return { ...facts, seconds: (performance.now() - startedMs) / 1_000, peakMb: memory.stop() };
  } finally {
    memory.stop();
    await reader.close();
  }
}

async function readFirstPages(walk: FileWalk, reader: PageReader) {
  const codes: string[] = walk.error
    ? [walk.error.code]
    : walk.parts.flatMap(({ problems }) => problems.map(({ code }) => code));
  let pagesRead = 0;
  for (const { sha256 } of readableParts(walk.parts)) {
    try {
      await reader.readPage(walk.pathOf(sha256), 1, new AbortController().signal, 'whole');
      pagesRead += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      codes.push(error.code);
    }
  }
  return { parts: walk.parts.length, pagesRead, codes };
}
