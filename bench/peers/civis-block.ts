// This project on a block of documents: office opened, documents done, office closed, all in the time.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../contract/result.schema.ts';
import { openOffice } from '../../pipeline/cli/open-office.ts';
import { runBatch } from '../../pipeline/cli/run-batch.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';

export interface CivisBlock {
  readonly results: readonly Result[];
  readonly seconds: number;
  /** Of these, opening and closing. */
  readonly startSeconds: number;
  readonly pagesRead: number;
  readonly pagesKnown: number;
}

/** A data folder of its own, so that nothing is known from before and nothing goes on in the background after. */
export async function runCivis(paths: readonly string[], readers: number): Promise<CivisBlock> {
  const data = await mkdtemp(join(tmpdir(), 'civis-peers-'));
  try {
    const { config } = loadConfig(process.env, { dataDir: data, readers: String(readers) });
    const began = performance.now();
    const office = await openOffice(config);
    const opened = performance.now();
    const files = paths.map((path) => ({
      path,
      channel: null,
      receivedOn: null,
      receivedOnEvidence: 'unknown' as const,
      client: null,
    }));
    let progress = { pagesRead: 0, pagesKnown: 0 };
    const { results } = await runBatch(
      office,
      files,
      (now) => {
        progress = now;
      },
      new AbortController().signal,
    );
    const done = performance.now();
    await office.close();
    const closed = performance.now();
    return {
      results,
      seconds: (closed - began) / 1_000,
      startSeconds: (opened - began + (closed - done)) / 1_000,
      pagesRead: progress.pagesRead,
      pagesKnown: progress.pagesKnown,
    };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
