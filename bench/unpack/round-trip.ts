// The bare way of a message to a child and back: a child that answers at once.
import { join } from 'node:path';
import { documentAt } from '../../extractors/containers/open-file.ts';
import type { PageReader } from '../../pipeline/sandbox/page-reader.ts';
import { median, secondsOf } from './alternate.ts';

const ROUND_TRIPS = 500;
const ECHO_CHILD = new URL('./echo-child.ts', import.meta.url);

export interface RoundTrips {
  /** Medians. */
  readonly bareMs: number;
  readonly pictureMs: number;
}

/** @param poolOf a pool of one child with that entry */
export async function roundTrips(poolOf: (entry: URL) => PageReader, folder: string): Promise<RoundTrips> {
  const signal = new AbortController().signal;
  const echo = poolOf(ECHO_CHILD);
  const request = documentAt(join(folder, 'none'), folder);
  try {
    await echo.open(request, signal);
    return {
      bareMs: await medianMs(() => echo.open(request, signal)),
      pictureMs: await medianMs(() => echo.readPage('none', 1, signal)),
    };
  } finally {
    await echo.close();
  }
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const ms: number[] = [];
  for (let left = ROUND_TRIPS; left > 0; left -= 1) {
    const seconds = await secondsOf(async () => {
      await work();
    });
    ms.push(seconds * 1_000);
  }
  return median(ms);
}
