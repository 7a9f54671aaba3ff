// A few documents made, read by the real pipeline in a data folder of their own, compared; then all is deleted.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../contract/result.schema.ts';
import { openOffice } from '../../pipeline/cli/open-office.ts';
import { runBatch } from '../../pipeline/cli/run-batch.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import type { DocumentOrder, MadeDocument } from './document-order.ts';
import { makeDocuments } from './make-documents.ts';
import type { LogLine } from './run-log.ts';
import { scoreMade } from './score-document.ts';

/** Terms are counted from it; no field depends on it. */
const DAY = new Date('2026-11-22T09:00:00Z');
const MS_PER_SECOND = 1_000;

export interface ChunkOptions {
  /** Makers, then readers, side by side. */
  readonly jobs: number;
  /** Keep files, truth and results here; null to keep nothing. */
  readonly keep: string | null;
}

export async function runChunk(
  orders: readonly DocumentOrder[],
  { jobs, keep }: ChunkOptions,
  signal: AbortSignal,
): Promise<LogLine[]> {
  const root = await mkdtemp(join(tmpdir(), 'civis-silent-'));
  try {
    const folder = join(root, 'in');
    mkdirSync(folder);
    const made = await makeDocuments(orders, folder, jobs);
    signal.throwIfAborted();
    const startedMs = performance.now();
    const results = await readAll(made, folder, { data: join(root, 'data'), jobs }, signal);
    const seconds = (performance.now() - startedMs) / MS_PER_SECOND / made.length;
    const resultsOf = ({ file }: MadeDocument) => results.filter((r) => r.source.path === join(folder, file));
    if (keep !== null) for (const document of made) keepDocument(document, resultsOf(document), folder, keep);
    return made.map((document) => ({
      seed: document.order.seed,
      index: document.order.index,
      forcedProfile: document.order.profile,
      damage: [...document.damage],
      seconds,
      ...mutable(scoreMade(document, resultsOf(document))),
    }));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function mutable({ document, fields }: ReturnType<typeof scoreMade>) {
  return { document, fields: [...fields] };
}

async function readAll(
  made: readonly MadeDocument[],
  folder: string,
  { data, jobs }: { data: string; jobs: number },
  signal: AbortSignal,
): Promise<readonly Result[]> {
  const { config } = loadConfig({ ...process.env, CIVIS_READERS: String(jobs) }, { dataDir: data });
  const office = await openOffice(config, { now: () => DAY });
  try {
    const files = made.map(({ file }) => ({
      path: join(folder, file),
      channel: null,
      receivedOn: null,
      receivedOnEvidence: 'unknown' as const,
      client: null,
    }));
    const { results } = await runBatch(office, files, () => {}, signal);
    return results;
  } finally {
    await office.close();
  }
}

function keepDocument(made: MadeDocument, results: readonly Result[], folder: string, keep: string): void {
  mkdirSync(keep, { recursive: true });
  copyFileSync(join(folder, made.file), join(keep, made.file));
  writeFileSync(join(keep, `${made.name}.truth.json`), `${JSON.stringify(made, null, 2)}\n`);
  writeFileSync(join(keep, `${made.name}.results.json`), `${JSON.stringify(results, null, 2)}\n`);
}
