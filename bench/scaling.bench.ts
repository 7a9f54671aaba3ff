// What more worker processes give, and what each backend costs. First documents per second with 1, 2 and 4 processes of
// `machine-child.ts` whose heavy stages sleep instead of computing (so that cores do not decide); then the engine's own
// time per document with stages that do nothing, on each backend, in one process. Figures of one run, as ratios.
// Run: `npm run bench:scaling [documents]`. Needs PostgreSQL and Redis as the tests do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IntakeFacts } from '../pipeline/stages/stage-outputs.ts';
import { type Backend, openBackends } from '../test/engine/support/backends.ts';
import { ALL_STAGES, fakeStages } from '../test/engine/support/fake-stages.ts';
import { Machine } from '../test/engine/support/machines.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../test/engine/support/open-test-engine.ts';
import { useDatabaseTemplate } from '../test/engine/support/template.ts';

const documents = Number(process.argv[2] ?? 120);
const PROCESSES = [1, 2, 4];
/** Two heavy stages of a document sleep so long each. */
const HEAVY_MS = 400;
const HEAVY_AT_ONCE = 2;
const root = mkdtempSync(join(tmpdir(), 'civis-scaling-'));
const backends = await openBackends();

let papers = 0;
function pile(): readonly IntakeFacts[] {
  return Array.from({ length: documents }, () => {
    papers += 1;
    const path = join(root, 'in', `${papers}.pdf`);
    writeFileSync(path, `document ${papers}`);
    return factsOfFile(path);
  });
}

function line(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(52)} ${value}\n`);
}

/** Documents per second from the first in the queue to the last at its end. */
async function withProcesses(backend: Backend, count: number): Promise<number> {
  const dataDir = join(root, backend.name);
  const service = await openTestEngine(dataDir, backend.options);
  const machine = () => new Machine({ ...backend.options, dataDir, heavyMs: HEAVY_MS, heavy: HEAVY_AT_ONCE });
  const machines = Array.from({ length: count }, machine);
  try {
    await Promise.all(machines.map((each) => each.up()));
    const startedMs = performance.now();
    await service.receive(pile(), `${count} processes`);
    const { byStatus } = await service.waitFor(`${count} processes`, noProgress, never());
    if (byStatus.done !== documents) throw new Error(`only ${byStatus.done} done`);
    return (documents / (performance.now() - startedMs)) * 1_000;
  } finally {
    for (const each of machines) each.child.kill('SIGTERM');
    await Promise.all(machines.map((each) => each.ended));
    await service.close();
  }
}

/** The engine's own milliseconds per document, all stages. */
async function overhead(backend: Backend): Promise<number> {
  const stages = fakeStages({ heavyMs: 0 });
  const engine = await openTestEngine(join(root, backend.name), {
    ...backend.options,
    stages,
    expectedStages: ALL_STAGES,
  });
  await engine.receive(pile(), 'overhead');
  const startedMs = performance.now();
  await engine.start();
  await engine.waitFor('overhead', noProgress, never());
  const ms = (performance.now() - startedMs) / documents;
  await engine.close();
  return ms;
}

async function main(): Promise<void> {
  await useDatabaseTemplate();
  mkdirSync(join(root, 'in'));
  const load = loadavg()[0]?.toFixed(1);
  line('machine', `${cpus().length} cores, load ${load} at start, Node ${process.version}`);
  line('documents a run', String(documents));
  line('at best by sleeping alone, documents/s a process', String((HEAVY_AT_ONCE * 1_000) / (2 * HEAVY_MS)));
  for (const backend of backends.filter(({ isShared }) => isShared)) {
    if (!backend.isThere) {
      line(backend.name, 'no server answers');
      continue;
    }
    let first: number | null = null;
    for (const count of PROCESSES) {
      const rate = await withProcesses(backend, count);
      first ??= rate;
      line(
        `${backend.name}, ${count} processes`,
        `${rate.toFixed(2)} documents/s, × ${(rate / first).toFixed(2)}`,
      );
    }
  }
  let base: number | null = null;
  for (const backend of backends.filter(({ isThere }) => isThere)) {
    const ms = await overhead(backend);
    base ??= ms;
    line(`overhead on ${backend.name}`, `${ms.toFixed(1)} ms a document, × ${(ms / base).toFixed(2)}`);
  }
}

try {
  await main();
} finally {
  for (const backend of backends) await backend.drop();
  rmSync(root, { recursive: true, force: true });
}
