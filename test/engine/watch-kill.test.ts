// A watched folder under `kill -9`, aimed at the steps between receiving a file and having moved it: nothing is lost,
// nothing is there twice, and every file ends in exactly one place.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const CHILD = fileURLToPath(new URL('./support/watch-child.ts', import.meta.url));
/** More by `KILLS=30 npx vitest run --project engine test/engine/watch-kill.test.ts`, or `npm run bench:kill`. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const MOST_STARTS = 30;
const FILES_PER_ROUND = 12;
/** The kill falls at the n-th step of a child's life; a round has some six steps a file. */
const MOST_STEPS = 60;
const TIMEOUT_MS = 600_000;
const ENDS = ['', '', '-damaged', '-far', '', '-far'];

const root = mkdtempSync(join(tmpdir(), 'civis-watch-kill-'));
const inbox = join(root, 'inbox');
let running: ChildProcess | null = null;

beforeAll(async () => {
  mkdirSync(inbox);
  await useDatabaseTemplate();
});
afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

it(`${KILLS} kills: every file in one place, every document once`, { timeout: TIMEOUT_MS }, async () => {
  const papers = new Map<string, string>();
  const diedAt: string[] = [];
  for (let round = 0; diedAt.length < KILLS && round < MOST_STARTS; round += 1) {
    addPapers(round, papers);
    const step = await runAndKill(1 + Math.floor(Math.random() * MOST_STEPS));
    if (step !== null) diedAt.push(step);
  }
  expect(diedAt).toHaveLength(KILLS);
  // The kills fell into moves too, not only into the start.
  expect(new Set(diedAt).size).toBeGreaterThan(1);
  expect(await startChild().ended).toBe(0);
  expect(filesBelow(inbox)).toEqual([]);
  checkPlaces(papers);
  await checkDocuments(papers.size);
});

/** Every name is used again in every round: what is done keeps its number, what is new gets the next. */
function addPapers(round: number, papers: Map<string, string>): void {
  for (let n = 0; n < FILES_PER_ROUND; n += 1) {
    const name = `${n}${ENDS[n % ENDS.length]}.txt`;
    const folder = join(inbox, `client-${n % 2}`);
    mkdirSync(folder, { recursive: true });
    // A file of the last round that is still there keeps its name; the new one goes beside it.
    const path = join(folder, filesBelow(folder).includes(name) ? `${round}-${name}` : name);
    const text = `paper ${round} ${name}`;
    writeFileSync(path, text);
    papers.set(text, name);
  }
}

function startChild() {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, ended };
}

/** @returns the step at which it was killed; null when it was through before */
async function runAndKill(atStep: number): Promise<string | null> {
  const { child, ended } = startChild();
  let seen = 0;
  let last = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of chunk.split('\n').filter((text) => text !== '')) {
      seen += 1;
      if (seen > atStep) return;
      last = line;
      if (seen === atStep) child.kill('SIGKILL');
    }
  });
  const code = await ended;
  expect(code === null || code === 0).toBe(true);
  return code === null ? last : null;
}

function checkPlaces(papers: ReadonlyMap<string, string>): void {
  const found = new Map<string, string[]>();
  for (const folder of ['done', 'failed']) {
    for (const name of filesBelow(join(root, folder))) {
      if (name.endsWith('.motivo.txt')) continue;
      const text = readFileSync(join(root, folder, name), 'utf8');
      found.set(text, [...(found.get(text) ?? []), folder]);
    }
  }
  const expected = [...papers].map(([text, name]) => [text, [name.includes('-damaged') ? 'failed' : 'done']]);
  expect([...found].sort()).toEqual(expected.sort());
}

async function checkDocuments(count: number): Promise<void> {
  await withDatabase(join(root, 'data'), async ({ db }) => {
    const { rows } = await db.execute<{ status: string; notices: string; documents: string }>(sql`
      SELECT status, notices, count(*) AS documents FROM (
        SELECT d.status, (SELECT count(*) FROM civis.notice n WHERE n.document_id = d.id) AS notices
        FROM civis.document d) AS each
      GROUP BY status, notices ORDER BY status`);
    const seen = rows.map((row) => [row.status, Number(row.notices), Number(row.documents)]);
    const damaged = count / 6;
    expect(seen).toEqual([
      ['done', 2, count - damaged],
      ['failed', 1, damaged],
    ]);
    const waiting = await db.execute(sql`SELECT 1 FROM bullmq.job`);
    expect(waiting.rows).toEqual([]);
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter(
      (name) =>
        !name.split('/').some((part) => part.startsWith('.')) && statSync(join(folder, name)).isFile(),
    );
}
