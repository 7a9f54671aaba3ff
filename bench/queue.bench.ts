// What the engine costs per document when the stages themselves cost nothing: 1,000 small documents through all
// nine stages on the embedded engine. Run: `npm run bench:queue [documents]`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_STAGES, fakeStages } from '../test/engine/support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../test/engine/support/open-test-engine.ts';
import { useDatabaseTemplate } from '../test/engine/support/template.ts';

const documents = Number(process.argv[2] ?? 1_000);
const root = mkdtempSync(join(tmpdir(), 'civis-bench-'));

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const startedMs = performance.now();
  const value = await work();
  return { ms: performance.now() - startedMs, value };
}

function line(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(44)} ${value}\n`);
}
const ms = (value: number) => `${value.toFixed(1)} ms`;

async function main(): Promise<void> {
  await useDatabaseTemplate();
  mkdirSync(join(root, 'in'));
  const files = Array.from({ length: documents }, (_, n) => {
    const path = join(root, 'in', `${n}.pdf`);
    writeFileSync(path, `document ${n}`);
    return factsOfFile(path);
  });
  const options = { stages: fakeStages({ heavyMs: 0 }), expectedStages: ALL_STAGES };
  const opened = await timed(() => openTestEngine(join(root, 'data'), options));
  const engine = opened.value;
  const received = await timed(() => engine.receive(files, 'bench'));
  await engine.start();
  const worked = await timed(() => engine.waitFor('bench', noProgress, never()));
  const results = await timed(() => engine.resultsOf('bench'));
  const closed = await timed(() => engine.close());
  if (worked.value.byStatus.done !== documents) throw new Error(`only ${worked.value.byStatus.done} done`);

  line('machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  line('documents, all stages each', `${documents} × ${ALL_STAGES.length}`);
  line('first open of a new data folder (template)', ms(opened.ms));
  line('intake: original and receipt synced, row, job', `${ms(received.ms / documents)} per document`);
  line('overhead of the engine', `${ms(worked.ms / documents)} per document`);
  line('  per stage', ms(worked.ms / documents / ALL_STAGES.length));
  line('throughput', `${((documents / worked.ms) * 1_000).toFixed(1)} documents/s`);
  line('reading all results back', ms(results.ms));
  line('close', ms(closed.ms));
  line('memory (RSS)', `${Math.round(process.memoryUsage().rss / 1_048_576)} MB`);
}

try {
  await main();
} finally {
  rmSync(root, { recursive: true, force: true });
}
