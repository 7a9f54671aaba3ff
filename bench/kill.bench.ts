// Kill rounds: in each, papers come in while one to three things go wrong (a process, PostgreSQL or Redis killed, the
// queue emptied, the disk full or read-only, the clock wrong, the database lost); then everything is started again, has
// to settle, and a judge looks for papers lost, drafts doubled and documents that wait for ever.
// Run: `npm run bench:kill -- ROUNDS [--seed N] [--backend embedded|postgres|redis] [--only FAULT] [--log FILE]`. With
// the log of an earlier run it goes on after its last round.
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { useDatabaseTemplate } from '../test/engine/support/template.ts';
import { Dice } from './kill/dice.ts';
import { FAULTS, type Fault } from './kill/faults.ts';
import { BACKENDS, type Backend, World } from './kill/world.ts';

const PAPERS = 10;
const MOST_FAULTS = 3;
/** A world is left for a new one, so that the judge need not look at ever more papers. */
const ROUNDS_PER_WORLD = 20;

interface Round {
  readonly round: number;
  readonly backend: Backend;
  readonly faults: readonly string[];
  readonly ms: number;
  readonly wrong: readonly string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    backend: { type: 'string' },
    only: { type: 'string' },
    log: { type: 'string' },
  },
});
const rounds = Number(positionals[0] ?? 30);
const seed = Number(values.seed);
const backends = BACKENDS.filter((each) => values.backend === undefined || each === values.backend);
const root = mkdtempSync(join(tmpdir(), 'civis-kill-'));
// The user of PostgreSQL must reach its folder.
chmodSync(root, 0o755);
const worlds = new Map<Backend, World>();

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function worldFor(backend: Backend, round: number): Promise<World | null> {
  const known = worlds.get(backend);
  if (known) return known;
  const world = await World.make(backend, join(root, `${backend}-${round}`));
  if (world) worlds.set(backend, world);
  return world;
}

async function leave(backend: Backend): Promise<void> {
  const world = worlds.get(backend);
  worlds.delete(backend);
  await world?.remove();
}

function faultsFor(world: World, dice: Dice): readonly Fault[] {
  const possible = FAULTS.filter(
    (fault) =>
      fault.backends.includes(world.backend) &&
      (world.disk.isReal || !fault.needsSmallDisk) &&
      (values.only === undefined || fault.name === values.only),
  );
  return Array.from({ length: 1 + dice.upTo(MOST_FAULTS - 1) }, () => dice.pick(possible));
}

async function playRound(round: number, world: World): Promise<Round> {
  const dice = new Dice(seed * 100_003 + round);
  const startedMs = performance.now();
  const faults = faultsFor(world, dice);
  const wrong: string[] = [];
  world.addPapers(round, PAPERS);
  try {
    for (const fault of faults) await fault.happen(world, dice);
    await world.settle();
    wrong.push(...(await world.judge()));
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
  const ms = Math.round(performance.now() - startedMs);
  return { round, backend: world.backend, faults: faults.map(({ name }) => name), ms, wrong };
}

function readLog(): readonly Round[] {
  if (values.log === undefined || !existsSync(values.log)) return [];
  const lines = readFileSync(values.log, 'utf8').split('\n').filter(Boolean);
  return lines.map((text) => JSON.parse(text));
}

function summary(all: readonly Round[]): void {
  for (const backend of BACKENDS) {
    const mine = all.filter((each) => each.backend === backend);
    const bad = mine.filter(({ wrong }) => wrong.length > 0).length;
    const faults = mine.reduce((total, each) => total + each.faults.length, 0);
    if (mine.length > 0)
      line(`${backend}: ${mine.length} rounds, ${faults} faults, ${bad} rounds with something wrong`);
  }
}

async function main(): Promise<void> {
  await useDatabaseTemplate();
  const played = [...readLog()];
  for (let round = played.length; round < rounds; round += 1) {
    const backend = backends[round % backends.length] ?? 'embedded';
    if (Math.floor(round / backends.length) % ROUNDS_PER_WORLD === 0) await leave(backend);
    const world = await worldFor(backend, round);
    if (!world) {
      line(`${round} ${backend}: not on this machine`);
      continue;
    }
    const end = await playRound(round, world);
    played.push(end);
    if (values.log !== undefined) appendFileSync(values.log, `${JSON.stringify(end)}\n`);
    line(
      `${round} ${backend} [${end.faults.join(', ')}] ${end.ms} ms ${end.wrong.length === 0 ? 'ok' : 'WRONG'}`,
    );
    for (const each of end.wrong.slice(0, 20)) line(`   ${each}`);
    if (end.wrong.length > 0) await leave(backend);
  }
  summary(played);
  if (played.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
}

let cleaning: Promise<unknown> | null = null;
function cleanUp(): Promise<unknown> {
  cleaning ??= Promise.all([...worlds.keys()].map(leave)).then(() =>
    rmSync(root, { recursive: true, force: true }),
  );
  return cleaning;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().then(() => process.exit(130)));
}
try {
  await main();
} finally {
  await cleanUp();
}
