// The promise of the engine: `kill -9` at any moment, as often as you like, loses no paper and doubles no draft.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPglite } from '../../pipeline/store/database.ts';
import { useDatabaseTemplate } from './support/template.ts';

const CHILD = fileURLToPath(new URL('./support/kill-child.ts', import.meta.url));
/** More by the environment; `npm run bench:kill` does hundreds, with more kinds of trouble. */
const KILLS = Number(process.env['KILLS'] ?? 5);
/** Children that were through before their kill do not count; so many starts must be enough. */
const MOST_STARTS = 60;
const PAPERS_PER_ROUND = 8;
/** Most kills fall after so many steps (a paper taken, a stage begun) and up to so many ms later; … */
const MOST_STEPS = 45;
const MOST_MS_AFTER = 25;
/** … every sixth, the very first among them, into the start itself, counted from the birth of the process. */
const START_KILL_EVERY = 6;
const START_TAKES_MS = 1_500;

/** Some 80 s on two idle cores, most of it process starts; a busy machine takes its time. */
const TIMEOUT_MS = 600_000;

const root = mkdtempSync(join(tmpdir(), 'civis-kill-'));
const papers = join(root, 'papers');
const data = join(root, 'data');
const acknowledged = join(root, 'acknowledged');
const begun = join(root, 'begun');

beforeAll(async () => {
  mkdirSync(papers);
  await useDatabaseTemplate();
});
afterAll(async () => {
  // Only when the test itself was cut off.
  if (running) await Promise.all([exitCode(running), running.kill('SIGKILL')]);
  rmSync(root, { recursive: true, force: true });
});

describe('kill -9', () => {
  it(`${KILLS} kills: every paper at one end, every notice once`, { timeout: TIMEOUT_MS }, async () => {
    let kills = 0;
    for (let round = 0; kills < KILLS && round < MOST_STARTS; round += 1) {
      addPapers(round);
      if (await runAndKill(round % START_KILL_EVERY === 0)) kills += 1;
    }
    expect(kills).toBe(KILLS);
    expect(await exitCode(startChild())).toBe(0);
    await checkTheEnd();
  });
});

function addPapers(round: number): void {
  const ends = ['', '', '', '', '', '-review', '-damaged', '-refused'];
  for (let n = 0; n < PAPERS_PER_ROUND; n += 1) {
    const name = `${String(round).padStart(3, '0')}-${n}${ends[n % ends.length]}.pdf`;
    writeFileSync(join(papers, name), `paper ${name}`);
  }
}

let running: ChildProcess | null = null;

function startChild(): ChildProcess {
  running = spawn(process.execPath, ['--import', 'tsx', CHILD, data, papers, acknowledged, begun], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.once('exit', () => {
    running = null;
  });
  return running;
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** @returns true when the child was killed, false when it was through before */
async function runAndKill(inItsStart: boolean): Promise<boolean> {
  const child = startChild();
  const exit = exitCode(child);
  if (inItsStart) await Promise.race([exit, sleep(Math.random() * START_TAKES_MS)]);
  else {
    await Promise.race([exit, steps(child, Math.ceil(Math.random() * MOST_STEPS))]);
    await Promise.race([exit, sleep(Math.random() * MOST_MS_AFTER)]);
  }
  child.kill('SIGKILL');
  const code = await exit;
  // A child that fails by itself is a defect.
  expect(code === null || code === 0).toBe(true);
  return code === null;
}

/** Until the child has written so many lines. */
function steps(child: ChildProcess, count: number): Promise<void> {
  let seen = 0;
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('\n').length - 1;
      if (seen >= count) resolve();
    });
  });
}

async function checkTheEnd(): Promise<void> {
  const names = readdirSync(papers).sort();
  const { db, close } = await openPglite(join(data, 'db'));
  try {
    const documents = await db.execute<{ path: string; status: string; notices: string; steps: string }>(sql`
      SELECT min(regexp_replace(i.path, '^.*/', '')) AS path, d.status,
        (SELECT count(*) FROM civis.notice n WHERE n.document_id = d.id) AS notices,
        (SELECT count(*) FROM civis.stage_result r WHERE r.document_id = d.id) AS steps
      FROM civis.document d JOIN civis.intake i ON i.document_id = d.id
      GROUP BY d.id, d.status ORDER BY 1`);
    const expected = names.map((name) => ({ path: name, ...endOf(name) }));
    expect(documents.rows.map((r) => ({ ...r, notices: Number(r.notices), steps: Number(r.steps) }))).toEqual(
      expected,
    );
    const twice = await db.execute(sql`SELECT id FROM civis.notice GROUP BY id HAVING count(*) > 1`);
    expect(twice.rows).toEqual([]);
    const left = await db.execute<{ count: string }>(sql`SELECT count(*) AS count FROM bullmq.job`);
    expect(Number(left.rows[0]?.count)).toBe(0);
  } finally {
    await close();
  }
  // The kills did fall into the work: some stages had to run again.
  const starts = readFileSync(begun, 'utf8').trim().split('\n');
  expect(starts.length).toBeGreaterThan(new Set(starts).size);
  expect(readFileSync(acknowledged, 'utf8').trim().split('\n').sort()).toEqual(names);
}

function endOf(name: string): { status: string; notices: number; steps: number } {
  if (name.includes('-damaged')) return { status: 'failed', notices: 1, steps: 0 };
  if (name.includes('-refused')) return { status: 'rejected', notices: 1, steps: 0 };
  return { status: name.includes('-review') ? 'needs_review' : 'done', notices: 2, steps: 9 };
}
