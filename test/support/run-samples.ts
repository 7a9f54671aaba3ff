// Runs all samples through the real pipeline, on the embedded engine, on one fixed day.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../contract/result.schema.ts';
import { openOffice } from '../../pipeline/cli/open-office.ts';
import { runBatch } from '../../pipeline/cli/run-batch.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { allSamples, type Sample } from './samples.ts';

/** The day on which expected.json was reviewed. */
const SAMPLES_DAY = new Date('2026-11-22T09:00:00Z');

/** Sample name → its results, in the order of its inputs. */
export async function runSamples(): Promise<ReadonlyMap<string, readonly Result[]>> {
  const data = await mkdtemp(join(tmpdir(), 'civis-golden-'));
  const { config } = loadConfig({}, { dataDir: data }, data);
  const office = await openOffice(config, { now: () => SAMPLES_DAY });
  try {
    const samples = allSamples();
    const files = samples.flatMap((sample) =>
      sample.inputs.map((path) => ({
        path,
        channel: null,
        receivedOn: null,
        receivedOnEvidence: 'unknown' as const,
        client: null,
      })),
    );
    const { results } = await runBatch(office, files, () => {}, new AbortController().signal);
    const of = (sample: Sample) => results.filter((result) => sample.inputs.includes(result.source.path));
    return new Map(samples.map((sample) => [sample.name, of(sample)]));
  } finally {
    await office.close();
    await rm(data, { recursive: true, force: true });
  }
}
