// The built product as its user runs it: `process FILES --json --data TMP`, in a data folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCli } from '../../test/support/run-built-cli.ts';
import { watchTreeMemory } from '../tree-memory.ts';
import { type ProductOutput, readOutput } from './product-output.ts';

export interface ProductRun extends ProductOutput {
  /** Null when it was killed by a signal or did not end in time. */
  readonly exit: number | null;
  readonly stderr: string;
  readonly seconds: number;
  readonly peakMb: number | null;
}

const SAMPLE_MS = 250;

/** @param timeoutMs then the process is killed, and `exit` is null */
export async function runProduct(paths: readonly string[], timeoutMs: number): Promise<ProductRun> {
  const data = await mkdtemp(join(tmpdir(), 'civis-hostile-'));
  const startedMs = performance.now();
  try {
    const { child, ended } = startCli(['process', ...paths, '--json', '--data', data]);
    const memory = child.pid === undefined ? null : watchTreeMemory(child.pid, SAMPLE_MS);
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    const { exit, stdout, stderr } = await ended.finally(() => clearTimeout(timer));
    const seconds = (performance.now() - startedMs) / 1_000;
    return { ...readOutput(stdout), exit, stderr, seconds, peakMb: memory?.stop() ?? null };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
